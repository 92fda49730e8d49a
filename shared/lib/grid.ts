/** Straight lines through a grid of tiles, in integers. Coordinates are units; a tile is 1024 units wide. */
import { TILE } from "./math.ts";

const SHIFT = 10;

/**
 * Returns the fraction, of 65536, of the segment that is free: 65536 when nothing stops it, else where the first
 * stopping tile is entered. A segment that starts inside a stopping tile returns 0.
 * Amanatides and Woo, "A Fast Voxel Traversal Algorithm" (1987), with crossings kept as fractions of 65536.
 * @param tiles row by row; `stops[tile]` is 1 where a tile of that kind stops the line; outside the grid nothing stops
 * @param width tiles a row
 */
export function freeFraction(
  tiles: Uint8Array,
  width: number,
  stops: Uint8Array,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  const column = x0 >> SHIFT;
  const row = y0 >> SHIFT;
  const lastColumn = x1 >> SHIFT;
  const lastRow = y1 >> SHIFT;
  if (stops[tiles[row * width + column] ?? 0] === 1) return 0;
  if (column === lastColumn && row === lastRow) return 65536;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const stepX = dx > 0 ? 1 : -1;
  const stepY = dy > 0 ? 1 : -1;
  const spanX = dx > 0 ? dx : -dx;
  const spanY = dy > 0 ? dy : -dy;
  // Columns are crossed at toX / spanX, rows at toY / spanY. Compared crosswise, so nothing is rounded.
  const toX = dx > 0 ? (column + 1) * TILE - x0 : x0 - column * TILE;
  const toY = dy > 0 ? (row + 1) * TILE - y0 : y0 - row * TILE;
  let nextColumn = toX * spanY;
  // Along a row both stay as they are, and no row is crossed: 1, for an infinity would make all these numbers slow.
  let nextRow = spanY === 0 ? 1 : toY * spanX;
  const columnPace = TILE * spanY;
  const rowPace = TILE * spanX;
  const down = stepY * width;
  let tile = row * width + column;
  let left = (lastColumn - column) * stepX + (lastRow - row) * stepY;
  for (let columns = 0, rows = 0; left > 0; left--) {
    if (nextColumn < nextRow) {
      tile += stepX;
      if (stops[tiles[tile] ?? 0] === 1) return Math.floor(((toX + columns * TILE) * 65536) / spanX);
      nextColumn += columnPace;
      columns++;
    } else {
      tile += down;
      if (stops[tiles[tile] ?? 0] === 1) return Math.floor(((toY + rows * TILE) * 65536) / spanY);
      nextRow += rowPace;
      rows++;
    }
  }
  return 65536;
}

/** True when no stopping tile lies on the segment, both ends included. The same in both directions but at exact corners. */
export function isFree(
  tiles: Uint8Array,
  width: number,
  stops: Uint8Array,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  // One direction for each pair of points, so that sight is symmetric at corners too.
  if (x0 < x1 || (x0 === x1 && y0 <= y1)) return freeFraction(tiles, width, stops, x0, y0, x1, y1) === 65536;
  return freeFraction(tiles, width, stops, x1, y1, x0, y0) === 65536;
}
