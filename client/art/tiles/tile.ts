// What every tile drawing shares: it is drawn with its surroundings, baked, and cut out, so that edges and shadows run
// on across the seam.

import { Art } from "../draw/art.ts";
import { TILE_PIXELS } from "../frames.ts";
import { type BakeOptions, bake } from "../raster/bake.ts";
import { crop, type Pixels } from "../raster/pixels.ts";

/** A finished tile. */
export interface Tile {
  readonly base: Pixels;
  readonly normal: Pixels | null;
}

/** Pixels of surroundings drawn around what is cut out. */
export const CONTEXT = 24;

/** Draws `columns` x `rows` tiles with the origin at their upper left corner; gives them in reading order. */
export function bakeTiles(
  columns: number,
  rows: number,
  draw: (art: Art) => void,
  options: Partial<BakeOptions>,
): Tile[] {
  const width = columns * TILE_PIXELS;
  const height = rows * TILE_PIXELS;
  const art = new Art(width + 2 * CONTEXT, height + 2 * CONTEXT);
  art.within(`translate(${-width / 2},${-height / 2})`, () => draw(art));
  const { base, normal } = bake(art, { outline: 0, ...options });
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = CONTEXT + (index % columns) * TILE_PIXELS;
    const y = CONTEXT + Math.floor(index / columns) * TILE_PIXELS;
    const cut = (pixels: Pixels): Pixels => crop(pixels, x, y, TILE_PIXELS, TILE_PIXELS);
    return { base: cut(base), normal: normal && cut(normal) };
  });
}
