/** What a tooltip says of a tile of the ability bar: what it does, what it costs, and why it does not work now. Pure. */
import type { AbilityDef } from "#shared/content/ability.ts";
import { POINT } from "#shared/content/units.ts";
import type { WeaponDef } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { Frame, FrameSlot } from "../sdk/frame.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { chassisOf } from "./chassis-of.ts";

/** The words of a tooltip. */
export interface TipWords {
  readonly title: string;
  readonly icon: string;
  /** Cost and times, in short. */
  readonly facts: string;
  readonly says: string;
  /** Why a press would do nothing; empty when it would do something. */
  readonly trouble: string;
}

/** Returns the words on a slot of the own (or followed) robot, or null without one. */
export function tipWords(frame: Frame, name: FrameSlotName): TipWords | null {
  const { own } = frame;
  const words = gameWords().tip;
  const chassis = chassisOf(frame, own?.seat);
  if (own === null || chassis === null) return null;
  if (name === "weapon") {
    const { weapon } = chassis;
    const facts = words.pace(weapon.pace / TICK_RATE);
    return { title: names().weapon(weapon.name), icon: weapon.look.icon, facts, says: weaponSays(weapon), trouble: "" };
  }
  const place = name === "ability1" ? 0 : 1;
  const ability: AbilityDef = chassis.abilities[place];
  const facts = words.cost(ability.energy / POINT, ability.cooldown / TICK_RATE);
  const { name: title, says } = names().ability(ability);
  const trouble = troubleOf(frame, own.abilities[place]);
  return { title, icon: ability.look.icon, facts, says, trouble };
}

function troubleOf(frame: Frame, slot: FrameSlot): string {
  const { own } = frame;
  const words = gameWords().tip;
  if (own === null) return "";
  if (slot.state === "cooling") return words.readyIn(Math.max(1, Math.ceil(slot.left)));
  if (slot.state === "dear") return words.missing(Math.max(1, Math.ceil(slot.cost - own.energy)));
  if (slot.state !== "blocked") return "";
  if (own.isSilenced) return words.silenced;
  const robot = frame.robots.find(({ seat }) => seat === own.seat);
  if (robot?.isDark === true) return words.dark;
  return robot?.isStunned === true ? words.stunned : words.notNow;
}

/** Returns what a weapon does, in a sentence. */
function weaponSays({ action, damage, range }: WeaponDef): string {
  const words = gameWords().tip;
  const [tiles, points] = [range / TILE, damage / POINT];
  if (action.kind === "cone") return words.cone(tiles, points);
  if (action.kind === "beam") return words.beam(points, tiles, action.windUp / TICK_RATE);
  const bolts = action.spread.length * action.burst;
  return bolts === 1 ? words.bolt(points, tiles) : words.bolts(bolts, points, tiles);
}
