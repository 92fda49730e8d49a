/** Which tile of the tileset lies on each floor tile. Pure; equal mazes get equal floors. */
import { FLOOR } from "#shared/content/mazes/maze.ts";
import { drawBelow } from "#shared/lib/rng.ts";
import type { TileIndex } from "../art/frames.ts";
import type { FrameMaze } from "../sdk/frame.ts";

/** Streams of chance, so that one choice does not shift another. */
const PLAIN = 1;
const PLATE = 2;
const PLATE_KIND = 3;
const SPECIAL = 4;
const SPECIAL_KIND = 5;

/** Per cent of free 2 × 2 blocks with a plate, and of other tiles with something special. */
const PLATE_SHARE = 40;
const SPECIAL_SHARE = 5;

/** Places in `TileIndex.floor`, as often as each is drawn: tread twice, hatch twice, grate, cable trench. */
const PLATE_KINDS = [0, 1, 1, 2, 3, 0] as const;
const PLAIN_KINDS = ["plain0", "plain1", "plain2"] as const;
const SPECIAL_KINDS = ["drain", "crack", "crack"] as const;

/** Returns a tileset id for each tile of the maze, row by row; walls get a plain floor, which their tile covers. */
export function layFloor(maze: FrameMaze, index: TileIndex): Int16Array {
  const { width, height, tiles } = maze;
  const ids = new Int16Array(width * height);
  const chance = (bound: number, stream: number, tile: number): number => drawBelow(bound, 0, 0, stream, tile);
  const special = (name: string): number => index.special[name] ?? 0;
  for (let tile = 0; tile < ids.length; tile++) {
    ids[tile] = special(PLAIN_KINDS[chance(PLAIN_KINDS.length, PLAIN, tile)] ?? "plain0");
    if (tiles[tile] === FLOOR && chance(100, SPECIAL, tile) < SPECIAL_SHARE) {
      ids[tile] = special(SPECIAL_KINDS[chance(SPECIAL_KINDS.length, SPECIAL_KIND, tile)] ?? "drain");
    }
  }
  const isPlated = new Uint8Array(ids.length);
  for (let row = 1; row < height - 2; row++) {
    for (let column = 1; column < width - 2; column++) {
      const first = row * width + column;
      const block = [first, first + 1, first + width, first + width + 1];
      if (block.some((tile) => tiles[tile] !== FLOOR || isPlated[tile] === 1)) continue;
      if (chance(100, PLATE, first) >= PLATE_SHARE) continue;
      const plate = index.floor[PLATE_KINDS[chance(PLATE_KINDS.length, PLATE_KIND, first)] ?? 0] ?? 0;
      for (const [place, tile] of block.entries()) {
        ids[tile] = plate + place;
        isPlated[tile] = 1;
      }
    }
  }
  return ids;
}
