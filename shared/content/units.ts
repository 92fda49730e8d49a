/** The units in which content is written, turned into the integers of the rules. */

import { TILE } from "../lib/math.ts";
import { TICK_RATE } from "../lib/time.ts";

/** Hull and energy are kept in thirtieths of a point, so that a rate per second is a whole number per tick. */
export const POINT = 30;

/** Returns hull or energy points as thirtieths. */
export function points(count: number): number {
  return count * POINT;
}

/** Returns a speed in tiles per second as units per tick, floored. */
export function tilesPerSecond(speed: number): number {
  return Math.floor((speed * TILE) / TICK_RATE + 1e-9);
}
