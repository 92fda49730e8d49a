/**
 * How robots push each other: the world sums the pushes of all, whoever predicts a robot those between it and the robots
 * that it sees, by the same formula.
 */
import type { ChassisDef } from "../content/chassis.ts";
import { clamp, divRound } from "../lib/math.ts";
import { motionOf, type Surroundings } from "./drive.ts";
import type { DriveState } from "./drive-state.ts";
import { type Body, holdWithin, slide } from "./obstacles.ts";

/** Against a wall a push resolves by halves; three rounds leave no overlap that an eye could see. */
export const PUSH_ROUNDS = 3;
/** A push in one go, in units: below the smallest radius, so that nobody is pushed into a wall. */
const MOST_PUSH = 384;

/** Units, not rounded. */
export interface Push {
  x: number;
  y: number;
}

/**
 * Writes into `push` what pushes the second of two discs that overlap; the first is pushed as far the other way.
 * @param dx from the first centre to the second, in units
 * @param dy the same
 * @param reach the sum of their radii
 * @returns false when they do not overlap, or have one centre: then nothing is written
 */
export function pushApart(dx: number, dy: number, reach: number, push: Push): boolean {
  const square = dx * dx + dy * dy;
  if (square === 0 || square >= reach * reach) return false;
  const length = Math.sqrt(square);
  const half = (reach - length) / 2;
  push.x = (dx * half) / length;
  push.y = (dy * half) / length;
  return true;
}

/** Moves a body by a push (units), in place; its speed stays, but for what goes into a wall. @param isHeld at its pad */
export function movePushed(body: Body, radius: number, around: Surroundings, isHeld: boolean, push: Push): void {
  body.x += clamp(divRound(push.x, 1), -MOST_PUSH, MOST_PUSH);
  body.y += clamp(divRound(push.y, 1), -MOST_PUSH, MOST_PUSH);
  slide(body, radius, around, false);
  if (isHeld) holdWithin(body, radius, around.homeX, around.homeY, around.homeSize);
}

/** True for a robot that stands in the way of others: one that is not in a motion through them. */
export function isSolid(drive: DriveState, chassis: ChassisDef): boolean {
  return motionOf(drive, chassis)?.passesRobots !== true;
}
