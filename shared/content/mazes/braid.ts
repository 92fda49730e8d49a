/**
 * Braiding: dead ends are opened into loops, so that a chased robot has somewhere to go. Openings that join two trees,
 * each rooted at an exit of the Foundry, come first: then there are ways round the Foundry, not through it alone.
 */
import type { Rng } from "../../lib/rng.ts";
import { cellBeyond, countOpen, isFoundry, isOpen, leavesNoLonePost, openOrbit, type Plan } from "./plan.ts";
import { shuffle } from "./shuffle.ts";

/** One dead end of so many stays: 80 % are opened. */
const KEEP_ONE_IN = 5;

/** Opens 80 % of the dead ends, in place; never into the Foundry, never so that a post stands alone. */
export function braid(plan: Plan, rng: Rng): void {
  const before = shuffle(deadEnds(plan), rng);
  let left = before.length;
  for (const choose of [sidesToOtherTrees, sidesToOpen]) {
    for (const cell of before) {
      if (left * KEEP_ONE_IN <= before.length) return;
      if (countOpen(plan, cell) !== 1) continue;
      const sides = choose(plan, cell);
      const side = sides[rng.below(sides.length)];
      if (side === undefined) continue;
      openOrbit(plan, side);
      left = deadEnds(plan).length;
    }
  }
}

/** Returns the cells with one open side, ascending. */
function deadEnds(plan: Plan): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < plan.open.length; cell++) if (countOpen(plan, cell) === 1) cells.push(cell);
  return cells;
}

/** Returns the sides of a dead end that may be opened. */
function sidesToOpen(plan: Plan, cell: number): number[] {
  const sides: number[] = [];
  for (let side = cell * 4; side < cell * 4 + 4; side++) {
    const beyond = cellBeyond(plan, side);
    if (beyond < 0 || isOpen(plan, side) || isFoundry(plan, beyond) || !leavesNoLonePost(plan, side)) continue;
    sides.push(side);
  }
  return sides;
}

/** Returns those of them that lead to cells which so far can be reached through the Foundry alone. */
function sidesToOtherTrees(plan: Plan, cell: number): number[] {
  const isOwnTree = treeOf(plan, cell);
  return sidesToOpen(plan, cell).filter((side) => isOwnTree[cellBeyond(plan, side)] === 0);
}

/** Returns 1 for each cell that can be reached from `cell` without the Foundry. */
function treeOf(plan: Plan, cell: number): Uint8Array {
  const isReached = new Uint8Array(plan.open.length);
  const queue = [cell];
  isReached[cell] = 1;
  for (const from of queue) {
    for (let side = from * 4; side < from * 4 + 4; side++) {
      const beyond = cellBeyond(plan, side);
      if (!isOpen(plan, side) || isReached[beyond] === 1 || isFoundry(plan, beyond)) continue;
      isReached[beyond] = 1;
      queue.push(beyond);
    }
  }
  return isReached;
}
