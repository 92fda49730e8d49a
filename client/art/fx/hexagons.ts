// The honeycomb of the shields.

import { smooth } from "./painter.ts";

const ROW = Math.sqrt(3) / 2;

/** Strength in [0, 1] of a honeycomb's lines at a point; cells are about 1.5 wide. */
export function honeycomb(x: number, y: number): number {
  const shifted = hexDistance(x + 0.75, y + ROW);
  return smooth(0.4, 0.52, Math.min(hexDistance(x, y), shifted));
}

// Distance to the centre of the cell of a rectangular lattice, in the metric whose circles are hexagons.
function hexDistance(x: number, y: number): number {
  const across = Math.abs(wrap(x, 1.5) - 0.75);
  const along = Math.abs(wrap(y, 2 * ROW) - ROW);
  return Math.max(across, across * 0.5 + along * ROW);
}

function wrap(value: number, period: number): number {
  return ((value % period) + period) % period;
}
