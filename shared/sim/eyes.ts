/** The eyes of a world: each robot's own and each team's pad. What one of a team sees, all of it see. */
import { chassisAt, ROBOT } from "../content/chassis.ts";
import { STOPS_SIGHT, WALL } from "../content/mazes/maze.ts";
import { TILE, tiles } from "../lib/math.ts";
import { isInLine, isWithin } from "./line.ts";
import { createViews, renewViews, type Views, viewFrom } from "./views.ts";
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

/**
 * The number of the lowest bit of a word: a product with it puts five bits that no other bit does at the top. Leiserson,
 * Prokop and Randall, "Using de Bruijn Sequences to Index a 1 in a Computer Word" (1998).
 */
const BIT_SPREAD = 0x077cb531;
const BIT_NUMBER = new Uint8Array(32);
for (let bit = 0; bit < 32; bit++) BIT_NUMBER[Math.imul(1 << bit, BIT_SPREAD) >>> 27] = bit;

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
  /** For each tile, the eyes that may have something there in line, one bit each; and those that surely have. */
  readonly eyesOn: Int32Array;
  readonly sureEyesOn: Int32Array;
}

/** Derived, so not part of the world: kept beside it by the tiles that it was derived from. */
const gazes = new WeakMap<Uint8Array, Gaze>();
let gaze: Gaze | null = null;
/** Eyes that are open now, those of them that are in a wall, and those in a corner of a tile, one bit each. */
let open = 0;
let walled = 0;
let cornered = 0;

/** Makes the functions below look through the eyes of a world as it is now. Call it before them. */
export function openEyes(world: World): void {
  const { robots, maze } = world;
  const now = gazeOf(world);
  gaze = now;
  open = 0;
  walled = 0;
  cornered = 0;
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
    const [eyesOn, sureEyesOn] = [new Int32Array(kinds.length), new Int32Array(kinds.length)];
    const made: Gaze = { views: createViews(world), tileOf, eyesOn, sureEyesOn };
    gazes.set(kinds, made);
    return made;
  }
  if (renewViews(kept.views, world)) {
    kept.tileOf.fill(-1);
    kept.eyesOn.fill(0);
    kept.sureEyesOn.fill(0);
  }
  return kept;
}

function openEye(now: Gaze, eye: number, x: number, y: number, radius: number, seats: number): void {
  eyeX[eye] = x;
  eyeY[eye] = y;
  eyeRadius[eye] = radius;
  eyeSeats[eye] = seats;
  const tile = (y >> 10) * now.views.width + (x >> 10);
  open |= 1 << eye;
  if (STOPS_SIGHT[now.views.tiles[tile] ?? WALL] === 1) walled |= 1 << eye;
  if (isCorner(x, y)) cornered |= 1 << eye;
  turnTo(now, eye, tile);
}

function isCorner(x: number, y: number): boolean {
  return ((x | y) & (TILE - 1)) === 0;
}

/** Notes the tile of an eye, in place. */
function turnTo(now: Gaze, eye: number, tile: number): void {
  const before = now.tileOf[eye] ?? -1;
  if (before === tile) return;
  now.tileOf[eye] = tile;
  if (before >= 0) noteView(now, eye, before, 0);
  if (tile >= 0) noteView(now, eye, tile, 1 << eye);
}

/** Sets or takes away the bit of an eye where it may have something in line from a tile, in place. @param bit of it, or 0 */
function noteView({ views, eyesOn, sureEyesOn }: Gaze, eye: number, tile: number, bit: number): void {
  const { tiles: inView, clear } = viewFrom(views, tile);
  const others = ~(1 << eye);
  for (let index = 0; index < inView.length; index++) {
    const at = inView[index] ?? 0;
    if (index < clear) sureEyesOn[at] = ((sureEyesOn[at] ?? 0) & others) | bit;
    eyesOn[at] = ((eyesOn[at] ?? 0) & others) | bit;
  }
}

/** Returns the eyes that may have a disc at (x, y) in line, one bit each; units. All where something stands in a wall. */
function eyesOn(x: number, y: number): number {
  if (gaze === null) return open;
  const { views, eyesOn } = gaze;
  const tile = (y >> 10) * views.width + (x >> 10);
  return STOPS_SIGHT[views.tiles[tile] ?? WALL] === 1 ? open : (eyesOn[tile] ?? 0) | walled;
}

/** Returns the eyes that surely have a disc at (x, y) in line, one bit each; units. */
function sureEyesOn(x: number, y: number): number {
  // Of lines that end in corners views are not sure.
  if (gaze === null || isCorner(x, y)) return 0;
  return (gaze.sureEyesOn[(y >> 10) * gaze.views.width + (x >> 10)] ?? 0) & ~cornered;
}

/** Returns the seats whose robots may have a disc at (x, y) in line, one bit each; units. */
export function robotsInView(x: number, y: number): number {
  return eyesOn(x, y) & ROBOT_EYES;
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
  const eyes = eyesOn(x, y);
  if (eyes === 0) return 0;
  const seen = look(world, eyes & ROBOT_EYES, x, y, radius, 0, before, rangeOf(conceal, false), rangeOf(conceal, true));
  return seen | look(world, eyes & ~ROBOT_EYES, x, y, radius, seen, 0, PAD_SIGHT, PAD_SIGHT);
}

/** The same through the eyes of pads alone: no concealment helps against them. @param seen seats that see it anyway */
export function padWatchers(world: World, x: number, y: number, radius: number, seen: number): number {
  return look(world, eyesOn(x, y) & ~ROBOT_EYES, x, y, radius, seen, 0, PAD_SIGHT, PAD_SIGHT);
}

/** Returns the seats, beside those of `seen`, that see a disc through some eyes. @param kept range of those of `before` */
function look(
  { tiles: kinds, maze }: World,
  eyes: number,
  x: number,
  y: number,
  radius: number,
  seen: number,
  before: number,
  near: number,
  kept: number,
): number {
  const sure = sureEyesOn(x, y);
  let done = seen;
  for (let left = eyes; left !== 0; left &= left - 1) {
    const eye = BIT_NUMBER[Math.imul(left & -left, BIT_SPREAD) >>> 27] ?? 0;
    const seats = eyeSeats[eye] ?? 0;
    if ((done & seats) !== 0) continue;
    const range = (before & seats) !== 0 ? kept : near;
    const fromX = eyeX[eye] ?? 0;
    const fromY = eyeY[eye] ?? 0;
    const dx = x - fromX;
    const dy = y - fromY;
    if (dx * dx + dy * dy > range * range) continue;
    const isSure = ((sure >>> eye) & 1) === 1;
    if (isSure || isInLine(kinds, maze.width, fromX, fromY, eyeRadius[eye] ?? 0, x, y, radius)) done |= seats;
  }
  return done & ~seen;
}

/** True when any eye of a world has a disc in line that it may have seen before; units. Needs no `openEyes`. */
export function isInAnyEye({ robots, maze, tiles: kinds }: World, x: number, y: number, radius: number): boolean {
  let done = 0;
  for (const { team, pad: home, alive, chassis, drive } of robots) {
    if (alive === 1 && isWithin(x, y, drive.x, drive.y, ROBOT.sightKept)) {
      if (isInLine(kinds, maze.width, drive.x, drive.y, chassisAt(chassis).radius, x, y, radius)) return true;
    }
    const pad = maze.pads[home];
    if (pad === undefined || (done & (1 << team)) !== 0) continue;
    done |= 1 << team;
    const [padX, padY] = [(pad.column + 1) * TILE, (pad.row + 1) * TILE];
    if (!isWithin(x, y, padX, padY, PAD_SIGHT)) continue;
    if (isInLine(kinds, maze.width, padX, padY, TILE, x, y, radius)) return true;
  }
  return false;
}
