/** When to press an ability: by what content says it is for, never by its name. */
import type { AbilityDef, AbilityUse } from "../content/ability.ts";
import { ABILITY_1, ABILITY_2 } from "../sim/input.ts";
import type { Cue, Intent } from "./intent.ts";
import { isLucky, type Situation } from "./situation.ts";
import { block, emplace, trap } from "./use-devices.ts";
import { disrupt, guard, strike } from "./use-in-fights.ts";
import { gather, scout, sneak, travel } from "./use-on-the-way.ts";
import { bombard, tunnel } from "./use-through-walls.ts";

/** An ability to press, and how. */
export interface Press extends Cue {
  readonly button: number;
  /** True when it conceals. */
  readonly hides: boolean;
}

/** Chances are drawn for so many ticks: who does not think of an ability now will not in the next moment. */
const WINDOW = 40;
/** The stream of chance for wit. */
const WIT = 12;

type Judge = (situation: Situation, intent: Intent, ability: AbilityDef) => Cue | null;

const judges: Readonly<Record<AbilityUse, Judge>> = {
  travel,
  scout,
  guard,
  strike,
  tunnel,
  gather,
  emplace,
  block,
  sneak,
  disrupt,
  bombard,
  trap,
};

/** Returns what to press now, or null. */
export function chooseAbility(situation: Situation, intent: Intent): Press | null {
  const { drive } = situation.seen.self;
  if (drive.stun > 0 || drive.held === 1 || situation.hasPrize) return null;
  for (let slot = 0; slot < 2; slot++) {
    const ability = situation.chassis.abilities[slot];
    if (ability === undefined || !isReady(situation, ability, slot)) continue;
    const cue = judges[ability.use](situation, intent, ability);
    if (cue === null) continue;
    const moment = Math.floor(situation.seen.tick / WINDOW) * 2 + slot;
    if (isLucky(situation, situation.skill.wit, moment, WIT)) {
      return { button: slot === 0 ? ABILITY_1 : ABILITY_2, hides: ability.conceal !== undefined, ...cue };
    }
  }
  return null;
}

function isReady({ seen }: Situation, ability: AbilityDef, slot: number): boolean {
  const { drive } = seen.self;
  const active = slot === 0 ? drive.active1 : drive.active2;
  const cooldown = slot === 0 ? drive.cooldown1 : drive.cooldown2;
  const isDark = ability.guardArc !== undefined && drive.dark > 0;
  return active === 0 && cooldown === 0 && drive.energy >= ability.energy && !isDark;
}
