/** The eyes of a world: each robot's own and each team's pad. What one of a team sees, all of it see. */
import { chassisAt, ROBOT } from "../content/chassis.ts";
import { TILE, tiles } from "../lib/math.ts";
import { isInLine } from "./line.ts";
import type { World } from "./world.ts";

/** How far a pad sees for its team, in units. */
export const PAD_SIGHT = tiles(6);
/** What cannot be seen beyond some distance is kept in sight a tenth farther. */
const KEPT_TENTHS = 11;
/** Distance beyond which nothing is unseen: no concealment. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** One eye: a disc, in units, and the seats that see what it sees, one bit each. */
interface Eye {
  x: number;
  y: number;
  radius: number;
  seats: number;
  isPad: boolean;
}

/** Filled anew for each look, from the world alone; kept so that a tick allocates nothing. */
const eyes: Eye[] = [];
let count = 0;
const teamSeats: number[] = [];

/** Makes the functions below look through the eyes of a world as it is now. Call it before them. */
export function openEyes(world: World): void {
  count = 0;
  const { robots, maze } = world;
  for (const robot of robots) teamSeats[robot.seat] = 0;
  for (const robot of robots) {
    for (const other of robots) {
      if (other.team === robot.team) teamSeats[robot.seat] = (teamSeats[robot.seat] ?? 0) | (1 << other.seat);
    }
  }
  let padsDone = 0;
  for (const robot of robots) {
    const seats = seatsOf(robot.seat);
    const pad = maze.pads[robot.pad];
    if (robot.alive === 1) addEye(robot.drive.x, robot.drive.y, chassisAt(robot.chassis).radius, seats, false);
    if (pad === undefined || (padsDone & seats) !== 0) continue;
    padsDone |= seats;
    addEye((pad.column + 1) * TILE, (pad.row + 1) * TILE, TILE, seats, true);
  }
}

function addEye(x: number, y: number, radius: number, seats: number, isPad: boolean): void {
  const eye = eyes[count++];
  if (eye === undefined) eyes.push({ x, y, radius, seats, isPad });
  else {
    eye.x = x;
    eye.y = y;
    eye.radius = radius;
    eye.seats = seats;
    eye.isPad = isPad;
  }
}

/** Returns the seats of the team of a seat, one bit each; 0 for NOBODY. */
export function seatsOf(seat: number): number {
  return teamSeats[seat] ?? 0;
}

/**
 * Returns how far a robot sees something, in units: farther while it is kept in sight.
 * @param conceal the distance beyond which it cannot be seen, or OPEN
 */
export function rangeOf(conceal: number, isKept: boolean): number {
  const range = isKept ? ROBOT.sightKept : ROBOT.sight;
  return conceal > range ? range : Math.floor((conceal * (isKept ? KEPT_TENTHS : 10)) / 10);
}

/** Returns the seats whose team sees a disc, one bit each; the disc in units. @param before the seats that saw it */
export function watchers(world: World, x: number, y: number, radius: number, before: number, conceal = OPEN): number {
  return look(world, x, y, radius, before, conceal, false);
}

/** The same through the eyes of pads alone: no concealment helps against them. */
export function padWatchers(world: World, x: number, y: number, radius: number): number {
  return look(world, x, y, radius, 0, OPEN, true);
}

function look(
  { tiles: kinds, maze }: World,
  x: number,
  y: number,
  radius: number,
  before: number,
  conceal: number,
  onlyPads: boolean,
): number {
  let seen = 0;
  for (let index = 0; index < count; index++) {
    const eye = eyes[index];
    if (eye === undefined || (eye.seats & ~seen) === 0 || (onlyPads && !eye.isPad)) continue;
    const range = eye.isPad ? PAD_SIGHT : rangeOf(conceal, (before & eye.seats) !== 0);
    const dx = x - eye.x;
    const dy = y - eye.y;
    if (dx * dx + dy * dy > range * range) continue;
    if (isInLine(kinds, maze.width, eye.x, eye.y, eye.radius, x, y, radius)) seen |= eye.seats;
  }
  return seen;
}
