import { describe, expect, it } from "vitest";
import { createClientMaze } from "#client/sdk/tiles.ts";
import { CRACKED, PAD, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { modeIds } from "#shared/content/modes.ts";
import { mazeFor } from "#shared/sim/create.ts";

const heist = modeIds.indexOf("heist");
const scavenge = modeIds.indexOf("scavenge");
const maze = mazeFor(scavenge, 6, 7);
const inner = maze.tiles.findIndex(
  (kind, tile) => kind === WALL && tile > maze.width * 4 && maze.tiles[tile + 1] === WALL,
);
const opening = { tile: inner, other: inner + 1, until: 90 };

describe("a client's maze", () => {
  it("is open where it is bored, tells for how long, and is as before when that is over", () => {
    const known = createClientMaze(maze, scavenge, 6);
    const before = known.frame(0);
    known.setTunnels([opening]);
    const bored = known.frame(30);
    expect([bored.tiles[inner], bored.tiles[inner + 1]]).toEqual([TUNNEL, TUNNEL]);
    expect(bored.revision).toBeGreaterThan(before.revision);
    expect(bored.tunnels).toEqual([{ tiles: [inner, inner + 1], left: 2 }]);
    expect(known.frame(120).tunnels[0]?.left).toBe(0);
    expect(known.frame(120).revision).toBe(bored.revision);
    known.setTunnels([]);
    expect([...known.frame(130).tiles]).toEqual([...before.tiles]);
    expect(known.frame(130).revision).toBeGreaterThan(bored.revision);
  });

  it("closes a bored cracked wall as it was, and leaves a broken one open", () => {
    const [first] = maze.cracked;
    const [tile = 0, other = 0] = first?.tiles ?? [];
    const known = createClientMaze(maze, scavenge, 6);
    known.setTunnels([{ tile, other, until: 90 }]);
    known.setTunnels([]);
    expect(known.tiles[tile]).toBe(CRACKED);
    known.setHull(0, 0);
    expect([known.tiles[tile], known.tiles[other]]).toEqual([RUBBLE, RUBBLE]);
  });

  it("has a pad a seat, or one a team", () => {
    const alone = createClientMaze(maze, scavenge, 6).frame(0).pads;
    expect(alone.map(({ seat, team }) => [seat, team])).toEqual([0, 1, 2, 3, 4, 5].map((seat) => [seat, seat]));
    const shared = createClientMaze(mazeFor(heist, 6, 7), heist, 6);
    const { pads, tiles, width } = shared.frame(0);
    expect(pads.map(({ seat, team }) => [seat, team])).toEqual([
      [-1, 0],
      [-1, 1],
    ]);
    for (const { column, row } of pads) expect(tiles[row * width + column]).toBe(PAD);
    expect(shared.homes.map(({ team }) => team)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
