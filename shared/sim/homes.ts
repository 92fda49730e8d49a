/** Where seats are at home: their team, their pad, the spot where they start, and the square that holds them at first. */
import type { Maze } from "../content/mazes/maze.ts";
import { modeAt } from "../content/modes.ts";
import { TILE } from "../lib/math.ts";
import type { Robot } from "./world.ts";

/** The home of a seat. Units. */
export interface Home {
  readonly team: number;
  /** Number in `Maze.pads`. */
  readonly pad: number;
  /** Where its robot starts. */
  readonly x: number;
  readonly y: number;
  /** The square that it may not leave in the count-down: top left corner, and side. */
  readonly holdX: number;
  readonly holdY: number;
  readonly holdSize: number;
}

/** From the middle of a shared pad to the spots of its seats, in units: so that four stand on it side by side. */
const BESIDE = TILE / 2;
/** Around a depot there is room: two tiles from its middle. */
const AROUND = 2 * TILE + TILE / 2;
const SPOTS: readonly (readonly [number, number])[] = [
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
];

/**
 * Returns the home of a seat in a maze.
 * @param mode number in `modeIds`
 * @param seats how many there are
 * @throws RangeError when the maze has no pad for it
 */
export function homeOf(maze: Maze, mode: number, seats: number, seat: number): Home {
  const { teams } = modeAt(mode);
  const team = teams === 0 ? seat : Math.floor((seat * teams) / seats);
  const number = team % Math.max(1, maze.pads.length);
  const pad = maze.pads[number];
  if (pad === undefined) throw new RangeError(`seat ${seat} has no pad; the maze has ${maze.pads.length}`);
  const middleX = (pad.column + 1) * TILE;
  const middleY = (pad.row + 1) * TILE;
  const holdX = pad.column * TILE;
  const holdY = pad.row * TILE;
  if (teams === 0) return { team, pad: number, x: middleX, y: middleY, holdX, holdY, holdSize: 2 * TILE };
  const nth = seat - Math.ceil((team * seats) / teams);
  const [right, down] = SPOTS[nth % SPOTS.length] ?? [0, 0];
  if (maze.gates.length === 0) {
    const spot = { x: middleX + right * BESIDE, y: middleY + down * BESIDE };
    return { team, pad: number, ...spot, holdX, holdY, holdSize: 2 * TILE };
  }
  const { foundry } = maze;
  const hold = { holdX: foundry.column * TILE, holdY: foundry.row * TILE, holdSize: foundry.columns * TILE };
  return { team, pad: number, x: middleX + right * AROUND, y: middleY + down * AROUND, ...hold };
}

/** Returns the number, in `Maze.pads`, of the pad that holds a point (units), or −1. */
export function padUnder(maze: Maze, x: number, y: number): number {
  const column = x >> 10;
  const row = y >> 10;
  for (let number = 0; number < maze.pads.length; number++) {
    const pad = maze.pads[number];
    if (pad !== undefined && (column - pad.column) >>> 1 === 0 && (row - pad.row) >>> 1 === 0) return number;
  }
  return -1;
}

/** True when a robot's centre is on the pad that is its own, or its team's. */
export function isAtHome(maze: Maze, { pad, drive }: Pick<Robot, "pad" | "drive">): boolean {
  return padUnder(maze, drive.x, drive.y) === pad;
}
