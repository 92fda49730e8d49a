/** Whether a robot on one pad could see a robot on another. */
import { isFree } from "../../lib/grid.ts";
import { TILE } from "../../lib/math.ts";
import { STOPS_SIGHT } from "./maze.ts";

/** Room between a robot's side and the edge of its pad, in units: less than a robot can keep. */
const EDGE = 64;
/** Centres of a pad's tiles, in units from its top left corner: about where a robot's centre can be at its farthest. */
const CENTRES: readonly (readonly [number, number])[] = square(TILE / 2);
/** And its corners, where a robot's side points can be. */
const CORNERS: readonly (readonly [number, number])[] = square(EDGE);

/**
 * True when any line of sight joins the two pads: from a tile's centre to a tile's centre or to a corner of the pad.
 * Stricter than sight itself: whatever the distance, wherever on their pads the robots are.
 * @param a, b the top left tiles of the two pads
 */
export function padsSeeEachOther(tiles: Uint8Array, width: number, a: number, b: number): boolean {
  return sees(tiles, width, a, b, CENTRES) || sees(tiles, width, a, b, CORNERS) || sees(tiles, width, b, a, CORNERS);
}

function sees(tiles: Uint8Array, width: number, from: number, to: number, points: typeof CENTRES): boolean {
  const left = (from % width) * TILE;
  const top = Math.floor(from / width) * TILE;
  const toLeft = (to % width) * TILE;
  const toTop = Math.floor(to / width) * TILE;
  for (const [x0, y0] of CENTRES) {
    for (const [x1, y1] of points) {
      if (isFree(tiles, width, STOPS_SIGHT, left + x0, top + y0, toLeft + x1, toTop + y1)) return true;
    }
  }
  return false;
}

/** True when any two of the pads see each other. */
export function anyPadsSeeEachOther(tiles: Uint8Array, width: number, pads: readonly number[]): boolean {
  return pads.some((a, seat) => pads.slice(seat + 1).some((b) => padsSeeEachOther(tiles, width, a, b)));
}

/** The corners of the square within a pad that keeps `inset` units from its edges. */
function square(inset: number): [number, number][] {
  const far = 2 * TILE - inset;
  return [
    [inset, inset],
    [far, inset],
    [inset, far],
    [far, far],
  ];
}
