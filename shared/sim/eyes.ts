/** The eyes of a world: each robot's own and each team's pad. What one of a team sees, all of it see. */
import { chassisAt, ROBOT } from "../content/chassis.ts";
import { STOPS_SIGHT } from "../content/mazes/maze.ts";
import { TILE, tiles } from "../lib/math.ts";
import { isInLine } from "./line.ts";
import { createViews, renewViews, tilesInView, type Views } from "./views.ts";
import type { World } from "./world.ts";

/** How far a pad sees for its team, in units. */
export const PAD_SIGHT = tiles(6);
/** What cannot be seen beyond some distance is kept in sight a tenth farther. */
const KEPT_TENTHS = 11;
/** Distance beyond which nothing is unseen: no concealment. */
export const OPEN = Number.MAX_SAFE_INTEGER;
/** A world has at most so many seats, and as many pads that look. */
const MOST = 16;
/** The eye of a seat's robot has the number of the seat; those of pads come after them. */
const ROBOT_EYES = 0xffff;

/** Discs that look, in units, and the seats that see what each sees, one bit each. Rows side by side: this is a hot loop. */
const eyeX = new Int32Array(MOST * 2);
const eyeY = new Int32Array(MOST * 2);
const eyeRadius = new Int32Array(MOST * 2);
const eyeSeats = new Int32Array(MOST * 2);
const seatsOfTeam = new Int32Array(MOST);
const teamOfSeat = new Int32Array(MOST);

/** What the eyes of one world may have in view, by tiles: kept from tick to tick, since few eyes change theirs in one. */
interface Gaze {
  readonly views: Views;
  /** The tile of each eye; −1 where there is none now. */
  readonly tileOf: Int32Array;
  /** For each tile, the eyes that may have something there in line, one bit each. */
  readonly eyesOn: Int32Array;
}

/** Derived, so not part of the world: kept beside it by the tiles that it was derived from. */
const gazes = new WeakMap<Uint8Array, Gaze>();
let gaze: Gaze | null = null;
/** Eyes that are open now, one bit each. */
let open = 0;

/** Makes the functions below look through the eyes of a world as it is now. Call it before them. */
export function openEyes(world: World): void {
  const { robots, maze } = world;
  const now = gazeOf(world);
  gaze = now;
  open = 0;
  seatsOfTeam.fill(0);
  for (const { seat, team } of robots) {
    seatsOfTeam[team] = (seatsOfTeam[team] ?? 0) | (1 << seat);
    teamOfSeat[seat] = team;
  }
  let done = 0;
  let pads = MOST;
  for (const { seat, alive, drive, chassis, pad: home } of robots) {
    const seats = seatsOf(seat);
    const pad = maze.pads[home];
    if (alive === 1) openEye(now, seat, drive.x, drive.y, chassisAt(chassis).radius, seats);
    else turnTo(now, seat, -1);
    if (pad === undefined || (done & seats) !== 0) continue;
    done |= seats;
    openEye(now, pads++, (pad.column + 1) * TILE, (pad.row + 1) * TILE, TILE, seats);
  }
}

function gazeOf(world: World): Gaze {
  const { tiles: kinds } = world;
  const kept = gazes.get(kinds);
  if (kept === undefined) {
    const tileOf = new Int32Array(MOST * 2).fill(-1);
    const made = { views: createViews(world), tileOf, eyesOn: new Int32Array(kinds.length) };
    gazes.set(kinds, made);
    return made;
  }
  if (renewViews(kept.views, world)) {
    kept.tileOf.fill(-1);
    kept.eyesOn.fill(0);
  }
  return kept;
}

function openEye(now: Gaze, eye: number, x: number, y: number, radius: number, seats: number): void {
  eyeX[eye] = x;
  eyeY[eye] = y;
  eyeRadius[eye] = radius;
  eyeSeats[eye] = seats;
  open |= 1 << eye;
  turnTo(now, eye, (y >> 10) * now.views.width + (x >> 10));
}

/** Notes the tile of an eye, in place. */
function turnTo({ views, tileOf, eyesOn }: Gaze, eye: number, tile: number): void {
  const before = tileOf[eye] ?? -1;
  if (before === tile) return;
  tileOf[eye] = tile;
  const bit = 1 << eye;
  if (before >= 0) for (const inView of tilesInView(views, before)) eyesOn[inView] = (eyesOn[inView] ?? 0) & ~bit;
  if (tile >= 0) for (const inView of tilesInView(views, tile)) eyesOn[inView] = (eyesOn[inView] ?? 0) | bit;
}

/** Returns the eyes that may have a disc at (x, y) in line, one bit each; units. All where something stands in a wall. */
function eyesOn({ tiles: kinds, maze }: World, x: number, y: number): number {
  const tile = (y >> 10) * maze.width + (x >> 10);
  if (gaze === null || STOPS_SIGHT[kinds[tile] ?? 1] === 1) return open;
  return gaze.eyesOn[tile] ?? 0;
}

/** Returns the seats whose robots may have a disc at (x, y) in line, one bit each; units. */
export function robotsInView(world: World, x: number, y: number): number {
  return eyesOn(world, x, y) & ROBOT_EYES;
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

/**
 * Returns the seats whose team sees a disc less than a tile in radius, one bit each; units.
 * @param before the seats that saw it
 */
export function watchers(world: World, x: number, y: number, radius: number, before: number, conceal = OPEN): number {
  const eyes = eyesOn(world, x, y);
  if (eyes === 0) return 0;
  const near = rangeOf(conceal, false);
  const kept = rangeOf(conceal, true);
  let seen = 0;
  for (let eye = 0, left = eyes & ROBOT_EYES; left !== 0; eye++, left >>= 1) {
    if ((left & 1) === 0) continue;
    const seats = eyeSeats[eye] ?? 0;
    if ((seen & seats) !== 0) continue;
    if (isSeenBy(world, eye, x, y, radius, (before & seats) !== 0 ? kept : near)) seen |= seats;
  }
  return seen | watchingPads(world, eyes, x, y, radius, seen);
}

/** The same through the eyes of pads alone: no concealment helps against them. @param seen seats that see it anyway */
export function padWatchers(world: World, x: number, y: number, radius: number, seen: number): number {
  return watchingPads(world, eyesOn(world, x, y), x, y, radius, seen);
}

function watchingPads(world: World, eyes: number, x: number, y: number, radius: number, seen: number): number {
  let watching = 0;
  for (let eye = MOST, left = eyes >>> MOST; left !== 0; eye++, left >>= 1) {
    if ((left & 1) === 0) continue;
    const seats = eyeSeats[eye] ?? 0;
    if ((seen & seats) === 0 && isSeenBy(world, eye, x, y, radius, PAD_SIGHT)) watching |= seats;
  }
  return watching;
}

function isSeenBy(
  { tiles: kinds, maze }: World,
  eye: number,
  x: number,
  y: number,
  radius: number,
  range: number,
): boolean {
  const fromX = eyeX[eye] ?? 0;
  const fromY = eyeY[eye] ?? 0;
  const dx = x - fromX;
  const dy = y - fromY;
  if (dx * dx + dy * dy > range * range) return false;
  return isInLine(kinds, maze.width, fromX, fromY, eyeRadius[eye] ?? 0, x, y, radius);
}
