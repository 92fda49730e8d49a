/**
 * The standard generator: a symmetric growing tree around the Foundry, braided, with fair homes. A plan that has no fair
 * homes is thrown away and the next sub-seed is tried; how many are depends on the sizes, but not on the machine.
 */
import { createRng, draw, type Rng } from "../../lib/rng.ts";
import { braid } from "./braid.ts";
import { carve } from "./carve.ts";
import { choosePads } from "./choose-pads.ts";
import type { MazeGenerator } from "./generator.ts";
import { foundryTiles, layTiles, tileWidth } from "./lay-tiles.ts";
import { type Maze, PAD, STOPS_ROBOT } from "./maze.ts";
import { type PadRules, walkFromFoundry } from "./pad-orbits.ts";
import { createPlan, type Folds, type Plan } from "./plan.ts";
import { UNREACHED } from "./walk.ts";
import { crackWalls } from "./wall-kinds.ts";

const LEAST_CELLS = 7;
const MOST_CELLS = 17;
const LEAST_PADS = 2;
const MOST_PADS = 8;

/** Sub-seeds tried before giving up. Sizes of the modes take a dozen at most, the most crowded of all some hundred. */
const MOST_TRIES = 1000;

/** Mazes of at most so many cells, or of fewer cells for each pad, have the short walks of a duel. */
const SMALL_CELLS = 49;
const CROWDED_CELLS = 21;
const SHORT = { least: 9, most: 20, apart: 6 } as const;
const LONG = { least: 22, most: 36, apart: 9 } as const;

export const growingTree: MazeGenerator = {
  version: 1,
  generate(seed, columns, rows, pads) {
    if (Math.floor(pads) !== pads || pads < LEAST_PADS || pads > MOST_PADS) {
      throw new RangeError(`pads must be a whole number from ${LEAST_PADS} to ${MOST_PADS}, got ${pads}`);
    }
    const count = pads + (pads % 2);
    return growMaze(seed, columns, rows, { count, ...rulesFor(columns * rows, count) });
  },
};

/** What homes a maze is to have: how many, a multiple of 2, and by which rules. */
export interface Homes extends PadRules {
  readonly count: number;
}

/**
 * Returns the maze of a seed with such homes.
 * @throws RangeError when the sizes are not supported, or when no maze was fair
 */
export function growMaze(seed: number, columns: number, rows: number, homes: Homes): Maze {
  assertSize("columns", columns);
  assertSize("rows", rows);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const maze = tryMaze(createRng(draw(seed, 0, 1, tries)), columns, rows, homes);
    if (maze !== null) return maze;
  }
  throw new RangeError(
    `no fair maze of ${columns} × ${rows} cells with ${homes.count} pads in ${MOST_TRIES} tries, seed ${seed}`,
  );
}

function assertSize(name: string, cells: number): void {
  if (cells % 2 === 1 && cells >= LEAST_CELLS && cells <= MOST_CELLS) return;
  throw new RangeError(`${name} must be an odd number from ${LEAST_CELLS} to ${MOST_CELLS}, got ${cells}`);
}

/** Returns the maze of a sub-seed, or null when it is rejected. */
function tryMaze(rng: Rng, columns: number, rows: number, wanted: Homes): Maze | null {
  const folds: Folds = columns === rows && wanted.count % 4 === 0 ? 4 : 2;
  const plan = createPlan(columns, rows, folds);
  carve(plan, rng);
  braid(plan, rng);
  const tiles = layTiles(plan);
  if (hasUnreachableFloor(plan, tiles)) return null;
  const homes = choosePads(plan, tiles, { rng, ...wanted });
  if (homes === null) return null;
  const cracked = crackWalls(plan, tiles, homes.pads, rng);
  const width = tileWidth(plan);
  for (const pad of homes.pads) {
    for (const tile of [pad, pad + 1, pad + width, pad + width + 1]) tiles[tile] = PAD;
  }
  return {
    width,
    height: rows * 3 + 1,
    tiles,
    pads: homes.pads.map((pad) => ({ column: pad % width, row: Math.floor(pad / width) })),
    gates: [],
    foundry: foundryTiles(plan),
    cracked,
    territory: homes.territory,
  };
}

/** Walks such that a trip takes about 17 s; the small maze of a duel has shorter ones. */
function rulesFor(cells: number, pads: number): PadRules {
  const tolerance = pads === 4 ? 5 : 20;
  const isSmall = cells <= SMALL_CELLS || cells < CROWDED_CELLS * pads;
  const { least, most, apart } = isSmall ? SHORT : LONG;
  return { least, most, apart, tolerance, leastBetween: least, mostBetween: UNREACHED };
}

function hasUnreachableFloor(plan: Plan, tiles: Uint8Array): boolean {
  const walk = walkFromFoundry(plan, tiles);
  return tiles.some((kind, tile) => STOPS_ROBOT[kind] === 0 && walk[tile] === UNREACHED);
}
