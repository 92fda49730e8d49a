/** Beasts in scenarios: put into drawn mazes, which get a Foundry and gates where a test wants them. */
import { type BeastId, beastNumber } from "#shared/content/beasts.ts";
import type { Pad, TileRect } from "#shared/content/mazes/maze.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { addBeast } from "#shared/sim/beasts.ts";
import type { Beast } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";

/** Puts a beast at a place in tiles, in place: (2, 3) is the corner that tiles (1, 2) and (2, 3) share. */
export function put(world: World, id: BeastId, column: number, row: number): Beast {
  return addBeast(world, beastNumber(id), { x: tiles(column), y: tiles(row) });
}

/** Returns the world with a Foundry, in tiles. What changes it shares with the given one. */
export function withFoundry(world: World, foundry: TileRect): World {
  return { ...world, maze: { ...world.maze, foundry } };
}

/** Returns the world with gates. What changes it shares with the given one. */
export function withGates(world: World, gates: readonly Pad[]): World {
  return { ...world, maze: { ...world.maze, gates } };
}

/** Returns the distance of two places in tiles. */
export function apart(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y) / TILE;
}
