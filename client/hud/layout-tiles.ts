/** Where the tiles of weapon and abilities are. Pure; CSS px. */
import type { Box } from "./box.ts";
import type { Sizes } from "./layout-sizes.ts";

type TileBoxes = Record<"weapon" | "ability1" | "ability2", Box>;

/** Returns weapon and abilities side by side, bottom centre, with room for a key cap below each. */
export function tilesInRow(middle: number, bottom: number, sizes: Sizes): TileBoxes {
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

/** Returns abilities on an arc above the right stick, under the thumb; the stick itself fires, so its tile is a small sign. */
export function tilesAroundStick(width: number, height: number): TileBoxes {
  return {
    weapon: { x: width - 214, y: height - 26 - 34, w: 34, h: 34 },
    ability1: { x: width - 222, y: height - 132, w: 58, h: 58 },
    ability2: { x: width - 158, y: height - 212, w: 58, h: 58 },
  };
}
