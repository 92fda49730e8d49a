/** Where one listens, and how loud and from which side a sound comes there. Pure. */
import { STOPS_SIGHT } from "#shared/content/mazes/maze.ts";
import type { Frame, FrameMaze } from "../sdk/frame.ts";
import type { Cue } from "./cue.ts";

/** An ear in the maze. Tiles. */
export interface Listener {
  readonly x: number;
  readonly y: number;
  /** Nothing is heard from farther away. */
  readonly reach: number;
  /** What is so far to the side is heard from that side alone. */
  readonly width: number;
  /** Share of all loudness. */
  readonly level: number;
  /** False from above, where walls muffle nothing. */
  readonly isBetweenWalls: boolean;
}

/** How a sound arrives. */
export interface Arrival {
  /** Amplitude, 0 for what is not heard. */
  readonly gain: number;
  /** −1 left to 1 right. */
  readonly pan: number;
  readonly isMuffled: boolean;
}

/** In the maze: as far and wide as a robot hears, in tiles. */
const REACH = 18;
const WIDTH = 12.5;
/** Even what is beside the ear is heard a little by the other one. */
const MOST_PAN = 0.8;
/** A wall takes half of the loudness. */
const THROUGH_WALL = 0.5;
/** 3 dB. */
const OWN = 1.41;
/** Above the whole maze. */
const ABOVE = 0.5;
/** Heard and not seen: near and far are all that is known. */
const NEAR = 0.9;
const FAR = 0.4;

/** Returns where the viewer of a frame listens. @param before the listener of the frame before, or null */
export function listenerOf(frame: Frame, before: Listener | null): Listener {
  const { own, maze, robots } = frame;
  if (own === null) {
    const reach = 0.75 * Math.hypot(maze.width, maze.height);
    const middle = { x: maze.width / 2, y: maze.height / 2 };
    return { ...middle, reach, width: maze.width / 2, level: ABOVE, isBetweenWalls: false };
  }
  const ear = { reach: REACH, width: WIDTH, level: 1, isBetweenWalls: true };
  const robot = robots.find(({ seat }) => seat === own.seat);
  if (robot !== undefined) return { ...ear, x: robot.x, y: robot.y };
  // Destroyed: one listens where one was.
  return before?.isBetweenWalls === true ? before : { ...ear, x: maze.width / 2, y: maze.height / 2 };
}

/** Returns how a cue arrives at a listener. */
export function arrivalOf({ from, isOwn, gain = 1 }: Cue, listener: Listener, maze: FrameMaze): Arrival {
  const loud = gain * (isOwn === true ? OWN : 1);
  if (from === null) return { gain: loud, pan: 0, isMuffled: false };
  if ("angle" in from) {
    const share = from.isNear ? NEAR : FAR;
    return { gain: loud * share * listener.level, pan: MOST_PAN * Math.cos(from.angle), isMuffled: !from.isNear };
  }
  const dx = from.x - listener.x;
  const far = Math.hypot(dx, from.y - listener.y);
  const isMuffled = listener.isBetweenWalls && isBehindWall(maze, listener, from);
  const near = Math.max(0, 1 - far / listener.reach);
  return {
    gain: loud * near * listener.level * (isMuffled ? THROUGH_WALL : 1),
    pan: Math.max(-MOST_PAN, Math.min(MOST_PAN, dx / listener.width)),
    isMuffled,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * True when a wall stands between two places in tiles. The tiles of the places themselves do not count: what happens to
 * a wall happens inside it.
 */
export function isBehindWall({ width, height, tiles }: FrameMaze, from: Place, to: Place): boolean {
  const stops = (column: number, row: number): boolean => {
    if (column < 0 || row < 0 || column >= width || row >= height) return false;
    return STOPS_SIGHT[tiles[row * width + column] ?? 0] === 1;
  };
  let column = Math.floor(from.x);
  let row = Math.floor(from.y);
  const lastColumn = Math.floor(to.x);
  const lastRow = Math.floor(to.y);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const stepX = Math.sign(dx);
  const stepY = Math.sign(dy);
  // Shares of the way at which the next column and the next row begin.
  let nextX = dx === 0 ? Number.POSITIVE_INFINITY : (stepX > 0 ? column + 1 - from.x : column - from.x) / dx;
  let nextY = dy === 0 ? Number.POSITIVE_INFINITY : (stepY > 0 ? row + 1 - from.y : row - from.y) / dy;
  for (let left = Math.abs(lastColumn - column) + Math.abs(lastRow - row); left > 1; left--) {
    if (nextX < nextY) {
      column += stepX;
      nextX += stepX / dx;
    } else {
      row += stepY;
      nextY += stepY / dy;
    }
    if (stops(column, row)) return true;
  }
  return false;
}
