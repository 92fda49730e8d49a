/** Who sees what. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import { isInLine } from "#shared/sim/line.ts";
import { sight } from "#shared/sim/stages/sight.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";

const HALL = ["##################", "#A.............B.#", "#................#", "##################"];
const sees = (world: World, viewer: string, seen: string): boolean =>
  (robotOf(world, seen).seenBy & (1 << robotOf(world, viewer).seat)) !== 0;
const place = (world: World, letter: string, x: number, y: number): void => {
  Object.assign(robotOf(world, letter).drive, { x: Math.floor(x * TILE), y: Math.floor(y * TILE) });
};

describe("a robot", () => {
  it("sees another within 10 tiles, not one unit farther", () => {
    for (const [more, seen] of [
      [0, true],
      [1, false],
    ] as const) {
      const world = arena(HALL);
      robotOf(world, "B").drive.x = 11.5 * TILE + more;
      sight(world);
      expect([sees(world, "A", "B"), sees(world, "B", "A")]).toEqual([seen, seen]);
    }
  });

  it("keeps what it saw up to 11 tiles, and then sees it anew at 10", () => {
    const world = arena(HALL);
    const seenAt = (tiles: number): boolean => {
      place(world, "B", 1.5 + tiles, 1.5);
      sight(world);
      return sees(world, "A", "B");
    };
    expect([10.5, 10, 10.5, 11, 11.01, 10.5, 10].map(seenAt)).toEqual([false, true, true, true, false, false, true]);
  });

  it("sees itself always, even when it is down, and nobody else then", () => {
    const world = arena(HALL);
    place(world, "B", 5.5, 1.5);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 999 });
    rest(world, 1);
    expect(robotOf(world, "A").seenBy).toBe(1);
    expect(sees(world, "A", "B")).toBe(false);
  });

  it("does not see through walls and cracked walls, but through grates and rubble", () => {
    for (const [sign, seen] of [
      ["#", false],
      ["x", false],
      ["=", true],
    ] as const) {
      const world = arena(["##########", `#A..${sign}..B.#`, `#...${sign}....#`, "##########"]);
      expect([sign, sees(world, "A", "B")]).toEqual([sign, seen]);
    }
    const world = arena(["##########", "#A..x..B.#", "#...x....#", "##########"]);
    world.crackedHull[0] = 1;
    play(world, { A: "aim=B+fire, wait*12" });
    expect(sees(world, "A", "B")).toBe(true);
  });

  it("sees a robot whose side shows around a corner, and is seen by it", () => {
    const world = arena(["##########", "#A...#...#", "#....#.B.#", "#........#", "#........#", "##########"]);
    let [hidden, shown] = [0, 0];
    for (let y = 2.5; y < 4.5; y += 0.02) {
      place(world, "B", 7.5, y);
      sight(world);
      expect(sees(world, "A", "B")).toBe(sees(world, "B", "A"));
      if (sees(world, "A", "B")) shown++;
      else hidden++;
    }
    expect(hidden).toBeGreaterThan(10);
    expect(shown).toBeGreaterThan(10);
  });

  it("sees it sooner by its side than by its centre alone", () => {
    const world = arena([
      "##########",
      "#....#...#",
      "#A...#...#",
      "#....#...#",
      "#.......B#",
      "#........#",
      "##########",
    ]);
    const { maze, tiles } = world;
    const first = (radius: number): number => {
      for (let y = 3.5 * TILE; y < 6 * TILE; y += 4) {
        if (isInLine(tiles, maze.width, 1.5 * TILE, 2.5 * TILE, radius, 8.5 * TILE, y, radius)) return y;
      }
      return Number.NaN;
    };
    expect(first(430)).toBeLessThan(first(0) - 200);
  });
});

describe("sight", () => {
  it("is symmetric for any two discs anywhere in a real maze", () => {
    const { maze, tiles } = createWorld({
      mode: 0,
      mazeSeed: 11,
      salt: 1,
      seats: new Array(6).fill({ driver: 0, chassis: 0 }),
    });
    const spot = fc.record({
      x: fc.integer({ min: 0, max: maze.width * TILE - 1 }),
      y: fc.integer({ min: 0, max: maze.height * TILE - 1 }),
      radius: fc.constantFrom(430, 481),
    });
    let seen = 0;
    fc.assert(
      fc.property(
        spot,
        spot,
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: -4000, max: 4000 }),
        (one, other, dx, dy) => {
          const near = { ...other, x: one.x + dx, y: one.y + dy };
          fc.pre(near.x >= 0 && near.y >= 0 && near.x < maze.width * TILE && near.y < maze.height * TILE);
          const there = isInLine(tiles, maze.width, one.x, one.y, one.radius, near.x, near.y, near.radius);
          expect(isInLine(tiles, maze.width, near.x, near.y, near.radius, one.x, one.y, one.radius)).toBe(there);
          if (there) seen++;
        },
      ),
      { seed: 3, numRuns: 3000 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

describe("a pad", () => {
  const YARD = [
    "##################",
    "#00....B.........#",
    "#00..............#",
    "##############.###",
    "#............A...#",
    "##################",
  ];

  it("sees 6 tiles for its owner, who is elsewhere or down", () => {
    const world = arena(YARD);
    const seenAt = (tiles: number): boolean => {
      place(world, "B", 2 + tiles, 2);
      sight(world);
      return sees(world, "A", "B");
    };
    expect([5, 6, 6.01].map(seenAt)).toEqual([true, true, false]);
    place(world, "B", 7, 2);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 999 });
    rest(world, 1);
    expect(sees(world, "A", "B")).toBe(true);
  });

  it("does not see for others", () => {
    const world = arena(YARD);
    place(world, "B", 3.5, 2);
    sight(world);
    expect(sees(world, "B", "A")).toBe(false);
  });
});

describe("things", () => {
  it("bolts are seen by their owner always, by others in sight of them", () => {
    const world = arena(["############", "#A....#..B.#", "#.....#....#", "#..........#", "############"]);
    play(world, { A: "aim=0+fire, wait*2" });
    expect(world.projectiles.map((bolt) => bolt.seenBy)).toEqual([0b01]);
    const open = arena(HALL);
    place(open, "B", 8, 2);
    play(open, { A: "aim=0+fire, wait*2" });
    expect(open.projectiles.map((bolt) => bolt.seenBy)).toEqual([0b11]);
  });

  it("resources come into sight and leave it within 4 ticks", () => {
    const world = arena(["##############", "#A..#....s...#", "#...#........#", "#............#", "##############"]);
    rest(world, 4);
    expect(world.resources[0]?.seenBy).toBe(0);
    place(world, "A", 6.5, 2.5);
    rest(world, 4);
    expect(world.resources[0]?.seenBy).toBe(1);
    place(world, "A", 1.5, 1.5);
    rest(world, 4);
    expect(world.resources[0]?.seenBy).toBe(0);
  });
});
