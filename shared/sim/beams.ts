/**
 * A beam: hurts all enemies on its line at once, up to the first wall or device. Robots that its shooter sees are judged
 * where it saw them; all else, and the walls, where they are.
 */

import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { SHOT_RADIUS } from "../content/weapons.ts";
import { freeFraction } from "../lib/grid.ts";
import { divRound } from "../lib/math.ts";
import { segmentHit } from "./effects.ts";
import type { Scratch } from "./scratch.ts";
import { type Shot, strike, sweep, targetsOf, WHOLE } from "./targets.ts";
import { PAST, type Robot, type World } from "./world.ts";

/** The farthest that a shooter may look back, in 1/8 ticks: 250 ms. */
export const FARTHEST_BACK = 60;

/** One beam: from its muzzle along (dx, dy), in units; how far back its shooter looked, in 1/8 ticks. */
export interface Beam extends Shot {
  readonly dx: number;
  readonly dy: number;
  readonly lookBack: number;
}

/** What a beam came to: the fraction of its way (of WHOLE) at which it ended, the cracked segment there or −1, and whether it hit anybody. */
export interface BeamEnd {
  readonly fraction: number;
  readonly segment: number;
  readonly hasHit: boolean;
}

/** Puts the damage of a beam on its way to all that it meets but walls, in place. @returns where it ended */
export function strikeAlong(world: World, scratch: Scratch, shooter: Robot, beam: Beam): BeamEnd {
  const { fromX: x, fromY: y, dx, dy } = beam;
  const wall = freeFraction(world.tiles, world.maze.width, STOPS_SHOT, x, y, x + dx, y + dy);
  const targets = targetsOf(world, (robot) => placeSeen(world, robot, shooter, beam.lookBack));
  let end = wall;
  let stop = null;
  for (const target of targets) {
    if (target.kind !== "device" || target.team === shooter.team) continue;
    const at = sweep(x, y, dx, dy, target, SHOT_RADIUS);
    if (at > WHOLE || at >= end) continue;
    end = at;
    stop = target;
  }
  if (stop !== null) strike(scratch, stop, beam);
  let hasHit = false;
  for (const target of targets) {
    if (target.kind === "device" || target.team === shooter.team) continue;
    if (sweep(x, y, dx, dy, target, SHOT_RADIUS) > end) continue;
    strike(scratch, target, beam);
    hasHit = true;
  }
  const isWall = stop === null && wall < WHOLE;
  return { fraction: end, segment: isWall ? segmentHit(world, x, y, dx, dy, wall) : -1, hasHit };
}

/** Returns where a robot is judged by a beam, in units: where it was `lookBack` 1/8 ticks ago, if the shooter sees it. */
function placeSeen(world: World, robot: Robot, shooter: Robot, lookBack: number): { x: number; y: number } {
  const back = Math.min(lookBack, FARTHEST_BACK);
  const newer = world.tick - (back >> 3);
  const part = back & 7;
  const older = part === 0 ? newer : newer - 1;
  const isSeen = (robot.seenBy & (1 << shooter.seat)) !== 0;
  // One that started meanwhile was not there.
  if (back === 0 || !isSeen || older < robot.startedAt) return robot.drive;
  return { x: between(robot.pastX, newer, older, part), y: between(robot.pastY, newer, older, part) };
}

function between(past: readonly number[], newer: number, older: number, part: number): number {
  const now = past[newer % PAST] ?? 0;
  return now + divRound(((past[older % PAST] ?? now) - now) * part, 8);
}
