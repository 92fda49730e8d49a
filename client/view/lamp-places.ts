/** Where lamps hang: on south faces of walls, by the maze alone. A lamp goes with its wall. Pure. */
import { WALL } from "#shared/content/mazes/maze.ts";
import { drawBelow } from "#shared/lib/rng.ts";
import type { FrameMaze } from "../sdk/frame.ts";
import { isWallAt } from "./walls.ts";

/** A lamp: the middle of the foot of its face, in tiles, and whether its light is warm. */
export interface LampPlace {
  readonly x: number;
  readonly y: number;
  readonly isWarm: boolean;
}

/** Stream of chance, and of how many faces that could one carries a lamp. */
const STREAM = 8;
const ONE_OF = 3;
/** Tiles between two lamps at least. */
const APART = 4;
/** How many lamps there are for each warm one. */
const WARM_OF = 3;
const WARM_STREAM = 9;

/** Returns the places of a maze's lamps. Equal mazes get equal lamps. */
export function placeLamps(maze: FrameMaze): readonly LampPlace[] {
  const lamps: LampPlace[] = [];
  for (let row = 1; row < maze.height - 1; row++) {
    for (let column = 1; column < maze.width - 1; column++) {
      const tile = row * maze.width + column;
      if (maze.tiles[tile] !== WALL || isWallAt(maze, column, row + 1)) continue;
      if (!isWallAt(maze, column - 1, row) || !isWallAt(maze, column + 1, row)) continue;
      if (drawBelow(ONE_OF, 0, 0, STREAM, tile) !== 0) continue;
      const x = column + 0.5;
      const y = row + 1;
      if (lamps.some((lamp) => Math.abs(lamp.x - x) < APART && Math.abs(lamp.y - y) < APART)) continue;
      lamps.push({ x, y, isWarm: drawBelow(WARM_OF, 0, 0, WARM_STREAM, tile) === 0 });
    }
  }
  return lamps;
}
