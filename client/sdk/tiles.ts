/** The maze of a match as a client keeps it: generated from the public seed, opened where walls broke or were bored. */
import { type Maze, RUBBLE, TUNNEL } from "#shared/content/mazes/maze.ts";
import { modeAt } from "#shared/content/modes.ts";
import { POINT } from "#shared/content/units.ts";
import { CRACKED_HULL } from "#shared/content/walls.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { type Home, homeOf } from "#shared/sim/homes.ts";
import type { Opening } from "#shared/sim/things.ts";
import type { FrameMaze } from "./frame.ts";

/** See the file header. `tiles` is changed in place as walls open and close. */
export interface ClientMaze {
  readonly maze: Maze;
  readonly tiles: Uint8Array;
  /** One a seat. */
  readonly homes: readonly Home[];
  /** Notes the hull of a cracked segment, in points; 0: broken. */
  setHull(segment: number, hull: number): void;
  /** Notes the bored segments, ascending by tile. */
  setTunnels(openings: readonly Opening[]): void;
  /** Returns the part of a frame at a tick; the same object until something changes, but for the time that is left. */
  frame(tick: number): FrameMaze;
}

/** Counts up over all mazes of a page: whoever goes back in a match has its maze made anew, and must see that it differs. */
let revisions = 0;

/** Returns the maze of a new match. @param mode number in `modeIds` @param seats robots of the match */
export function createClientMaze(maze: Maze, mode: number, seats: number): ClientMaze {
  const tiles = maze.tiles.slice();
  const most = CRACKED_HULL / POINT;
  const hulls = maze.cracked.map(() => most);
  const homes = Array.from({ length: seats }, (_, seat) => homeOf(maze, mode, seats, seat));
  const pads = padsOf(maze, mode, homes);
  let openings: readonly Opening[] = [];
  let revision = ++revisions;
  let frame: FrameMaze | null = null;

  /** What a tile is when no tunnel leads through it. */
  const closed = maze.tiles.slice();
  const change = (): void => {
    revision = ++revisions;
    frame = null;
  };
  return {
    maze,
    tiles,
    homes,
    setHull(segment, hull) {
      if (hulls[segment] === hull) return;
      hulls[segment] = hull;
      for (const tile of hull === 0 ? (maze.cracked[segment]?.tiles ?? []) : []) {
        closed[tile] = RUBBLE;
        if (tiles[tile] !== TUNNEL) tiles[tile] = RUBBLE;
      }
      change();
    },
    setTunnels(next) {
      if (isSame(openings, next)) return;
      for (const { tile, other } of openings) {
        tiles[tile] = closed[tile] ?? 0;
        tiles[other] = closed[other] ?? 0;
      }
      openings = next.map((opening) => ({ ...opening }));
      for (const { tile, other } of openings) {
        tiles[tile] = TUNNEL;
        tiles[other] = TUNNEL;
      }
      change();
    },
    frame(tick) {
      frame ??= {
        width: maze.width,
        height: maze.height,
        tiles: tiles.slice(),
        revision,
        cracked: maze.cracked.map((segment, index) => ({
          tiles: segment.tiles,
          stage: stageOf(hulls[index] ?? most, most),
        })),
        pads,
        tunnels: [],
      };
      if (openings.length === 0) return frame;
      const tunnels = openings.map(({ tile, other, until }) => ({
        tiles: [tile, other] as const,
        left: Math.max(0, until - tick) / TICK_RATE,
      }));
      return { ...frame, tunnels };
    },
  };
}

/** One a seat, or one a team. */
function padsOf(maze: Maze, mode: number, homes: readonly Home[]): FrameMaze["pads"] {
  const isShared = modeAt(mode).teams > 0;
  const firsts = homes.filter((home, seat) => homes.findIndex(({ pad }) => pad === home.pad) === seat);
  return firsts.flatMap((home) => {
    const pad = maze.pads[home.pad];
    const seat = isShared ? -1 : homes.indexOf(home);
    return pad === undefined ? [] : [{ column: pad.column, row: pad.row, seat, team: home.team }];
  });
}

function isSame(one: readonly Opening[], other: readonly Opening[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ tile, until }, index) => other[index]?.tile === tile && other[index]?.until === until)
  );
}

function stageOf(hull: number, most: number): 0 | 1 | 2 | "broken" {
  if (hull === 0) return "broken";
  if (hull * 3 > most * 2) return 0;
  return hull * 3 > most ? 1 : 2;
}
