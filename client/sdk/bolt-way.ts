/** What a bolt of one's own meets on the screen: walls and devices, which stop it, and robots, as they are drawn. */
import { STOPS_SHOT } from "#shared/content/mazes/maze.ts";
import { SHOT_RADIUS } from "#shared/content/weapons.ts";
import { freeFraction } from "#shared/lib/grid.ts";
import { sweep, WHOLE } from "#shared/sim/targets.ts";

/** Something round that bolts hit. Units. */
export interface Obstacle {
  /** The same for as long as it is there. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** True when it may be elsewhere in truth by now: the server decides whether it was hit. */
  readonly moves: boolean;
}

/** Where bolts fly. */
export interface Ground {
  readonly tiles: Uint8Array;
  readonly width: number;
  /** Of other teams. */
  readonly obstacles: readonly Obstacle[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Returns what a bolt meets first between two places, in units, and where; null for nothing. @param passed keys of what it does not meet */
export function firstMet(
  from: Place,
  to: Place,
  { tiles, width, obstacles }: Ground,
  passed: ReadonlySet<string>,
): (Place & { readonly key: string; readonly moves: boolean }) | null {
  const [x, y] = [Math.round(from.x), Math.round(from.y)];
  const [dx, dy] = [Math.round(to.x) - x, Math.round(to.y) - y];
  let first = freeFraction(tiles, width, STOPS_SHOT, x, y, x + dx, y + dy);
  let met: Obstacle | null = null;
  for (const obstacle of obstacles) {
    if (passed.has(obstacle.key)) continue;
    const at = sweep(x, y, dx, dy, obstacle, SHOT_RADIUS);
    if (at >= first) continue;
    first = at;
    met = obstacle;
  }
  if (first >= WHOLE) return null;
  const place = { x: x + (dx * first) / WHOLE, y: y + (dy * first) / WHOLE };
  return { ...place, key: met?.key ?? "", moves: met?.moves ?? false };
}
