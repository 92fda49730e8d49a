/** The bolts of one discharge: as the world fires them, and as whoever predicts a robot shows them before it does. */
import type { ChassisDef } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import type { WeaponDef } from "../content/weapons.ts";
import { cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { isFree } from "../lib/grid.ts";
import { divRound, tiles } from "../lib/math.ts";

/** From the rim of a robot to its muzzle, in units. */
export const MUZZLE = tiles(0.15);

/** A place, in units. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A bolt at its muzzle, before it flies: units, units per tick, and units that it may fly. */
export interface Bolt {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly left: number;
}

/** Returns the muzzle of a robot at a place that aims at `aim` (steps). */
export function muzzleOf({ x, y }: Place, aim: number, { radius }: ChassisDef): Place {
  const reach = radius + MUZZLE;
  return {
    x: x + divRound(cosine(aim) * reach, VECTOR_LENGTH),
    y: y + divRound(sine(aim) * reach, VECTOR_LENGTH),
  };
}

/** True when nothing stops a shot between a robot and its muzzle: else nothing leaves it. @param tiles `width` a row */
export function isMuzzleFree(tiles: Uint8Array, width: number, robot: Place, muzzle: Place): boolean {
  return isFree(tiles, width, STOPS_SHOT, robot.x, robot.y, muzzle.x, muzzle.y);
}

/** Returns the bolts of one discharge, in their order; none of a weapon without bolts. @param aim steps */
export function boltsOf({ action, range }: WeaponDef, aim: number, { x, y }: Place): Bolt[] {
  if (action.kind !== "bolts") return [];
  return action.spread.map((offset) => ({
    x,
    y,
    vx: divRound(cosine(aim + offset) * action.speed, VECTOR_LENGTH),
    vy: divRound(sine(aim + offset) * action.speed, VECTOR_LENGTH),
    left: range,
  }));
}
