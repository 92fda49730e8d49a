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
/** More than there can be: a world has at most so many seats. */
const MOST = 16;

/** Discs that look, in units, and the seats that see what each sees, one bit each. Rows side by side: this is a hot loop. */
interface Eyes {
  count: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly radius: Int32Array;
  readonly seats: Int32Array;
}

const createEyes = (): Eyes => ({
  count: 0,
  x: new Int32Array(MOST),
  y: new Int32Array(MOST),
  radius: new Int32Array(MOST),
  seats: new Int32Array(MOST),
});

/** Filled anew for each look, from the world alone; kept so that a tick allocates nothing. */
const robotEyes = createEyes();
const padEyes = createEyes();
const seatsOfTeam = new Int32Array(MOST);
const teamOfSeat = new Int32Array(MOST);

/** Makes the functions below look through the eyes of a world as it is now. Call it before them. */
export function openEyes(world: World): void {
  const { robots, maze } = world;
  robotEyes.count = 0;
  padEyes.count = 0;
  seatsOfTeam.fill(0);
  for (const { seat, team } of robots) {
    seatsOfTeam[team] = (seatsOfTeam[team] ?? 0) | (1 << seat);
    teamOfSeat[seat] = team;
  }
  let done = 0;
  for (const robot of robots) {
    const seats = seatsOf(robot.seat);
    const pad = maze.pads[robot.pad];
    if (robot.alive === 1) addEye(robotEyes, robot.drive.x, robot.drive.y, chassisAt(robot.chassis).radius, seats);
    if (pad === undefined || (done & seats) !== 0) continue;
    done |= seats;
    addEye(padEyes, (pad.column + 1) * TILE, (pad.row + 1) * TILE, TILE, seats);
  }
}

function addEye(eyes: Eyes, x: number, y: number, radius: number, seats: number): void {
  const index = eyes.count++;
  eyes.x[index] = x;
  eyes.y[index] = y;
  eyes.radius[index] = radius;
  eyes.seats[index] = seats;
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
  for (let index = 0; index < robotEyes.count; index++) {
    const seats = robotEyes.seats[index] ?? 0;
    const range = (before & seats) !== 0 ? kept : near;
    const eyeX = robotEyes.x[index] ?? 0;
    const dx = x - eyeX;
    if (dx > range || dx < -range || (seen & seats) !== 0) continue;
    const eyeY = robotEyes.y[index] ?? 0;
    const dy = y - eyeY;
    if (dx * dx + dy * dy > range * range) continue;
    if (isInLine(kinds, maze.width, eyeX, eyeY, robotEyes.radius[index] ?? 0, x, y, radius)) seen |= seats;
  }
  return seen | padWatchers(world, x, y, radius, seen);
}

/** The same through the eyes of pads alone: no concealment helps against them. @param seen seats that see it anyway */
export function padWatchers({ tiles: kinds, maze }: World, x: number, y: number, radius: number, seen: number): number {
  let watching = 0;
  for (let index = 0; index < padEyes.count; index++) {
    const eyeX = padEyes.x[index] ?? 0;
    const dx = x - eyeX;
    if (dx > PAD_SIGHT || dx < -PAD_SIGHT) continue;
    const eyeY = padEyes.y[index] ?? 0;
    const dy = y - eyeY;
    const seats = padEyes.seats[index] ?? 0;
    if (dx * dx + dy * dy > PAD_SIGHT * PAD_SIGHT || (seen & seats) !== 0) continue;
    if (isInLine(kinds, maze.width, eyeX, eyeY, TILE, x, y, radius)) watching |= seats;
  }
  return watching;
}
