/**
 * The plan of a maze while it is made: cells, and which of their sides are open. All changes are made in every rotated
 * copy at once, so a plan is symmetric at all times. Cells are numbered row by row; a **side** is one of the four of a
 * cell, as a number: cell · 4 + direction. The same piece of wall is a side of two cells.
 */
import type { TileRect } from "./maze.ts";

/** Directions, clockwise: turning a plan by 90° adds 1. */
export const NORTH = 0;
export const EAST = 1;
export const SOUTH = 2;
export const WEST = 3;

const STEP_X: readonly number[] = [0, 1, 0, -1];
const STEP_Y: readonly number[] = [-1, 0, 1, 0];

/** How many times a plan shows the same: turned by 180° (2) or by 90° (4). */
export type Folds = 2 | 4;

/** A maze in the making. Changed in place by `openOrbit` alone. */
export interface Plan {
  readonly columns: number;
  readonly rows: number;
  readonly folds: Folds;
  /** The open sides of each cell: bit d is set when side d is open. */
  readonly open: Uint8Array;
}

/** Returns a plan with all sides closed. */
export function createPlan(columns: number, rows: number, folds: Folds): Plan {
  return { columns, rows, folds, open: new Uint8Array(columns * rows) };
}

/** Returns the cell on the other side, or −1 outside the maze. */
export function cellBeyond(plan: Plan, side: number): number {
  const cell = side >> 2;
  const column = (cell % plan.columns) + (STEP_X[side & 3] ?? 0);
  const row = Math.floor(cell / plan.columns) + (STEP_Y[side & 3] ?? 0);
  if (column < 0 || row < 0 || column >= plan.columns || row >= plan.rows) return -1;
  return row * plan.columns + column;
}

/** Returns the same side of the plan turned once: by 180° or 90° clockwise, after `folds`. */
export function turnSide(plan: Plan, side: number): number {
  const cell = side >> 2;
  if (plan.folds === 2) return (plan.columns * plan.rows - 1 - cell) * 4 + ((side + 2) & 3);
  const column = cell % plan.columns;
  const row = Math.floor(cell / plan.columns);
  return (column * plan.columns + plan.columns - 1 - row) * 4 + ((side + 1) & 3);
}

/** Returns the sides that a side becomes by turning, itself first: as many as there are folds. */
export function orbitOf(plan: Plan, side: number): number[] {
  const orbit = [side];
  for (let turned = turnSide(plan, side); turned !== side; turned = turnSide(plan, turned)) orbit.push(turned);
  return orbit;
}

/** Opens a side and all its rotated copies, in place. */
export function openOrbit(plan: Plan, side: number): void {
  for (const copy of orbitOf(plan, side)) {
    const beyond = cellBeyond(plan, copy);
    plan.open[copy >> 2] = (plan.open[copy >> 2] ?? 0) | (1 << (copy & 3));
    plan.open[beyond] = (plan.open[beyond] ?? 0) | (1 << ((copy + 2) & 3));
  }
}

/** True when one can walk through this side. */
export function isOpen(plan: Plan, side: number): boolean {
  return (((plan.open[side >> 2] ?? 0) >> (side & 3)) & 1) === 1;
}

/** Returns how many sides of a cell are open, 0 to 4. */
export function countOpen(plan: Plan, cell: number): number {
  const open = plan.open[cell] ?? 0;
  return (open & 1) + ((open >> 1) & 1) + ((open >> 2) & 1) + ((open >> 3) & 1);
}

/** Returns the 3 × 3 cells in the middle, as a rectangle of cells. */
export function foundryCells(plan: Plan): TileRect {
  return { column: (plan.columns - 3) / 2, row: (plan.rows - 3) / 2, columns: 3, rows: 3 };
}

/** True when the cell belongs to the central hall. */
export function isFoundry(plan: Plan, cell: number): boolean {
  const hall = foundryCells(plan);
  const column = (cell % plan.columns) - hall.column;
  const row = Math.floor(cell / plan.columns) - hall.row;
  return column >= 0 && column < hall.columns && row >= 0 && row < hall.rows;
}

/**
 * True when both lattice posts at the ends of this side would keep another piece of wall if it were opened.
 * A post that stands alone outside the Foundry would make a square of what should be corridors.
 */
export function leavesNoLonePost(plan: Plan, side: number): boolean {
  const cell = side >> 2;
  const column = cell % plan.columns;
  const row = Math.floor(cell / plan.columns);
  const isAcross = (side & 1) === 0;
  const left = column + ((side & 3) === EAST ? 1 : 0);
  const top = row + ((side & 3) === SOUTH ? 1 : 0);
  return wallsAtPost(plan, left, top) > 1 && wallsAtPost(plan, left + (isAcross ? 1 : 0), top + (isAcross ? 0 : 1)) > 1;
}

/** Returns how many pieces of wall meet at the post above and left of cell (column, row); 4 on the outer wall. */
function wallsAtPost(plan: Plan, column: number, row: number): number {
  if (column === 0 || row === 0 || column === plan.columns || row === plan.rows) return 4;
  const southEast = row * plan.columns + column;
  const northWest = southEast - plan.columns - 1;
  const open = [southEast * 4 + NORTH, southEast * 4 + WEST, northWest * 4 + EAST, northWest * 4 + SOUTH];
  return 4 - open.filter((side) => isOpen(plan, side)).length;
}

/** Returns the closed sides between two cells, one of each orbit, ascending. */
export function closedOrbits(plan: Plan): number[] {
  const isSeen = new Uint8Array(plan.open.length * 4);
  const orbits: number[] = [];
  for (let side = 0; side < isSeen.length; side++) {
    if (isSeen[side] === 1 || isOpen(plan, side) || cellBeyond(plan, side) < 0) continue;
    orbits.push(side);
    for (const copy of orbitOf(plan, side)) {
      isSeen[copy] = 1;
      isSeen[cellBeyond(plan, copy) * 4 + ((copy + 2) & 3)] = 1;
    }
  }
  return orbits;
}
