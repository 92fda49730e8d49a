/** Where pads can be: cells with all their rotated copies, and which of those go together. */

import { cellTiles, firstTile, foundryTiles, tileWidth } from "./lay-tiles.ts";
import { padsSeeEachOther } from "./pad-sight.ts";
import { isFoundry, orbitOf, type Plan } from "./plan.ts";
import { UNREACHED, walkFrom } from "./walk.ts";

/** How far pads are from the Foundry and from each other, in tiles. */
export interface PadRules {
  /** Least and most walk from a pad to the Foundry, and from pad to pad, all included. */
  readonly least: number;
  readonly most: number;
  readonly leastBetween: number;
  readonly mostBetween: number;
  /** Pads are at least so many columns or so many rows apart: homes wall to wall would be one another's noise. */
  readonly apart: number;
  /** By how many percent of the smallest the walks to the Foundry may differ. */
  readonly tolerance: number;
}

/** A cell and its rotated copies, as pads. */
export interface PadOrbit {
  /** Top left tiles of the pads: one and its copies, each turned once more than the one before. */
  readonly pads: readonly number[];
  /** Walk to the Foundry. */
  readonly toFoundry: number;
  /** Walk from the first pad to each tile. */
  readonly walk: Uint16Array;
}

/** Returns the walk from the Foundry to each tile. */
export function walkFromFoundry(plan: Plan, tiles: Uint8Array): Uint16Array {
  const width = tileWidth(plan);
  const hall = foundryTiles(plan);
  const from: number[] = [];
  for (let row = hall.row; row < hall.row + hall.rows; row++) {
    for (let column = hall.column; column < hall.column + hall.columns; column++) {
      if (tiles[row * width + column] === 0) from.push(row * width + column);
    }
  }
  return walkFrom(tiles, width, from);
}

/** Returns all orbits of pads that keep the rules by themselves, ascending by first tile. */
export function findPadOrbits(plan: Plan, tiles: Uint8Array, rules: PadRules): PadOrbit[] {
  const width = tileWidth(plan);
  const fromFoundry = walkFromFoundry(plan, tiles);
  const orbits: PadOrbit[] = [];
  for (let cell = 0; cell < plan.open.length; cell++) {
    const cells = orbitOf(plan, cell * 4).map((side) => side >> 2);
    if (isFoundry(plan, cell) || cells.some((copy) => copy < cell)) continue;
    const toFoundry = nearest(fromFoundry, cellTiles(plan, cell));
    if (toFoundry < rules.least || toFoundry > rules.most) continue;
    const walk = walkFrom(tiles, width, cellTiles(plan, cell));
    const orbit = { pads: cells.map((copy) => firstTile(plan, copy)), toFoundry, walk };
    if (areApart(orbit, orbit, width, rules)) orbits.push(orbit);
  }
  return orbits;
}

/**
 * Returns whether two of the orbits, by their places, go together: walks to the Foundry alike, no pad too near to
 * another, none in sight of another. Remembers every answer.
 */
export function createPairing(
  plan: Plan,
  tiles: Uint8Array,
  orbits: readonly PadOrbit[],
  rules: PadRules,
): (a: number, b: number) => boolean {
  const width = tileWidth(plan);
  const known = new Int8Array(orbits.length * orbits.length);
  return (a, b) => {
    const at = a < b ? a * orbits.length + b : b * orbits.length + a;
    if (known[at] === 0) {
      const [one, other] = [orbits[a], orbits[b]];
      const fits =
        one !== undefined &&
        other !== undefined &&
        areAlike(one, other, rules) &&
        areApart(one, other, width, rules) &&
        areHidden(one, other, tiles, width);
      known[at] = fits ? 1 : -1;
    }
    return known[at] === 1;
  };
}

function areAlike(a: PadOrbit, b: PadOrbit, rules: PadRules): boolean {
  const [small, large] = a.toFoundry < b.toFoundry ? [a.toFoundry, b.toFoundry] : [b.toFoundry, a.toFoundry];
  return large * 100 <= small * (100 + rules.tolerance);
}

function areApart(a: PadOrbit, b: PadOrbit, width: number, rules: PadRules): boolean {
  const home = a.pads[0] ?? 0;
  return b.pads.every((pad) => {
    if (pad === home) return true;
    const columns = Math.abs((pad % width) - (home % width));
    const rows = Math.abs(Math.floor(pad / width) - Math.floor(home / width));
    if (columns < rules.apart && rows < rules.apart) return false;
    const between = nearest(a.walk, squareAt(pad, width));
    return between >= rules.leastBetween && between <= rules.mostBetween;
  });
}

function areHidden(a: PadOrbit, b: PadOrbit, tiles: Uint8Array, width: number): boolean {
  // The other copies of `a` see what the first one sees, turned.
  const home = a.pads[0] ?? 0;
  return b.pads.every((pad) => pad === home || !padsSeeEachOther(tiles, width, home, pad));
}

function squareAt(pad: number, width: number): readonly number[] {
  return [pad, pad + 1, pad + width, pad + width + 1];
}

function nearest(walk: Uint16Array, tiles: readonly number[]): number {
  let least = UNREACHED;
  for (const tile of tiles) least = Math.min(least, walk[tile] ?? UNREACHED);
  return least;
}
