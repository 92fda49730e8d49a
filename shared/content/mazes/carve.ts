/**
 * The Foundry, its exits, and a growing tree around it. The tree starts from the whole Foundry, which is its own
 * rotated copy: so a new cell and its copies are always new together, and what is carved is connected and symmetric
 * without any check.
 */
import type { Rng } from "../../lib/rng.ts";
import { cellBeyond, EAST, type Folds, foundryCells, NORTH, openOrbit, type Plan, SOUTH } from "./plan.ts";

/** One of this many picks takes a random cell instead of the newest: 25 %. */
const RANDOM_PICK_IN = 4;
/** A side of the Foundry whose exit is at a corner has a second one at the other corner, once in so many. */
const SECOND_EXIT_IN = 3;

/** Which sides of the Foundry get exits of their own; turning gives the others theirs. */
const EXIT_SIDES: Readonly<Record<Folds, readonly number[]>> = { 2: [NORTH, EAST], 4: [NORTH] };

/** Carves a closed plan, in place: afterwards every cell is connected, by one way only but through the Foundry. */
export function carve(plan: Plan, rng: Rng): void {
  openFoundry(plan);
  growTree(plan, openExits(plan, rng), rng);
}

/** Opens all inner sides of the Foundry; its four inner posts stay. */
function openFoundry(plan: Plan): void {
  const hall = foundryCells(plan);
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      const cell = (hall.row + row) * plan.columns + hall.column + column;
      if (column < 2) openOrbit(plan, cell * 4 + EAST);
      if (row < 2) openOrbit(plan, cell * 4 + SOUTH);
    }
  }
}

/** Opens one or two exits on each side of the Foundry and returns the cells outside, one of each orbit. */
function openExits(plan: Plan, rng: Rng): number[] {
  const hall = foundryCells(plan);
  const outside: number[] = [];
  for (const direction of EXIT_SIDES[plan.folds]) {
    const places = [rng.below(3)];
    if (places[0] !== 1 && rng.below(SECOND_EXIT_IN) === 0) places.push(places[0] === 0 ? 2 : 0);
    for (const place of places) {
      const column = hall.column + (direction === NORTH ? place : 2);
      const row = hall.row + (direction === NORTH ? 0 : place);
      const side = (row * plan.columns + column) * 4 + direction;
      openOrbit(plan, side);
      outside.push(cellBeyond(plan, side));
    }
  }
  return outside;
}

/** Grows the tree from `active` cells, one of each orbit, until no closed cell is left. */
function growTree(plan: Plan, active: number[], rng: Rng): void {
  while (active.length > 0) {
    const place = rng.below(RANDOM_PICK_IN) === 0 ? rng.below(active.length) : active.length - 1;
    const sides = sidesToNewCells(plan, active[place] ?? 0);
    const side = sides[rng.below(sides.length)];
    if (side === undefined) {
      active.splice(place, 1);
    } else {
      openOrbit(plan, side);
      active.push(cellBeyond(plan, side));
    }
  }
}

/** Returns the sides of a cell behind which no side is open yet. */
function sidesToNewCells(plan: Plan, cell: number): number[] {
  const sides: number[] = [];
  for (let side = cell * 4; side < cell * 4 + 4; side++) {
    const beyond = cellBeyond(plan, side);
    if (beyond >= 0 && plan.open[beyond] === 0) sides.push(side);
  }
  return sides;
}
