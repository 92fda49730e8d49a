import { describe, expect, it } from "vitest";
import type { TileIndex } from "#client/art/frames.ts";
import { layFloor } from "#client/view/floor.ts";
import { EMPTY, layWalls } from "#client/view/walls.ts";
import { CRACKED, FLOOR, GRATE, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { stagedFrame } from "../browser/support/staged-frames.ts";

const PLATES = [100, 104, 108, 112] as const;

/** An index in which an id says what it is. */
const index: TileIndex = {
  floor: PLATES,
  special: { plain0: 0, plain1: 1, plain2: 2, drain: 3, crack: 4 },
  wall: Object.fromEntries(Array.from({ length: 256 }, (_, mask) => [mask, [200 + mask, 500 + mask, 800 + mask]])),
  cracked: {
    h: [
      [40, 41],
      [42, 43],
      [44, 45],
    ],
    v: [
      [50, 51],
      [52, 53],
      [54, 55],
    ],
  },
  tunnel: {
    h: [
      [80, 81],
      [82, 83],
    ],
    v: [
      [90, 91],
      [92, 93],
    ],
  },
  grate: { h: [60, 61], v: [62, 63] },
  rubble: [70, 71],
};

const { maze } = stagedFrame(0);

describe("layFloor", () => {
  it("lays whole plates, on floor alone", () => {
    const ids = layFloor(maze, index);
    const firsts = [...ids.keys()].filter((tile) => PLATES.some((plate) => plate === ids[tile]));
    expect(firsts.length).toBeGreaterThan(20);
    for (const tile of firsts) {
      const block = [tile, tile + 1, tile + maze.width, tile + maze.width + 1];
      expect(block.map((place) => maze.tiles[place])).toEqual([FLOOR, FLOOR, FLOOR, FLOOR]);
      expect(block.map((place) => (ids[place] ?? 0) - (ids[tile] ?? 0))).toEqual([0, 1, 2, 3]);
    }
  });

  it("is the same each time", () => {
    expect(layFloor(maze, index)).toEqual(layFloor(maze, index));
  });
});

describe("layWalls", () => {
  const laid = layWalls(maze, index);

  it("stands a tile on every wall, cracked wall and grate, and on nothing else", () => {
    for (const [tile, kind] of maze.tiles.entries()) {
      const stands = kind === WALL || kind === CRACKED || kind === GRATE;
      expect([tile, laid.walls[tile] !== EMPTY]).toEqual([tile, stands]);
    }
  });

  it("shows the damage of each cracked segment, its two tiles in order", () => {
    for (const { tiles, stage } of maze.cracked) {
      if (stage === "broken") continue;
      const [first, second] = tiles;
      const stages = index.cracked[second === first + 1 ? "h" : "v"];
      expect([laid.cracks[first], laid.cracks[second]]).toEqual(stages[stage]);
    }
  });

  it("leaves rubble where a wall is broken", () => {
    for (const [tile, kind] of maze.tiles.entries()) expect(laid.rubble[tile] !== EMPTY).toBe(kind === RUBBLE);
  });

  it("lays the floor of a tunnel where a wall was bored, and stands no wall there", () => {
    const column = 4;
    const row = 3;
    const pair = [row * maze.width + column, row * maze.width + column + 1] as const;
    const tiles = Uint8Array.from(maze.tiles);
    for (const tile of pair) tiles[tile] = TUNNEL;
    const open = layWalls({ ...maze, tiles, tunnels: [{ tiles: pair, left: 9 }] }, index);
    expect(pair.map((tile) => open.rubble[tile])).toEqual(index.tunnel.h[0]);
    expect(pair.map((tile) => open.walls[tile])).toEqual([EMPTY, EMPTY]);
  });

  it("lays no tunnel where it has closed again", () => {
    const pair = [3 * maze.width + 7, 3 * maze.width + 8] as const;
    const closed = layWalls({ ...maze, tunnels: [{ tiles: pair, left: 0 }] }, index);
    expect(pair.map((tile) => closed.rubble[tile])).toEqual([EMPTY, EMPTY]);
  });
});
