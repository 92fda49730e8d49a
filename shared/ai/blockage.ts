/** What devices leave of the floor: the bodies in the way, and the tiles on which nobody gets past them. */
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { TILE } from "../lib/math.ts";
import { mix } from "../lib/rng.ts";
import { addBodies } from "../sim/devices.ts";
import type { Observation } from "../sim/observation.ts";
import type { Circle } from "../sim/obstacles.ts";
import type { Memory } from "./memory.ts";

/** What is in the way now. */
export interface Blockage {
  readonly bodies: readonly Circle[];
  /** Tiles, and a number that stands for them: equal lists have equal numbers. */
  readonly tiles: readonly number[];
  readonly key: number;
}

/** Nothing in the way. */
const CLEAR: Blockage = { bodies: [], tiles: [], key: 0 };

/** Who drives along the middle of a tile may lean so far to the side, in units. */
const LEAN = TILE / 10;

/** Who drives through a tile comes so far along it, to either side of its middle, in units. */
const ALONG = (TILE * 3) / 10;
/** Kept clear of a trap, in units. */
const BERTH = TILE / 16;

/** Returns what devices block, as far as one knows, for a robot of a radius (units). @param minds traps, too */
export function blockageOf(seen: Observation, memory: Memory, radius: number, minds: boolean): Blockage {
  if (memory.bodies.length === 0 && (!minds || memory.traps.length === 0)) return CLEAR;
  const bodies: Circle[] = [];
  for (const body of memory.bodies) addBodies(body, bodies);
  // A trap is a body that is as large as what sets it off.
  if (minds) for (const { x, y, near } of memory.traps) bodies.push({ x, y, radius: near - radius + LEAN + BERTH });
  return blockageBy(seen, bodies, radius);
}

/** Returns what some bodies block for a robot of a radius (units). */
export function blockageBy({ maze, tiles }: Observation, bodies: readonly Circle[], radius: number): Blockage {
  const blocked: number[] = [];
  let key = 1;
  for (const body of bodies) {
    const least = body.radius + radius - LEAN;
    const column = body.x >> 10;
    const row = body.y >> 10;
    for (let down = -1; down <= 1; down++) {
      for (let right = -1; right <= 1; right++) {
        const dx = Math.abs((column + right) * TILE + TILE / 2 - body.x);
        const dy = Math.abs((row + down) * TILE + TILE / 2 - body.y);
        const tile = (row + down) * maze.width + column + right;
        if (STOPS_ROBOT[tiles[tile] ?? 1] === 1) continue;
        if (isFarther(dx - ALONG, dy, least) || isFarther(dx, dy - ALONG, least)) continue;
        blocked.push(tile);
        key = mix(key, tile);
      }
    }
  }
  return { bodies, tiles: blocked, key };
}

function isFarther(dx: number, dy: number, least: number): boolean {
  const right = Math.max(0, dx);
  const down = Math.max(0, dy);
  return right * right + down * down >= least * least;
}

/** True when a robot gets along a straight line (units) past all bodies. */
export function isPassable(
  { bodies }: Blockage,
  radius: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  for (const body of bodies) {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const square = dx * dx + dy * dy;
    const along = (body.x - x0) * dx + (body.y - y0) * dy;
    // Away from it is always open.
    if (along <= 0) continue;
    const part = Math.min(1, along / Math.max(1, square));
    const offX = x0 + dx * part - body.x;
    const offY = y0 + dy * part - body.y;
    const least = body.radius + radius - LEAN;
    if (offX * offX + offY * offY < least * least) return false;
  }
  return true;
}
