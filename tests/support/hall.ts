/** A hall: the walls of a running match are taken down, so that a robot can drive at full speed for as long as it likes. */
import type { BrainMaker } from "#server/match/drivers.ts";
import { FLOOR } from "#shared/content/mazes/maze.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "#shared/lib/angle.ts";
import { divRound, TILE } from "#shared/lib/math.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import type { World } from "#shared/sim/world.ts";

/**
 * The small maze, with two robots: 22 × 22 tiles. Its middle, in tiles, is the middle of a cell as well: whoever rests
 * there is not moved by the walls that its own page still has.
 */
export const HALL_MODE = "duel";
export const HALL_LENGTHS = { warmup: 2, length: 20_000, overtime: 30 };
export const HALL_MIDDLE = 11;

/** Takes down all walls but the outer ones, in place. */
export function openHall(world: World): void {
  const { width, height } = world.maze;
  for (let tile = 0; tile < world.tiles.length; tile++) {
    const [column, row] = [tile % width, Math.floor(tile / width)];
    if (column > 0 && row > 0 && column < width - 1 && row < height - 1) world.tiles[tile] = FLOOR;
  }
  // Nothing closes again.
  world.openings.length = 0;
  world.tilesRevision++;
}

/** Puts a robot down at rest, in place. Tiles. */
export function putDown(world: World, seat: number, x: number, y: number): void {
  Object.assign(world.robots[seat]?.drive ?? {}, { x: x * TILE, y: y * TILE, vx: 0, vy: 0 });
}

/** Radius of the circle on which `circler` drives, in tiles. */
export const CIRCLE = 5;

/** A brain that drives round the middle at full speed: always as fast, never out of sight. */
export const circler: BrainMaker = () => ({
  think({ self: { drive } }) {
    const dx = drive.x - HALL_MIDDLE * TILE;
    const dy = drive.y - HALL_MIDDLE * TILE;
    // A quarter turn from the way out; a little more when it is too far out, a little less when too far in.
    const off = Math.sqrt(dx * dx + dy * dy) - CIRCLE * TILE;
    const way = angleOf(dx, dy) + 256 + Math.max(-128, Math.min(128, Math.round(off / 16)));
    const moveX = divRound(cosine(way) * 127, VECTOR_LENGTH);
    const moveY = divRound(sine(way) * 127, VECTOR_LENGTH);
    return { ...NEUTRAL, moveX, moveY };
  },
});
