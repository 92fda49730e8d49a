/** What a preview shows of a match: it is played again by its own rules, and what happened where is noted. */
import type { Maze } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { type Replay, recordsOf } from "#shared/replay/replay.ts";
import type { SimModule } from "#shared/sim/module.ts";

/** See the file header. Places in tiles. */
export interface MatchStory {
  readonly maze: Maze;
  /** The kinds of the tiles in the end. */
  readonly tiles: Uint8Array;
  /** By seat: its team, or in modes without itself. */
  readonly sides: readonly number[];
  /** By tile: hull that robots lost there, in thirtieths. */
  readonly heat: Float64Array;
  /** Where robots were destroyed, and whose. */
  readonly losses: readonly { readonly x: number; readonly y: number; readonly side: number }[];
  /** By seat: where it was, a line for each of its lives. */
  readonly tracks: readonly (readonly Track[])[];
}

/** x, y, x, y, … */
export type Track = readonly number[];

/** Ticks from one point of a track to the next. */
const TRACK_PACE = 6;
/** After so many ticks others have their turn. */
const TURN = 200;

/**
 * Plays a replay again.
 * @param pause is awaited now and then, and may throw to call it off
 * @throws what the rules throw for records that are none
 */
export async function tellStory(
  replay: Replay,
  sim: Pick<SimModule, "create" | "step">,
  pause: () => Promise<void>,
): Promise<MatchStory> {
  const recordAt = recordsOf(replay);
  const world = sim.create(replay.setup);
  const { maze } = world;
  const heat = new Float64Array(maze.width * maze.height);
  const losses: { x: number; y: number; side: number }[] = [];
  const tracks: number[][][] = world.robots.map(() => [[]]);
  const sides = world.robots.map(({ team }) => team);
  for (let tick = 1; tick <= replay.ticks; tick++) {
    sim.step(world, recordAt(tick));
    for (const event of world.events) {
      if (event.kind === "hit") {
        const tile = Math.floor(event.y / TILE) * maze.width + Math.floor(event.x / TILE);
        heat[tile] = (heat[tile] ?? 0) + event.amount;
      } else if (event.kind === "destroyed") {
        losses.push({ x: event.x / TILE, y: event.y / TILE, side: sides[event.seat] ?? 0 });
        tracks[event.seat]?.push([]);
      }
    }
    if (tick % TRACK_PACE === 0) {
      for (const { seat, alive, drive } of world.robots) {
        if (alive === 1) tracks[seat]?.at(-1)?.push(drive.x / TILE, drive.y / TILE);
      }
    }
    if (tick % TURN === 0) await pause();
  }
  return { maze, tiles: world.tiles.slice(), sides, heat, losses, tracks };
}
