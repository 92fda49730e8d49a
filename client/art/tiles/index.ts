// The order of the tileset: every tile's key, from which its id follows, and the index the game reads.

import { type TileIndex, WALL_MASKS, WALL_VARIANTS } from "../frames.ts";
import { PLATE_COUNT, SPECIAL_NAMES } from "./floor.ts";

/** A row of tiles that are baked together, in the order of their ids. */
export interface TileGroup {
  readonly key: string;
  readonly count: number;
}

/** Key of a wall tile. */
export function wallKey(mask: number, variant: number): string {
  return `wall/${variant}/${mask}`;
}

const masked = (variant: number): TileGroup[] => WALL_MASKS.map((mask) => ({ key: wallKey(mask, variant), count: 1 }));

/** All groups in the order of the tileset. */
export const TILE_GROUPS: readonly TileGroup[] = [
  ...Array.from({ length: PLATE_COUNT }, (_, plate) => ({ key: `floor/${plate}`, count: 4 })),
  ...SPECIAL_NAMES.map((name) => ({ key: `special/${name}`, count: 1 })),
  ...Array.from({ length: WALL_VARIANTS }, (_, variant) => masked(variant)).flat(),
];

/** The ids of all tiles as the game looks them up. */
export function indexTiles(): TileIndex {
  const first = new Map<string, number>();
  let next = 0;
  for (const { key, count } of TILE_GROUPS) {
    first.set(key, next);
    next += count;
  }
  const idOf = (key: string): number => {
    const id = first.get(key);
    if (id === undefined) throw new RangeError(`no tile ${key}`);
    return id;
  };
  const pairOf = (key: string): [number, number] => [idOf(key), idOf(key) + 1];
  void pairOf;
  const variants = Array.from({ length: WALL_VARIANTS }, (_, variant) => variant);
  return {
    floor: Array.from({ length: PLATE_COUNT }, (_, plate) => idOf(`floor/${plate}`)),
    special: Object.fromEntries(SPECIAL_NAMES.map((name) => [name, idOf(`special/${name}`)])),
    wall: Object.fromEntries(WALL_MASKS.map((mask) => [mask, variants.map((variant) => idOf(wallKey(mask, variant)))])),
    cracked: { h: [], v: [] },
    grate: { h: [0, 0], v: [0, 0] },
    rubble: [],
  };
}
