// Honeycombs: the lines of the shield bubble, and whole cells that can light up one by one.

import { hash } from "../raster/noise.ts";
import { smooth } from "./painter.ts";

const ROW = Math.sqrt(3) / 2;

/** Strength in [0, 1] of a fine double honeycomb's lines at a point; cells are about 1.5 wide. */
export function honeycomb(x: number, y: number): number {
  const shifted = hexDistance(x + 0.75, y + ROW);
  return smooth(0.4, 0.52, Math.min(hexDistance(x, y), shifted));
}

/** A cell of a honeycomb. */
export interface HexCell {
  /** Distance to the rim of the cell: 0 on it, 0.5 at the centre. */
  readonly inside: number;
  /** Its own number in [0, 1). */
  readonly chance: number;
}

/** The cell that holds a point; cells are 1 wide and 1 row apart. */
export function hexCell(x: number, y: number): HexCell {
  const first = nearest(x, y, 0);
  const second = nearest(x, y, 0.5);
  const { centreX, centreY } = first.distance < second.distance ? first : second;
  const across = Math.abs(x - centreX);
  const along = Math.abs(y - centreY);
  const reach = Math.max(across, across * 0.5 + along * ROW);
  return { inside: Math.max(0, 0.5 - reach), chance: hash(Math.round(centreX * 2), Math.round(centreY * 2), 3) };
}

// The nearest centre of one of the two rectangular lattices that make up a hexagonal one.
function nearest(x: number, y: number, shift: number) {
  const centreX = Math.round(x - shift) + shift;
  const centreY = (Math.round(y / (2 * ROW) - shift) + shift) * 2 * ROW;
  return { centreX, centreY, distance: Math.hypot(x - centreX, y - centreY) };
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
