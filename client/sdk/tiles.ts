/** The maze of a match as a client keeps it: generated from the public seed, opened where walls broke. */

import { type Maze, RUBBLE } from "#shared/content/mazes/maze.ts";
import { POINT } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import type { FrameMaze } from "./frame.ts";

/** See the file header. `tiles` is changed in place as walls break. */
export interface ClientMaze {
  readonly maze: Maze;
  readonly tiles: Uint8Array;
  /** Notes the hull of a cracked segment, in points; 0: broken. */
  setHull(segment: number, hull: number): void;
  /** Returns the part of a frame; the same object until something changes. */
  frame(): FrameMaze;
}

/** Returns the maze of a new match. @param seats robots of the match */
export function createClientMaze(maze: Maze, seats: number): ClientMaze {
  const tiles = maze.tiles.slice();
  const most = CRACKED_HULL / POINT;
  const hulls = maze.cracked.map(() => most);
  let revision = 1;
  let frame: FrameMaze | null = null;
  return {
    maze,
    tiles,
    setHull(segment, hull) {
      if (hulls[segment] === hull) return;
      hulls[segment] = hull;
      if (hull === 0) for (const tile of maze.cracked[segment]?.tiles ?? []) tiles[tile] = RUBBLE;
      revision++;
      frame = null;
    },
    frame() {
      frame ??= {
        width: maze.width,
        height: maze.height,
        tiles: tiles.slice(),
        revision,
        cracked: maze.cracked.map((segment, index) => ({
          tiles: segment.tiles,
          stage: stageOf(hulls[index] ?? most, most),
        })),
        pads: maze.pads.slice(0, seats).map((pad, seat) => ({ column: pad.column, row: pad.row, seat })),
      };
      return frame;
    },
  };
}

function stageOf(hull: number, most: number): 0 | 1 | 2 | "broken" {
  if (hull === 0) return "broken";
  if (hull * 3 > most * 2) return 0;
  return hull * 3 > most ? 1 : 2;
}
