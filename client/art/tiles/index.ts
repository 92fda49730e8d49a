// The order of the tileset: every tile's key, from which its id follows, and the index the game reads.

import { CRACK_STAGES, type TileIndex, TUNNEL_STAGES, WALL_MASKS, WALL_VARIANTS } from "../frames.ts";
import type { Direction } from "./cracked.ts";
import { PLATE_COUNT, SPECIAL_NAMES } from "./floor.ts";
import { RUBBLE_COUNT } from "./rubble.ts";

/** A row of tiles that are baked together, in the order of their ids. */
export interface TileGroup {
  readonly key: string;
  readonly count: number;
}

/** Key of a wall tile. */
export function wallKey(mask: number, variant: number): string {
  return `wall/${variant}/${mask}`;
}

/** Directions of a segment. */
export const DIRECTIONS: readonly Direction[] = ["h", "v"];

const count = (length: number): number[] => Array.from({ length }, (_, index) => index);
const STAGES = count(CRACK_STAGES);
const TUNNELS = count(TUNNEL_STAGES);

const masked = (variant: number): TileGroup[] => WALL_MASKS.map((mask) => ({ key: wallKey(mask, variant), count: 1 }));

/** All groups in the order of the tileset. */
export const TILE_GROUPS: readonly TileGroup[] = [
  ...count(PLATE_COUNT).map((plate) => ({ key: `floor/${plate}`, count: 4 })),
  ...SPECIAL_NAMES.map((name) => ({ key: `special/${name}`, count: 1 })),
  ...count(WALL_VARIANTS).flatMap(masked),
  ...DIRECTIONS.flatMap((direction) => STAGES.map((stage) => ({ key: `cracked/${direction}/${stage}`, count: 2 }))),
  ...DIRECTIONS.map((direction) => ({ key: `grate/${direction}`, count: 2 })),
  ...count(RUBBLE_COUNT).map((index) => ({ key: `rubble/${index}`, count: 1 })),
  ...DIRECTIONS.flatMap((direction) => TUNNELS.map((stage) => ({ key: `tunnel/${direction}/${stage}`, count: 2 }))),
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
  const stagesOf = (direction: Direction) => STAGES.map((stage) => pairOf(`cracked/${direction}/${stage}`));
  const tunnelsOf = (direction: Direction) => TUNNELS.map((stage) => pairOf(`tunnel/${direction}/${stage}`));
  const variantsOf = (mask: number) => count(WALL_VARIANTS).map((variant) => idOf(wallKey(mask, variant)));
  return {
    floor: count(PLATE_COUNT).map((plate) => idOf(`floor/${plate}`)),
    special: Object.fromEntries(SPECIAL_NAMES.map((name) => [name, idOf(`special/${name}`)])),
    wall: Object.fromEntries(WALL_MASKS.map((mask) => [mask, variantsOf(mask)])),
    cracked: { h: stagesOf("h"), v: stagesOf("v") },
    tunnel: { h: tunnelsOf("h"), v: tunnelsOf("v") },
    grate: { h: pairOf("grate/h"), v: pairOf("grate/v") },
    rubble: count(RUBBLE_COUNT).map((index) => idOf(`rubble/${index}`)),
  };
}
