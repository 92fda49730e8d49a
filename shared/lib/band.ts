/**
 * Whether walls stop a whole band of lines at once: most of what is out of sight lies behind a wall that does, so the
 * lines to its sides need not be followed. Coordinates are units; a tile is 1024 units wide.
 */
import { divRound, TILE } from "./math.ts";

/**
 * Results of `followBand`. Of a stopped band a bit for each half of it across which a wall stands: the half to the side of
 * smaller coordinates, and of greater; across the steeper of its two directions (y where it leads as much along x).
 */
export const FREE = 0;
export const STOPPED = 1;
export const LESS_WALLED = 2;
export const MORE_WALLED = 4;
export const WALLED = STOPPED | LESS_WALLED | MORE_WALLED;

/** A line crosses the edge of a tile at most so much farther aside than it is from the middle: a bit over √2. */
const ASLANT = 1.42;
/** By so much a line of one half may cross into the other, since its ends are rounded. */
const ROUNDED = 2;

/**
 * Tells whether the segment is free, as `isFree` of `grid` does, and where it is not, whether walls stand across the halves
 * of the band around it: then all segments are stopped whose ends lie at most `beside` units straight to that side of its
 * ends.
 * @param tiles row by row, `width` a row; `stops[tile]` is 1 where a tile of that kind stops the line
 * @returns FREE, or STOPPED with the bits of walled halves, or WALLED for both; not every such wall is found
 */
export function followBand(
  tiles: Uint8Array,
  width: number,
  stops: Uint8Array,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  beside: number,
): number {
  // One direction for each pair of points, as `isFree` has it.
  if (x0 > x1 || (x0 === x1 && y0 > y1)) return followBand(tiles, width, stops, x1, y1, x0, y0, beside);
  const column = x0 >> 10;
  const row = y0 >> 10;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const stepY = dy > 0 ? 1 : -1;
  const spanY = dy * stepY;
  const toX = (column + 1) * TILE - x0;
  const toY = dy > 0 ? (row + 1) * TILE - y0 : y0 - row * TILE;
  const columnPace = TILE * spanY;
  const rowPace = TILE * dx;
  const down = stepY * width;
  const isFlat = dx >= spanY;
  const half = Math.ceil(beside * ASLANT) + 2;
  let nextColumn = toX * spanY;
  let nextRow = spanY === 0 ? 1 : toY * dx;
  let tile = row * width + column;
  let result = stops[tiles[tile] ?? 0] === 1 ? STOPPED : FREE;
  let left = (x1 >> 10) - column + ((y1 >> 10) - row) * stepY;
  for (let columns = 0, rows = 0; left > 0; left--) {
    const isAcross = nextColumn < nextRow;
    if (isAcross) {
      tile++;
      columns++;
      nextColumn += columnPace;
    } else {
      tile += down;
      rows++;
      nextRow += rowPace;
    }
    if (stops[tiles[tile] ?? 0] !== 1) continue;
    result |= STOPPED;
    // Only a face that the line meets steeply, and with its whole band between the ends, can stop the band.
    if (isAcross !== isFlat) continue;
    const along = isFlat ? toX + (columns - 1) * TILE : toY + (rows - 1) * TILE;
    const length = isFlat ? dx : spanY;
    if (along <= beside || length - along <= beside) continue;
    const middle = isFlat ? y0 + divRound(dy * along, length) : x0 + divRound(dx * along, length);
    const here = isFlat ? row + rows * stepY : column + columns;
    const pace = isFlat ? width : 1;
    if (isWall(tiles, stops, tile, pace, (middle - half) >> 10, (middle + ROUNDED) >> 10, here)) result |= LESS_WALLED;
    if (isWall(tiles, stops, tile, pace, (middle - ROUNDED) >> 10, (middle + half) >> 10, here)) result |= MORE_WALLED;
    if (result === WALLED) return WALLED;
  }
  return result;
}

/** True when the tiles `first` to `last` of a row or column stop lines; the one numbered `here` has the index `tile`. */
function isWall(
  tiles: Uint8Array,
  stops: Uint8Array,
  tile: number,
  pace: number,
  first: number,
  last: number,
  here: number,
): boolean {
  for (let at = first; at <= last; at++) {
    if (stops[tiles[tile + (at - here) * pace] ?? 0] !== 1) return false;
  }
  return true;
}
