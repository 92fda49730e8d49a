/** New resources appear at their rate, where nobody sees it. */
import { describe, expect, it } from "vitest";
import { FLOOR, RUBBLE } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import { NEUTRAL } from "#shared/sim/input.ts";
import { isSeenByAnyone } from "#shared/sim/stages/sight.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";

const matchOf = (robots: number, mazeSeed: number): World =>
  createWorld({
    mode: 0,
    mazeSeed,
    salt: mazeSeed * 3,
    seats: Array.from({ length: robots }, () => ({ driver: 0, chassis: 0 })),
  });
const idle = (world: World): void => step(world, { inputs: world.robots.map(() => [NEUTRAL]), commands: [] });
const distance = (x: number, y: number, x1: number, y1: number): number => Math.hypot(x - x1, y - y1) / TILE;

describe("a match", () => {
  it("begins with 6 scrap for each robot and no cells", () => {
    for (const robots of [4, 6, 8]) {
      const world = matchOf(robots, 5);
      expect(world.resources.filter((resource) => resource.kind === 0)).toHaveLength(6 * robots);
      expect(world.resources).toHaveLength(6 * robots);
    }
  });
});

describe("what appears", () => {
  it("is unseen, on a free floor tile, 4 tiles or more from robots and pads", () => {
    for (let seed = 1; seed <= 4; seed++) {
      const world = matchOf(6, seed);
      let known = new Set<number>();
      for (let tick = 0; tick < 900; tick++) {
        for (const { id, x, y } of world.resources.filter((resource) => !known.has(resource.id))) {
          const tile = (y >> 10) * world.maze.width + (x >> 10);
          expect([FLOOR, RUBBLE]).toContain(world.tiles[tile]);
          expect([x % TILE, y % TILE]).toEqual([512, 512]);
          for (const { drive } of world.robots) expect(distance(x, y, drive.x, drive.y)).toBeGreaterThanOrEqual(4);
          for (const pad of world.maze.pads) {
            expect(distance(x, y, (pad.column + 1) * TILE, (pad.row + 1) * TILE)).toBeGreaterThanOrEqual(4);
          }
          expect(isSeenByAnyone(world, x, y)).toBe(false);
          const same = world.resources.filter((other) => other.id !== id && other.x === x && other.y === y);
          expect(same).toEqual([]);
        }
        known = new Set(world.resources.map((resource) => resource.id));
        idle(world);
      }
    }
  });

  it("is a scrap per 270/R ticks and a cell per 1080/R, up to 8R and R, in play only", () => {
    const world = matchOf(6, 9);
    const counts = (): number[] => [0, 1].map((kind) => world.resources.filter((unit) => unit.kind === kind).length);
    while (world.tick < 149) idle(world);
    expect(counts()).toEqual([36, 0]);
    while (world.tick < 180) idle(world);
    expect(counts()).toEqual([37, 1]);
    while (world.tick < 404) idle(world);
    expect(counts()).toEqual([41, 2]);
    while (world.tick < 2200) idle(world);
    expect(counts()).toEqual([48, 6]);
    world.resources.splice(0, 1);
    while (world.tick < 2300) idle(world);
    expect(counts()).toEqual([48, 6]);
  });

  it("is another place for another salt, in the same maze", () => {
    const spotsOf = (salt: number): string[] =>
      createWorld({ mode: 0, mazeSeed: 3, salt, seats: new Array(6).fill({ driver: 0, chassis: 0 }) }).resources.map(
        ({ x, y }) => `${x} ${y}`,
      );
    expect(spotsOf(1)).toEqual(spotsOf(1));
    expect(spotsOf(1)).not.toEqual(spotsOf(2));
  });

  it("falls on all parts of the maze alike", () => {
    const quarters = [0, 0, 0, 0];
    for (let salt = 1; salt <= 30; salt++) {
      const world = createWorld({ mode: 0, mazeSeed: 3, salt, seats: new Array(6).fill({ driver: 0, chassis: 0 }) });
      for (const { x, y } of world.resources) {
        const quarter = (x > 20 * TILE ? 1 : 0) + (y > 20 * TILE ? 2 : 0);
        quarters[quarter] = (quarters[quarter] ?? 0) + 1;
      }
    }
    // The maze is the same turned by half a turn: opposite quarters are equally likely.
    const [first = 0, second = 0, third = 0, fourth = 0] = quarters;
    expect(Math.abs(first - fourth)).toBeLessThan(5 * Math.sqrt(first + fourth));
    expect(Math.abs(second - third)).toBeLessThan(5 * Math.sqrt(second + third));
  });
});
