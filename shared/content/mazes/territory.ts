/**
 * Territory: the floor nearest to a pad by walking. Floor equally near to two pads belongs to none. Since the maze is
 * symmetric, one tile of each orbit of tiles is counted, and the copies of a pad own as much as the pad.
 */

import { tileWidth } from "./lay-tiles.ts";
import { STOPS_ROBOT } from "./maze.ts";
import type { PadOrbit } from "./pad-orbits.ts";
import type { Plan } from "./plan.ts";

/** Tells how much each of some orbits of pads owns. */
export interface TerritoryCounter {
  /** Returns the territory of one pad of each orbit, in tiles; `chosen` are places in the list of orbits. */
  count(chosen: readonly number[]): number[];
}

/** Returns the counter of a list of orbits of pads. */
export function createTerritoryCounter(plan: Plan, tiles: Uint8Array, orbits: readonly PadOrbit[]): TerritoryCounter {
  const domain = floorOrbits(plan, tiles);
  const walks = orbits.map((orbit) => walkOfOrbit(domain, orbit));
  return {
    count(chosen) {
      const territory = chosen.map(() => 0);
      const rivals = chosen.map((place) => walks[place]);
      for (let place = 0; place < domain.length; place++) {
        let owner = -1;
        let least = 0xffffff;
        for (let nth = 0; nth < rivals.length; nth++) {
          const walk = rivals[nth]?.[place] ?? 0;
          if (walk >> 1 < least >> 1) {
            least = walk;
            owner = walk % 2 === 0 ? nth : -1;
          } else if (walk >> 1 === least >> 1) {
            owner = -1;
          }
        }
        if (owner >= 0) territory[owner] = (territory[owner] ?? 0) + 1;
      }
      return territory;
    },
  };
}

/** Returns each floor tile with its rotated copies, one list an orbit, each starting with its lowest tile. */
function floorOrbits(plan: Plan, tiles: Uint8Array): number[][] {
  const width = tileWidth(plan);
  const orbits: number[][] = [];
  for (let tile = 0; tile < tiles.length; tile++) {
    if (STOPS_ROBOT[tiles[tile] ?? 0] === 1) continue;
    const orbit = [tile];
    for (let turned = turn(tile); turned !== tile; turned = turn(turned)) orbit.push(turned);
    if (orbit.every((copy) => copy >= tile)) orbits.push(orbit);
  }
  return orbits;

  function turn(tile: number): number {
    if (plan.folds === 2) return tiles.length - 1 - tile;
    return (tile % width) * width + width - 1 - Math.floor(tile / width);
  }
}

/** Returns, for each orbit of floor, twice the least walk to a pad of the orbit, plus 1 when two pads are as near. */
function walkOfOrbit(domain: readonly (readonly number[])[], orbit: PadOrbit): Uint16Array {
  const walks = new Uint16Array(domain.length);
  for (let place = 0; place < domain.length; place++) {
    let least = 0xffff;
    let isShared = 0;
    // Walks of a copy of the pad to this tile are those of the pad to a copy of the tile.
    for (const tile of domain[place] ?? []) {
      const walk = orbit.walk[tile] ?? 0;
      isShared = walk < least ? 0 : walk === least ? 1 : isShared;
      least = Math.min(least, walk);
    }
    walks[place] = least * 2 + isShared;
  }
  return walks;
}
