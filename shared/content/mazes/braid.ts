/** Braiding: dead ends are opened into loops, so that a chased robot has somewhere to go. */
import type { Rng } from "../../lib/rng.ts";
import { cellBeyond, countOpen, isFoundry, isOpen, leavesNoLonePost, openOrbit, type Plan } from "./plan.ts";
import { shuffle } from "./shuffle.ts";

/** One dead end of so many stays: 80 % are opened. */
const KEEP_ONE_IN = 5;

/** Opens 80 % of the dead ends, in place; never into the Foundry, never so that a post stands alone. */
export function braid(plan: Plan, rng: Rng): void {
  const before = deadEnds(plan);
  let left = before.length;
  for (const cell of shuffle(before, rng)) {
    if (left * KEEP_ONE_IN <= before.length) return;
    if (countOpen(plan, cell) !== 1) continue;
    const sides = sidesToOpen(plan, cell);
    const side = sides[rng.below(sides.length)];
    if (side === undefined) continue;
    openOrbit(plan, side);
    left = deadEnds(plan).length;
  }
}

/** Returns the cells with one open side, ascending. */
export function deadEnds(plan: Plan): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < plan.open.length; cell++) if (countOpen(plan, cell) === 1) cells.push(cell);
  return cells;
}

function sidesToOpen(plan: Plan, cell: number): number[] {
  const sides: number[] = [];
  for (let side = cell * 4; side < cell * 4 + 4; side++) {
    const beyond = cellBeyond(plan, side);
    if (beyond < 0 || isOpen(plan, side) || isFoundry(plan, beyond) || !leavesNoLonePost(plan, side)) continue;
    sides.push(side);
  }
  return sides;
}
