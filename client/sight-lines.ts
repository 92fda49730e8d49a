/**
 * What can be seen from a point on a grid of tiles: rays to all corners of walls, walked tile by tile (DDA), joined to an
 * outline. Pure; looks only: the rules have their own sight. Positions in tiles.
 */
import { STOPS_SIGHT } from "#shared/content/mazes/maze.ts";
import type { FrameMaze } from "./sdk/frame.ts";

/** The tiles that stop sight, and where their corners are. */
export interface SightGrid {
  readonly width: number;
  readonly height: number;
  /** 1 where sight stops. */
  readonly stops: Uint8Array;
  /** x and y of each corner, in turn. */
  readonly corners: Int16Array;
}

/** An outline: x and y of each point, in turn, in the first `2 * count` places. Written anew by each tracing. */
export interface Outline {
  readonly points: Float64Array;
  count: number;
}

/** Rays that sweep the circle between the corners. */
const SWEEP = 120;
/** How far to either side of a corner a ray passes, in radians. */
const BESIDE = 1e-4;
const MOST_RAYS = 4096;

const angles = new Float64Array(MOST_RAYS);

/** Returns an empty outline. */
export function createOutline(): Outline {
  return { points: new Float64Array(2 * MOST_RAYS), count: 0 };
}

/** Returns the grid of a maze. */
export function createSightGrid(maze: FrameMaze): SightGrid {
  const { width, height, tiles } = maze;
  const stops = tiles.map((kind) => STOPS_SIGHT[kind] ?? 1);
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 1 : (stops[row * width + column] ?? 1);
  const corners: number[] = [];
  for (let row = 0; row <= height; row++) {
    for (let column = 0; column <= width; column++) {
      const northWest = at(column - 1, row - 1);
      const northEast = at(column, row - 1);
      const southWest = at(column - 1, row);
      const southEast = at(column, row);
      const isStraight =
        (northWest === northEast && southWest === southEast) || (northWest === southWest && northEast === southEast);
      if (!isStraight) corners.push(column, row);
    }
  }
  return { width, height, stops, corners: Int16Array.from(corners) };
}

/** Where a ray ended; written anew by each cast. */
const end = { x: 0, y: 0 };

/** Walks one ray to the first tile that stops it, and `push` tiles straight into that tile; writes `end`. */
function cast(grid: SightGrid, x: number, y: number, angle: number, reach: number, push: number): void {
  const right = Math.cos(angle);
  const down = Math.sin(angle);
  const stepX = right > 0 ? 1 : -1;
  const stepY = down > 0 ? 1 : -1;
  const perColumn = Math.abs(1 / right);
  const perRow = Math.abs(1 / down);
  let column = Math.floor(x);
  let row = Math.floor(y);
  let nextColumn = (right > 0 ? column + 1 - x : x - column) * perColumn;
  let nextRow = (down > 0 ? row + 1 - y : y - row) * perRow;
  for (;;) {
    const isAcross = nextColumn < nextRow;
    const way = isAcross ? nextColumn : nextRow;
    if (way >= reach) {
      end.x = x + right * reach;
      end.y = y + down * reach;
      return;
    }
    if (isAcross) {
      nextColumn += perColumn;
      column += stepX;
    } else {
      nextRow += perRow;
      row += stepY;
    }
    const isOutside = column < 0 || row < 0 || column >= grid.width || row >= grid.height;
    if (isOutside || grid.stops[row * grid.width + column] === 1) {
      end.x = x + right * way + (isAcross ? stepX * push : 0);
      end.y = y + down * way + (isAcross ? 0 : stepY * push);
      return;
    }
  }
}

/** True when `b` lies on the line from `a` to `c`, near enough for the eye. Arguments are places in `points`. */
function isBetween(points: Float64Array, a: number, b: number, cx: number, cy: number): boolean {
  const ax = points[a] ?? 0;
  const ay = points[a + 1] ?? 0;
  const bx = points[b] ?? 0;
  const by = points[b + 1] ?? 0;
  return Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) < 1e-3;
}

/** Adds `end` to an outline; a point on a straight line between its neighbours is dropped. */
function addEnd(outline: Outline): void {
  const { points, count } = outline;
  const place = 2 * count;
  if (count >= 2 && isBetween(points, place - 4, place - 2, end.x, end.y)) outline.count--;
  points[2 * outline.count] = end.x;
  points[2 * outline.count + 1] = end.y;
  outline.count++;
}

/**
 * Writes the outline of what is seen from (x, y) within `radius` tiles.
 * @param push tiles by which the outline enters a wall, so that the wall's top is seen
 */
export function traceSight(
  grid: SightGrid,
  eye: { readonly x: number; readonly y: number; readonly radius: number },
  push: number,
  outline: Outline,
): void {
  const { x, y, radius } = eye;
  const { corners } = grid;
  let rays = 0;
  for (let sweep = 0; sweep < SWEEP; sweep++) angles[rays++] = (sweep / SWEEP) * 2 * Math.PI - Math.PI;
  for (let place = 0; place < corners.length && rays < MOST_RAYS - 3; place += 2) {
    const right = (corners[place] ?? 0) - x;
    const down = (corners[place + 1] ?? 0) - y;
    if (right * right + down * down > radius * radius) continue;
    const angle = Math.atan2(down, right);
    angles[rays++] = angle - BESIDE;
    angles[rays++] = angle;
    angles[rays++] = angle + BESIDE;
  }
  outline.count = 0;
  const sorted = angles.subarray(0, rays).sort();
  for (let ray = 0; ray < rays; ray++) {
    cast(grid, x, y, sorted[ray] ?? 0, radius, push);
    addEnd(outline);
  }
}

/** True when (x, y) lies inside an outline (even-odd rule). */
export function isInside(outline: Outline, x: number, y: number): boolean {
  const { points, count } = outline;
  let isIn = false;
  for (let here = 0, before = count - 1; here < count; before = here++) {
    const hereX = points[2 * here] ?? 0;
    const hereY = points[2 * here + 1] ?? 0;
    const beforeX = points[2 * before] ?? 0;
    const beforeY = points[2 * before + 1] ?? 0;
    if (hereY > y !== beforeY > y && x < ((beforeX - hereX) * (y - hereY)) / (beforeY - hereY) + hereX) isIn = !isIn;
  }
  return isIn;
}
