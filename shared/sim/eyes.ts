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
/** A world has at most so many seats, each with two eyes: its robot's, numbered as the robots come, then its pad's. */
const MOST = 16;
/** Eyes are noted by squares of 8 tiles, so that what is far from an eye does not ask it. Squares a row, as a shift. */
const SQUARE = 13;
const ROW = 4;

/** Discs that look, in units, and the seats that see what each sees, one bit each: side by side, this is a hot loop. */
const eyeX = new Int32Array(2 * MOST);
const eyeY = new Int32Array(2 * MOST);
const eyeRadius = new Int32Array(2 * MOST);
const eyeSeats = new Int32Array(2 * MOST);
/** Of each square, the eyes that may see into it, one bit each. */
const eyesNear = new Int32Array(1 << (2 * ROW));
const seatsOfTeam = new Int32Array(MOST);
const teamOfSeat = new Int32Array(MOST);

/**
 * Makes the functions below look through the eyes of a world as it is now. Call it before them. What it notes follows from
 * the world alone; it is kept between calls only so that a tick allocates nothing.
 */
export function openEyes(world: World): void {
  const { robots, maze } = world;
  seatsOfTeam.fill(0);
  eyesNear.fill(0);
  for (const { seat, team } of robots) {
    seatsOfTeam[team] = (seatsOfTeam[team] ?? 0) | (1 << seat);
    teamOfSeat[seat] = team;
  }
  let done = 0;
  for (const robot of robots) {
    const { seat, drive } = robot;
    const seats = seatsOf(seat);
    const pad = maze.pads[robot.pad];
    if (robot.alive === 1) openEye(seat, drive.x, drive.y, chassisAt(robot.chassis).radius, ROBOT.sightKept);
    if (pad === undefined || (done & seats) !== 0) continue;
    done |= seats;
    openEye(MOST + seat, (pad.column + 1) * TILE, (pad.row + 1) * TILE, TILE, PAD_SIGHT);
  }
}

function openEye(index: number, x: number, y: number, radius: number, range: number): void {
  eyeX[index] = x;
  eyeY[index] = y;
  eyeRadius[index] = radius;
  eyeSeats[index] = seatsOf(index % MOST);
  const last = (1 << ROW) - 1;
  const right = Math.min(last, (x + range) >> SQUARE);
  const bottom = Math.min(last, (y + range) >> SQUARE);
  for (let row = Math.max(0, (y - range) >> SQUARE); row <= bottom; row++) {
    for (let column = Math.max(0, (x - range) >> SQUARE); column <= right; column++) {
      const square = (row << ROW) + column;
      eyesNear[square] = (eyesNear[square] ?? 0) | (1 << index);
    }
  }
}

/** Returns the seats of the team of a seat, one bit each; 0 for NOBODY. */
export function seatsOf(seat: number): number {
  return seat < 0 ? 0 : (seatsOfTeam[teamOfSeat[seat] ?? 0] ?? 0);
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
  const near = rangeOf(conceal, false);
  const kept = rangeOf(conceal, true);
  const { tiles: kinds, maze } = world;
  let seen = 0;
  for (let index = 0, left = nearEyes(x, y); left !== 0; index++, left >>>= 1) {
    if ((left & 1) === 0) continue;
    const seats = eyeSeats[index] ?? 0;
    const range = index >= MOST ? PAD_SIGHT : (before & seats) !== 0 ? kept : near;
    const dx = x - (eyeX[index] ?? 0);
    const dy = y - (eyeY[index] ?? 0);
    if (dx * dx + dy * dy > range * range || (seen & seats) !== 0) continue;
    if (isInLine(kinds, maze.width, x - dx, y - dy, eyeRadius[index] ?? 0, x, y, radius)) seen |= seats;
  }
  return seen;
}

/** The same through the eyes of pads alone: no concealment helps against them. @param seen seats that see it anyway */
export function padWatchers({ tiles: kinds, maze }: World, x: number, y: number, radius: number, seen: number): number {
  let watching = 0;
  for (let index = MOST, left = nearEyes(x, y) >>> MOST; left !== 0; index++, left >>>= 1) {
    if ((left & 1) === 0) continue;
    const seats = eyeSeats[index] ?? 0;
    const dx = x - (eyeX[index] ?? 0);
    const dy = y - (eyeY[index] ?? 0);
    if (dx * dx + dy * dy > PAD_SIGHT * PAD_SIGHT || (seen & seats) !== 0) continue;
    if (isInLine(kinds, maze.width, x - dx, y - dy, TILE, x, y, radius)) watching |= seats;
  }
  return watching;
}

function nearEyes(x: number, y: number): number {
  const last = (1 << ROW) - 1;
  return eyesNear[(Math.min(last, y >> SQUARE) << ROW) + Math.min(last, x >> SQUARE)] ?? 0;
}
