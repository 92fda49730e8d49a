/** Which tile of the tileset stands on each wall tile, and what lies over it. Pure. */
import { CRACKED, GRATE, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { drawBelow } from "#shared/lib/rng.ts";
import { canonicalMask, type TileIndex, WALL_BITS } from "../art/frames.ts";
import type { FrameMaze } from "../sdk/frame.ts";

/** No tile. */
export const EMPTY = -1;

/** Per cent of walls drawn plain, and of those with a vent; the rest carry pipes. */
const PLAIN_SHARE = 62;
const VENT_SHARE = 20;
const VARIANT_STREAM = 6;
const RUBBLE_STREAM = 7;

const NEIGHBOURS = [
  [0, -1, WALL_BITS.north],
  [1, -1, WALL_BITS.northEast],
  [1, 0, WALL_BITS.east],
  [1, 1, WALL_BITS.southEast],
  [0, 1, WALL_BITS.south],
  [-1, 1, WALL_BITS.southWest],
  [-1, 0, WALL_BITS.west],
  [-1, -1, WALL_BITS.northWest],
] as const;

/** True where a full-height wall stands; beyond the maze everything is wall. */
export function isWallAt(maze: FrameMaze, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= maze.width || row >= maze.height) return true;
  const kind = maze.tiles[row * maze.width + column];
  return kind === WALL || kind === CRACKED;
}

/** Returns the tileset id of the wall at a place, by its eight neighbours. */
function wallTile(maze: FrameMaze, index: TileIndex, column: number, row: number): number {
  let mask = 0;
  for (const [right, down, bit] of NEIGHBOURS) if (isWallAt(maze, column + right, row + down)) mask |= bit;
  const roll = drawBelow(100, 0, 0, VARIANT_STREAM, row * 1024 + column + 65536);
  const isCracked = maze.tiles[row * maze.width + column] === CRACKED;
  const variant = roll < PLAIN_SHARE || isCracked ? 0 : roll < PLAIN_SHARE + VENT_SHARE ? 1 : 2;
  const variants = index.wall[canonicalMask(mask)];
  return variants?.[variant] ?? variants?.[0] ?? EMPTY;
}

/** True when a two-tile segment that begins at `tile` runs along a row. */
function runsAlongRow(maze: FrameMaze, tile: number, kind: number): boolean {
  return maze.tiles[tile + 1] === kind || maze.tiles[tile - 1] === kind;
}

/** What the layers of the maze show, a tileset id or `EMPTY` for each tile. */
export interface WallTiles {
  readonly walls: Int16Array;
  /** Over the walls: damage. */
  readonly cracks: Int16Array;
  /** Over the floor: what broken and bored walls left. */
  readonly rubble: Int16Array;
}

/** Returns the two tiles of a bored segment. @param stage 0 open, 1 about to close */
export function tunnelTiles(
  index: TileIndex,
  [first, second]: readonly [number, number],
  stage: number,
): readonly [number, number] {
  return index.tunnel[second === first + 1 ? "h" : "v"][stage] ?? [EMPTY, EMPTY];
}

/** Returns all that stands on the floor. */
export function layWalls(maze: FrameMaze, index: TileIndex): WallTiles {
  const { width, tiles } = maze;
  const walls = new Int16Array(tiles.length).fill(EMPTY);
  const cracks = new Int16Array(tiles.length).fill(EMPTY);
  const rubble = new Int16Array(tiles.length).fill(EMPTY);
  for (let tile = 0; tile < tiles.length; tile++) {
    const kind = tiles[tile];
    const column = tile % width;
    const row = (tile - column) / width;
    if (kind === WALL || kind === CRACKED) walls[tile] = wallTile(maze, index, column, row);
    else if (kind === GRATE) {
      const isAcross = runsAlongRow(maze, tile, GRATE);
      const isSecond = tiles[tile - (isAcross ? 1 : width)] === GRATE;
      walls[tile] = index.grate[isAcross ? "h" : "v"][isSecond ? 1 : 0];
    } else if (kind === RUBBLE) {
      rubble[tile] = index.rubble[drawBelow(index.rubble.length, 0, 0, RUBBLE_STREAM, tile)] ?? EMPTY;
    }
  }
  for (const { tiles: pair } of maze.tunnels) {
    const [first, second] = pair;
    if (tiles[first] !== TUNNEL) continue;
    [rubble[first], rubble[second]] = tunnelTiles(index, pair, 0);
  }
  for (const { tiles: pair, stage } of maze.cracked) {
    if (stage === "broken") continue;
    const [first, second] = pair;
    const stages = index.cracked[second === first + 1 ? "h" : "v"];
    const drawn = stages[stage];
    if (drawn === undefined) continue;
    cracks[first] = drawn[0];
    cracks[second] = drawn[1];
  }
  return { walls, cracks, rubble };
}
