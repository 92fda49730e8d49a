/** Beasts: from which to run, which to shoot. By what content says of them. */
import { type BeastDef, beastList } from "../content/beasts.ts";
import { TILE } from "../lib/math.ts";
import type { SeenBeast } from "../sim/seen.ts";
import { FAR } from "./charts.ts";
import { distanceTo, hasLine } from "./duel.ts";
import { isLucky, type Situation, tileAt } from "./situation.ts";

/** Nearer than this by walk one runs from what is too strong, in steps; with cargo, hunted, or in line from farther. */
const TOO_NEAR = 6;
const HUNTED = 11;
const IN_LINE = 9 * TILE;
/** Beasts with more hull than this, in thirtieths, are too strong for one. */
const STRONG = 3000;
/** Weak beasts farther than this by walk are left alone, in steps. */
const PREY_STEPS = 16;
/** With less of its hull one keeps away from weak beasts, too. */
const HURT = 0.3;
/** The stream of chance for caution. */
const CAUTION = 14;

/** Returns what content says of a beast. @throws RangeError when there is no such kind */
export function beastDef(beast: SeenBeast): BeastDef {
  const def = beastList[beast.kind];
  if (def === undefined) throw new RangeError(`there is no beast ${beast.kind}`);
  return def;
}

/** True for a beast that one robot should not stand up to. */
export function isTooStrong(situation: Situation, beast: SeenBeast): boolean {
  const def = beastDef(beast);
  const hull = def.hull + def.hullPerRobot * situation.seen.banked.length + def.hullPerWave * situation.seen.wave;
  return (hull * beast.hull) / 255 > STRONG;
}

/** Returns the beast to run from, or null. */
export function beastThreat(situation: Situation): SeenBeast | null {
  const { seen, steps, skill } = situation;
  let worst: SeenBeast | null = null;
  let least = FAR;
  for (const beast of seen.beasts) {
    if (beast.isDazed || !isLucky(situation, skill.caution, beast.id * 64 + (seen.tick >> 7), CAUTION)) continue;
    const way = steps[tileAt(situation, beast.x, beast.y)] ?? FAR;
    const isStrong = isTooStrong(situation, beast);
    if (!isStrong && situation.hullShare > HURT) continue;
    const isHunted = beast.isHuntingMe || (isStrong && situation.units > 2);
    const limit = !isStrong ? TOO_NEAR - 2 : isHunted ? HUNTED : TOO_NEAR;
    const isNear = way <= limit || (isStrong && isHunted && isInLine(situation, beast));
    if (isNear && way < least) {
      worst = beast;
      least = way;
    }
  }
  return worst;
}

function isInLine(situation: Situation, beast: SeenBeast): boolean {
  return distanceTo(situation, beast) < IN_LINE && hasLine(situation, beast.x, beast.y);
}

/** Returns the beast to go for, or null: the nearest that one can stand up to; a strong one while it is dazed. */
export function beastPrey(situation: Situation, keeps: number): SeenBeast | null {
  const { seen, steps } = situation;
  let best: SeenBeast | null = null;
  let least = PREY_STEPS;
  for (const beast of seen.beasts) {
    const isStrong = isTooStrong(situation, beast);
    if (isStrong && !beast.isDazed) continue;
    const way = steps[tileAt(situation, beast.x, beast.y)] ?? FAR;
    // A dazed one gets up again: only who is there already has something of it.
    if (isStrong && distanceTo(situation, beast) > situation.chassis.weapon.range + TILE) continue;
    const cost = way - (beast.id === keeps ? 3 : 0);
    if (cost < least) {
      best = beast;
      least = cost;
    }
  }
  return best;
}
