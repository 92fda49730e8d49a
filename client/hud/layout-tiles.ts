/** Where the tiles of weapon and abilities stand, in CSS px. Pure. */
import type { Box } from "./box.ts";
import type { Sizes } from "./layout-sizes.ts";

type Tiles = Record<"weapon" | "ability1" | "ability2", Box>;

/** Weapon and abilities side by side, bottom centre, with room for a key cap below each. */
export function tilesInRow(middle: number, bottom: number, sizes: Sizes): Tiles {
  const { tile, tileGap, keyCap } = sizes;
  const left = Math.round(middle - (3 * tile + 2 * tileGap) / 2);
  const at = (index: number): Box => ({
    x: left + index * (tile + tileGap),
    y: bottom - tile - keyCap,
    w: tile,
    h: tile + keyCap,
  });
  return { weapon: at(0), ability1: at(1), ability2: at(2) };
}

/** Abilities on an arc above the right stick, under the thumb; the stick itself fires, so its tile is a small sign. */
export function tilesAround(width: number, height: number): Tiles {
  return {
    weapon: { x: width - 214, y: height - 26 - 34, w: 34, h: 34 },
    ability1: { x: width - 222, y: height - 132, w: 58, h: 58 },
    ability2: { x: width - 158, y: height - 212, w: 58, h: 58 },
  };
}

/** Abilities beside the vitals of a phone, on whose lower edge there are no sticks. */
export function tilesAside(right: number, bottom: number): Tiles {
  return {
    weapon: { x: right - 166, y: bottom - 34, w: 34, h: 34 },
    ability1: { x: right - 124, y: bottom - 58, w: 58, h: 58 },
    ability2: { x: right - 58, y: bottom - 58, w: 58, h: 58 },
  };
}
