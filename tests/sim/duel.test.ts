/** One against one: what appears is as far from one as from the other. */
import { describe, expect, it } from "vitest";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { modeIds, modes } from "#shared/content/modes.ts";
import { createWorld } from "#shared/sim/create.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { step } from "#shared/sim/step.ts";
import { OVERTIME, type World } from "#shared/sim/world.ts";
import { arena, rest, robotOf } from "#tests/support/arena.ts";

function matchOf(mode: "duel" | "heist", robots: number, mazeSeed: number): World {
  const seats = Array.from({ length: robots }, () => ({ driver: 0, chassis: 0 }));
  return createWorld({ mode: modeIds.indexOf(mode), mazeSeed, salt: mazeSeed + 1, seats });
}

/** Steps from a pad to a tile, measured anew. */
function walkFrom({ maze }: World, pad: number): Map<number, number> {
  const { column = 0, row = 0 } = maze.pads[pad] ?? {};
  const first = row * maze.width + column;
  const walk = new Map([0, 1, maze.width, maze.width + 1].map((tile) => [first + tile, 0]));
  for (const [tile, steps] of walk) {
    for (const beside of [tile - 1, tile + 1, tile - maze.width, tile + maze.width]) {
      if (!walk.has(beside) && STOPS_ROBOT[maze.tiles[beside] ?? 1] === 0) walk.set(beside, steps + 1);
    }
  }
  return walk;
}

describe.each([
  ["duel", 2, 12],
  ["heist", 6, 20],
] as const)("%s", (mode, robots, within) => {
  const { spawns } = modes[mode];
  const atStart = spawns.reduce((sum, spawn) => sum + spawn.atStart + spawn.atStartPerRobot * robots, 0);
  const [most, mostCells] = spawns.map((spawn) => spawn.most * (spawn.perRobot ? robots : 1));

  it(`lays everything where the two walks differ by ${within} tiles at most`, () => {
    let farthest = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const world = matchOf(mode, robots, seed);
      const [one, other] = [walkFrom(world, 0), walkFrom(world, 1)];
      expect(world.resources).toHaveLength(atStart);
      for (let tick = 0; tick < 500; tick++) step(world, { inputs: world.robots.map(() => [NEUTRAL]), commands: [] });
      expect(world.resources.length).toBeGreaterThan(atStart);
      for (const { kind, x, y } of world.resources) {
        if (kind === 2) continue;
        const tile = (y >> 10) * world.maze.width + (x >> 10);
        const difference = Math.abs((one.get(tile) ?? 0) - (other.get(tile) ?? 99));
        expect(difference).toBeLessThanOrEqual(within);
        farthest = Math.max(farthest, difference);
      }
    }
    // The rule is used to its limit, or nearly.
    expect(farthest).toBeGreaterThan(within - 4);
  });

  it(`has ${most} scrap and ${mostCells} cells at most, and comes to have them`, () => {
    const world = matchOf(mode, robots, 4);
    while (world.tick < 3000) step(world, { inputs: world.robots.map(() => [NEUTRAL]), commands: [] });
    const counts = [0, 1].map((kind) => world.resources.filter((unit) => unit.kind === kind).length);
    expect(counts).toEqual([most, mostCells]);
  });
});

describe("a duel that is even", () => {
  const end = (kills: number, deaths: number): World => {
    const world = arena(["########", "#00..11#", "#00..11#", "########"], { mode: "duel" });
    world.phaseEnd = 1;
    Object.assign(robotOf(world, "B").stats, { kills, deaths });
    rest(world, 1);
    return world;
  };

  it("goes on in overtime, whatever the kills", () => {
    expect(end(3, 0)).toMatchObject({ phase: OVERTIME, tied: 0b11, outcome: null });
  });

  it("then goes by kills, then by deaths, then is shared", () => {
    for (const [kills, deaths, places] of [
      [1, 5, [2, 1]],
      [0, 1, [1, 2]],
      [0, 0, [1, 1]],
    ] as const) {
      const world = end(kills, deaths);
      rest(world, 900);
      expect(world.outcome).toEqual({ places, suddenDeath: false });
    }
  });
});
