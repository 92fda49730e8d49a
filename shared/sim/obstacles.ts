/** What a robot slides along: tiles and circles, as whoever moves it knows them. */
import { STOPS_BREAKER, STOPS_ROBOT } from "../content/mazes/maze.ts";
import { clamp, TILE } from "../lib/math.ts";

/** A solid circle, in units. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The obstacles of one robot. */
export interface Obstacles {
  /** Kinds of tiles, row by row, `width` a row. */
  readonly tiles: Uint8Array;
  readonly width: number;
  readonly circles: readonly Circle[];
}

/** A body that is pushed out of obstacles, in place. */
export interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Which sides were touched: bits of the result of `slide`. */
export const TOUCHED_X = 1;
export const TOUCHED_Y = 2;
export const TOUCHED_CORNER = 4;

const NO_CIRCLES: readonly Circle[] = [];

/**
 * Pushes a body out of every obstacle, in place, and takes away the speed that went into it: circles first, none of which
 * pushes its centre into a wall, so that nothing is left inside one; then flat faces, then corners, so that seams between
 * tiles do not catch. The centre must not be inside a solid tile.
 * @param breaks true when cracked walls and circles do not stop it
 * @returns TOUCHED_X | TOUCHED_Y | TOUCHED_CORNER
 */
export function slide(body: Body, radius: number, obstacles: Obstacles, breaks: boolean): number {
  const stops = breaks ? STOPS_BREAKER : STOPS_ROBOT;
  const { tiles, width } = obstacles;
  let touched = 0;
  for (const circle of breaks ? NO_CIRCLES : obstacles.circles) {
    const { x, y } = body;
    if (!pushFrom(body, circle.x, circle.y, radius + circle.radius)) continue;
    touched |= TOUCHED_CORNER;
    // Between a circle and a wall there may be no room: the wall is the harder of the two.
    if (stops[tiles[(body.y >> 10) * width + (body.x >> 10)] ?? 1] === 0) continue;
    body.x = x;
    body.y = y;
  }
  const column = body.x >> 10;
  const row = body.y >> 10;
  const centre = row * width + column;
  const left = column * TILE;
  const top = row * TILE;

  if (body.x - left < radius && stops[tiles[centre - 1] ?? 1] === 1) {
    body.x = left + radius;
    if (body.vx < 0) body.vx = 0;
    touched |= TOUCHED_X;
  } else if (left + TILE - body.x < radius && stops[tiles[centre + 1] ?? 1] === 1) {
    body.x = left + TILE - radius;
    if (body.vx > 0) body.vx = 0;
    touched |= TOUCHED_X;
  }
  if (body.y - top < radius && stops[tiles[centre - width] ?? 1] === 1) {
    body.y = top + radius;
    if (body.vy < 0) body.vy = 0;
    touched |= TOUCHED_Y;
  } else if (top + TILE - body.y < radius && stops[tiles[centre + width] ?? 1] === 1) {
    body.y = top + TILE - radius;
    if (body.vy > 0) body.vy = 0;
    touched |= TOUCHED_Y;
  }
  for (let corner = 0; corner < 4; corner++) {
    const toRight = corner & 1;
    const toBottom = corner >> 1;
    const beside = centre + (toRight === 1 ? 1 : -1) + (toBottom === 1 ? width : -width);
    if (stops[tiles[beside] ?? 1] !== 1) continue;
    if (pushFrom(body, left + toRight * TILE, top + toBottom * TILE, radius)) touched |= TOUCHED_CORNER;
  }
  return touched;
}

/** Pushes a body straight away from (x, y) until `distance` lies between, in place; true when it was nearer. */
function pushFrom(body: Body, x: number, y: number, distance: number): boolean {
  const dx = body.x - x;
  const dy = body.y - y;
  const square = dx * dx + dy * dy;
  if (square >= distance * distance) return false;
  const length = Math.sqrt(square);
  const awayX = length === 0 ? 1 : dx / length;
  const awayY = length === 0 ? 0 : dy / length;
  body.x = x + awayFromZero(awayX * distance);
  body.y = y + awayFromZero(awayY * distance);
  const into = body.vx * awayX + body.vy * awayY;
  if (into < 0) {
    body.vx = towardZero(body.vx - into * awayX);
    body.vy = towardZero(body.vy - into * awayY);
  }
  return true;
}

/** Rounds away from zero, so that a pushed body is never left inside by a rounding. */
function awayFromZero(value: number): number {
  return value < 0 ? Math.floor(value) : Math.ceil(value) + 0;
}

function towardZero(value: number): number {
  return Math.trunc(value) + 0;
}

/** Holds a body within the square of `size` units whose corner is (x, y), less its radius, in place. */
export function holdWithin(body: Body, radius: number, x: number, y: number, size: number): void {
  const heldX = clamp(body.x, x + radius, x + size - radius);
  const heldY = clamp(body.y, y + radius, y + size - radius);
  if (heldX !== body.x) body.vx = 0;
  if (heldY !== body.y) body.vy = 0;
  body.x = heldX;
  body.y = heldY;
}

/** True when a circle, in units, reaches into a tile. */
export function reachesTile(circle: Circle, column: number, row: number): boolean {
  const dx = Math.max(column * TILE - circle.x, 0, circle.x - (column + 1) * TILE);
  const dy = Math.max(row * TILE - circle.y, 0, circle.y - (row + 1) * TILE);
  return dx * dx + dy * dy < circle.radius * circle.radius;
}

/** True when two circles overlap. */
export function overlaps(one: Circle, other: Circle): boolean {
  const dx = one.x - other.x;
  const dy = one.y - other.y;
  const reach = one.radius + other.radius;
  return dx * dx + dy * dy < reach * reach;
}
