/** How far each tile is from the nearest goal, as one drives. */
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";

/** Returns the distance of each tile in tiles, infinite where no way leads. @param goals indices of tiles */
export function distanceField(tiles: readonly number[], width: number, goals: readonly number[]): number[] {
  const field = tiles.map(() => Number.POSITIVE_INFINITY);
  const queue = [...goals];
  for (const goal of goals) field[goal] = 0;
  for (let index = 0; index < queue.length; index++) {
    const tile = queue[index] ?? 0;
    for (const beside of [tile + 1, tile - 1, tile + width, tile - width]) {
      if (field[beside] !== Number.POSITIVE_INFINITY || STOPS_ROBOT[tiles[beside] ?? 1] === 1) continue;
      field[beside] = (field[tile] ?? 0) + 1;
      queue.push(beside);
    }
  }
  return field;
}
