/** How far a straight line goes until a tile stops it. Pure; looks only. Positions and lengths in tiles. */
import type { FrameMaze } from "../sdk/frame.ts";

/**
 * Returns how far one gets from (x, y) in a direction, at most `most` tiles.
 * @param stops 1 for each kind of tile that stops, such as `STOPS_SHOT`
 * @param angle radians, 0 = +x, clockwise
 */
export function wayAhead(
  maze: FrameMaze,
  stops: Uint8Array,
  from: { readonly x: number; readonly y: number },
  angle: number,
  most: number,
): number {
  const right = Math.cos(angle);
  const down = Math.sin(angle);
  let column = Math.floor(from.x);
  let row = Math.floor(from.y);
  const perColumn = Math.abs(1 / right);
  const perRow = Math.abs(1 / down);
  let nextColumn = (right > 0 ? column + 1 - from.x : from.x - column) * perColumn;
  let nextRow = (down > 0 ? row + 1 - from.y : from.y - row) * perRow;
  for (;;) {
    const way = Math.min(nextColumn, nextRow);
    if (way >= most) return most;
    if (nextColumn < nextRow) {
      nextColumn += perColumn;
      column += right > 0 ? 1 : -1;
    } else {
      nextRow += perRow;
      row += down > 0 ? 1 : -1;
    }
    if (column < 0 || row < 0 || column >= maze.width || row >= maze.height) return way;
    if (stops[maze.tiles[row * maze.width + column] ?? 1] === 1) return way;
  }
}
