/** Dropping cargo on purpose: who is hunted for it gets away without it. */

import { TILE } from "../lib/math.ts";
import { beastDef, isTooStrong } from "./beast-sense.ts";
import { distanceTo } from "./duel.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** A hunter nearer than this is about to strike, in units. */
const AT_MY_HEELS = 3 * TILE;
/** With at most so much cargo one keeps it. */
const KEEPS = 1;

/** True when a hunter of carriers is at one's heels, and faster. */
export function isBaitTime(situation: Situation, plan: Plan): boolean {
  if (plan.kind !== "flee" || situation.load <= KEEPS || situation.isHome) return false;
  return situation.seen.beasts.some((beast) => {
    const { hunts, speed } = beastDef(beast);
    if (hunts !== "carrier" || !beast.isHuntingMe || beast.isDazed || !isTooStrong(situation, beast)) return false;
    return distanceTo(situation, beast) < AT_MY_HEELS && speed >= situation.speed;
  });
}
