// Lays tiles out in a grid, each repeated outwards by a few pixels against seams.

import { TILE_PIXELS, TILESET_COLUMNS, TILESET_MARGIN, TILESET_STRIDE } from "../frames.ts";
import { createPixels, type Pixels } from "../raster/pixels.ts";

/** The picture of all tiles by id; a whole number of strides wide and high, which the engine asks for. */
export function layTiles(tiles: readonly Pixels[]): Pixels {
  const rows = Math.ceil(tiles.length / TILESET_COLUMNS);
  const sheet = createPixels(TILESET_COLUMNS * TILESET_STRIDE, rows * TILESET_STRIDE);
  tiles.forEach((tile, id) => {
    const x = (id % TILESET_COLUMNS) * TILESET_STRIDE;
    const y = Math.floor(id / TILESET_COLUMNS) * TILESET_STRIDE;
    for (let row = 0; row < TILESET_STRIDE; row += 1) copyRow(tile, sheet, row, { x, y });
  });
  return sheet;
}

function copyRow(tile: Pixels, sheet: Pixels, row: number, corner: { readonly x: number; readonly y: number }): void {
  const sourceRow = Math.max(0, Math.min(TILE_PIXELS - 1, row - TILESET_MARGIN));
  for (let column = 0; column < TILESET_STRIDE; column += 1) {
    const sourceColumn = Math.max(0, Math.min(TILE_PIXELS - 1, column - TILESET_MARGIN));
    const source = (sourceRow * tile.width + sourceColumn) * 4;
    const target = ((corner.y + row) * sheet.width + corner.x + column) * 4;
    sheet.data.set(tile.data.subarray(source, source + 4), target);
  }
}
