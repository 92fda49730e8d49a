/** Teams, pads and the spots where robots start, in every mode and for every number of robots. */
import { describe, expect, it } from "vitest";
import { STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorld, createWorldIn, type MatchSetup } from "#shared/sim/create.ts";
import { homeOf, isAtHome, padUnder } from "#shared/sim/homes.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { createRandomPlay } from "#tests/support/random-play.ts";

/** The widest robot: a Mule. */
const RADIUS = Math.floor(TILE * 0.47);

const setupOf = (mode: number, robots: number): MatchSetup => {
  // All as wide as can be.
  const seats = Array.from({ length: robots }, () => ({ driver: 0, chassis: 1 }));
  return { mode, mazeSeed: robots, salt: 1, seats };
};

/** True when a robot at (x, y) would stick in a wall. */
function isInWall({ maze }: World, x: number, y: number): boolean {
  for (const [dx, dy] of [
    [-RADIUS, -RADIUS],
    [RADIUS, -RADIUS],
    [-RADIUS, RADIUS],
    [RADIUS, RADIUS],
  ] as const) {
    if (STOPS_ROBOT[maze.tiles[((y + dy) >> 10) * maze.width + ((x + dx) >> 10)] ?? 1] === 1) return true;
  }
  return false;
}

const cases = modeIds.flatMap((id, mode) =>
  Object.keys(modeAt(mode).mazes).map((robots) => ({ id, mode, robots: Number(robots) })),
);

describe.each(cases)("$id for $robots", ({ mode, robots }) => {
  const world = createWorld(setupOf(mode, robots));
  const { teams } = modeAt(mode);

  it("starts each robot on free floor, and none in another", () => {
    const spots = world.robots.map(({ drive }) => drive);
    expect(spots.filter(({ x, y }) => isInWall(world, x, y))).toEqual([]);
    for (const one of spots) {
      for (const other of spots) {
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * RADIUS);
      }
    }
  });

  it("starts it within the square that holds it", () => {
    for (const { seat } of world.robots) {
      const { x, y, holdX, holdY, holdSize } = homeOf(world.maze, mode, robots, seat);
      for (const [at, from] of [
        [x, holdX],
        [y, holdY],
      ] as const) {
        expect(at - RADIUS).toBeGreaterThanOrEqual(from);
        expect(at + RADIUS).toBeLessThanOrEqual(from + holdSize);
      }
    }
  });

  it("has teams of equal size and a vault for each, or a pad for each robot", () => {
    expect(world.vaults).toHaveLength(teams);
    const sizes = new Map<number, number>();
    for (const { team } of world.robots) sizes.set(team, (sizes.get(team) ?? 0) + 1);
    expect([...sizes.keys()]).toEqual(Array.from({ length: teams === 0 ? robots : teams }, (_, team) => team));
    expect(new Set(sizes.values()).size).toBe(1);
    for (const { team, pad } of world.robots) expect(pad).toBe(team);
  });
});

describe("a crowd of 16", () => {
  it.each(modeIds.map((id, mode) => ({ id, mode })))("shares the pads of $id in turn, and plays", ({ mode }) => {
    const { robots, mazes } = modeAt(mode);
    const [most = robots] = Object.keys(mazes).map(Number).reverse();
    const { maze } = createWorld(setupOf(mode, most));
    const world = createWorldIn(maze, setupOf(mode, 16));
    expect(world.robots.every(({ team, pad }) => pad === team % maze.pads.length)).toBe(true);
    const next = createRandomPlay(5, world);
    for (let tick = 0; tick < 400; tick++) step(world, next());
    expect(world.robots.every(({ stats }) => stats.distance > 0)).toBe(true);
  });
});

describe("a pad", () => {
  const world = createWorld(setupOf(0, 6));
  const { column = 0, row = 0 } = world.maze.pads[2] ?? {};

  it("is under a point from its first unit to the one before the next tile", () => {
    const [left, top] = [column * TILE, row * TILE];
    expect(padUnder(world.maze, left, top)).toBe(2);
    expect(padUnder(world.maze, left + 2 * TILE - 1, top + 2 * TILE - 1)).toBe(2);
    for (const [x, y] of [
      [left - 1, top],
      [left, top - 1],
      [left + 2 * TILE, top],
      [left, top + 2 * TILE],
    ] as const) {
      expect(padUnder(world.maze, x, y)).toBe(-1);
    }
  });

  it("is a home to its own robots alone", () => {
    expect(world.robots.every((robot) => isAtHome(world.maze, robot))).toBe(true);
    expect(isAtHome(world.maze, { pad: 1, drive: world.robots[2]?.drive ?? never() })).toBe(false);
  });
});

function never(): never {
  throw new Error("there is no such robot");
}
