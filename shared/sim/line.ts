/**
 * Lines of sight. B is in line of A when any of these is free: centre to centre, A's centre to B's two side points, B's
 * centre to A's two side points. So sight is symmetric.
 */
import { STOPS_SIGHT } from "../content/mazes/maze.ts";
import { FREE, followBand, LESS_WALLED, MORE_WALLED, WALLED } from "../lib/band.ts";
import { isFree } from "../lib/grid.ts";
import { divRound } from "../lib/math.ts";

/** True when two points are at most `range` apart. All in units. */
export function isWithin(x0: number, y0: number, x1: number, y1: number, range: number): boolean {
  const dx = x1 - x0;
  const dy = y1 - y0;
  return dx * dx + dy * dy <= range * range;
}

/**
 * True when a disc is in line of another, by the rules of the file header. Symmetric. All in units.
 * @param kinds tiles row by row, `width` a row
 * @param radius0 0 for a point: it has no sides
 */
export function isInLine(
  kinds: Uint8Array,
  width: number,
  x0: number,
  y0: number,
  radius0: number,
  x1: number,
  y1: number,
  radius1: number,
): boolean {
  const middle = followBand(kinds, width, STOPS_SIGHT, x0, y0, x1, y1, Math.max(radius0, radius1) + 1);
  if (middle === FREE || middle === WALLED) return middle === FREE;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance === 0) return true;
  // To which side of the band the first of the two sides is.
  const isFlat = Math.abs(dx) >= Math.abs(dy);
  const isLess = isFlat ? dx > 0 : dy < 0;
  for (let side = -1; side <= 1; side += 2) {
    if ((middle & (side < 0 === isLess ? LESS_WALLED : MORE_WALLED)) !== 0) continue;
    const acrossX = (-dy * side) / distance;
    const acrossY = (dx * side) / distance;
    if (radius1 > 0) {
      const sideX = x1 + divRound(acrossX * radius1, 1);
      const sideY = y1 + divRound(acrossY * radius1, 1);
      if (isFree(kinds, width, STOPS_SIGHT, x0, y0, sideX, sideY)) return true;
    }
    if (radius0 > 0) {
      const sideX = x0 + divRound(acrossX * radius0, 1);
      const sideY = y0 + divRound(acrossY * radius0, 1);
      if (isFree(kinds, width, STOPS_SIGHT, x1, y1, sideX, sideY)) return true;
    }
  }
  return false;
}
