/** Cracked walls and grates: which pieces of wall between two lattice posts give way, and to what. */
import type { Rng } from "../../lib/rng.ts";
import { firstTile, sideTiles, tileWidth } from "./lay-tiles.ts";
import { CRACKED, GRATE, type Segment, WALL } from "./maze.ts";
import { anyPadsSeeEachOther } from "./pad-sight.ts";
import { cellBeyond, closedOrbits, orbitOf, type Plan } from "./plan.ts";
import { shuffle } from "./shuffle.ts";

/** Shares of all inner pieces of wall, in percent, to the nearest whole orbit but at least one. */
const CRACKED_PERCENT = 10;
const GRATE_PERCENT = 4;

/**
 * Turns some walls of `tiles` into cracked walls and grates, in place, and returns all cracked segments, ascending.
 * The walls of a pad stay, and no grate lets one pad see another.
 * @param pads top left tiles of the pads
 */
export function crackWalls(plan: Plan, tiles: Uint8Array, pads: readonly number[], rng: Rng): Segment[] {
  const orbits = closedOrbits(plan);
  const free = shuffle(
    orbits.filter((side) => !touchesPad(plan, side, pads)),
    rng,
  );
  const cracked = free.splice(0, shareOf(orbits.length, CRACKED_PERCENT)).flatMap((side) => orbitOf(plan, side));
  for (const side of cracked) setSide(plan, tiles, side, CRACKED);
  let grates = shareOf(orbits.length, GRATE_PERCENT);
  for (const side of free) {
    if (grates === 0) break;
    const copies = orbitOf(plan, side);
    for (const copy of copies) setSide(plan, tiles, copy, GRATE);
    if (anyPadsSeeEachOther(tiles, tileWidth(plan), pads)) for (const copy of copies) setSide(plan, tiles, copy, WALL);
    else grates--;
  }
  return cracked.map((side) => ({ tiles: sideTiles(plan, side) })).sort((a, b) => a.tiles[0] - b.tiles[0]);
}

function shareOf(orbits: number, percent: number): number {
  return Math.max(1, Math.round((orbits * percent) / 100));
}

function touchesPad(plan: Plan, side: number, pads: readonly number[]): boolean {
  return orbitOf(plan, side).some(
    (copy) => pads.includes(firstTile(plan, copy >> 2)) || pads.includes(firstTile(plan, cellBeyond(plan, copy))),
  );
}

function setSide(plan: Plan, tiles: Uint8Array, side: number, kind: number): void {
  for (const tile of sideTiles(plan, side)) tiles[tile] = kind;
}
