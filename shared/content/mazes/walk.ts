/** Walking distances: steps from tile to tile across edges; walls, cracked walls and grates stop a robot. */
import { STOPS_ROBOT } from "./maze.ts";

/** The distance of tiles that cannot be reached. */
export const UNREACHED = 0xffff;

/**
 * Returns the walk, in tiles, from the nearest of `from` to each tile; UNREACHED where there is none.
 * @param tiles row by row, with a wall all around
 */
export function walkFrom(tiles: Uint8Array, width: number, from: readonly number[]): Uint16Array {
  const walk = new Uint16Array(tiles.length).fill(UNREACHED);
  const queue = new Uint16Array(tiles.length);
  let end = 0;
  for (const tile of from) {
    walk[tile] = 0;
    queue[end++] = tile;
  }
  const steps = [-width, -1, 1, width];
  const stops = STOPS_ROBOT;
  for (let at = 0; at < end; at++) {
    const tile = queue[at] ?? 0;
    const next = (walk[tile] ?? 0) + 1;
    for (const step of steps) {
      const beside = tile + step;
      if (walk[beside] !== UNREACHED || stops[tiles[beside] ?? 1] === 1) continue;
      walk[beside] = next;
      queue[end++] = beside;
    }
  }
  return walk;
}
