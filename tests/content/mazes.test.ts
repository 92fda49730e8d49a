import { describe, expect, it } from "vitest";
import { braid } from "#shared/content/mazes/braid.ts";
import { carve } from "#shared/content/mazes/carve.ts";
import { generators } from "#shared/content/mazes/index.ts";
import type { Maze } from "#shared/content/mazes/maze.ts";
import { cellBeyond, countOpen, createPlan, isFoundry, isOpen, type Plan } from "#shared/content/mazes/plan.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { createHasher, hashText } from "#shared/lib/hash.ts";
import { createRng } from "#shared/lib/rng.ts";
import { mazeFor } from "#shared/sim/create.ts";
import { drawMaze } from "../support/draw-maze.ts";

const growingTree = generators["growing-tree"];
const twinVaults = generators["twin-vaults"];

/** Each generator's hashes: a new output is a new version, since replays store the seed alone. */
const GOLDENS = [
  { id: "growing-tree", version: 1, seed: 1, columns: 13, rows: 13, pads: 6, hash: "183379512d729b" },
  { id: "growing-tree", version: 1, seed: 2, columns: 11, rows: 11, pads: 4, hash: "0011d2f1378e9e" },
  { id: "growing-tree", version: 1, seed: 3, columns: 15, rows: 15, pads: 8, hash: "194df8d2a1a23b" },
  { id: "growing-tree", version: 1, seed: 4, columns: 17, rows: 11, pads: 6, hash: "079436a69c9dc4" },
  { id: "twin-vaults", version: 1, seed: 5, columns: 17, rows: 11, pads: 2, hash: "08df21ca42dae9" },
  { id: "foundry-depot", version: 1, seed: 6, columns: 13, rows: 13, pads: 2, hash: "0872be2793b369" },
] as const;

describe("every generator", () => {
  it.each(GOLDENS)("$id makes the maze of seed $seed as ever", ({ id, version, hash, ...maze }) => {
    expect(generators[id].version).toBe(version);
    expect(hashOf(generators[id].generate(maze.seed, maze.columns, maze.rows, maze.pads))).toBe(hash);
  });

  it("has a golden maze", () => {
    expect(new Set(GOLDENS.map(({ id }) => id))).toEqual(new Set(Object.keys(generators)));
  });

  it("makes a maze for every size of the modes that name it, with a pad for each seat or team", () => {
    modeIds.forEach((_, number) => {
      const mode = modeAt(number);
      for (const [robots, [columns, rows]] of Object.entries(mode.mazes)) {
        const maze = mazeFor(number, Number(robots), 5);
        expect([maze.width, maze.height]).toEqual([columns * 3 + 1, rows * 3 + 1]);
        expect(maze.pads).toHaveLength(mode.teams === 0 ? Number(robots) : mode.teams);
        expect(maze.gates.length > 0).toBe(mode.waves !== null);
      }
    });
  });
});

describe("the vaults", () => {
  it("are two, or nothing", () => {
    for (const pads of [1, 3, 6]) {
      expect(() => twinVaults.generate(1, 17, 11, pads)).toThrow(
        new RangeError(`a maze of vaults has 2 pads, got ${pads}`),
      );
    }
    expect(() => twinVaults.generate(1, 16, 11, 2)).toThrow(RangeError);
  });
});

describe("the growing tree", () => {
  it("makes this duel of seed 1", () => {
    expect(drawMaze(growingTree.generate(1, 7, 7, 2))).toEqual([
      "######################",
      "#.....#..............#",
      "#.....#..............#",
      "#..#..#..#######..#..#",
      "#..#..............#..#",
      "#..#..............#..#",
      "#..#..#xx####..####..#",
      "#..#..=...........#00#",
      "#..#..=...........#00#",
      "#..#..#..#..#..#..#..#",
      "#.....#........#.....#",
      "#.....#........#.....#",
      "#..#..#..#..#..#..#..#",
      "#11#...........=..#..#",
      "#11#...........=..#..#",
      "#..####..####xx#..#..#",
      "#..#..............#..#",
      "#..#..............#..#",
      "#..#..#######..#..#..#",
      "#..............#.....#",
      "#..............#.....#",
      "######################",
    ]);
  });

  it("makes a maze for every size that it accepts, the most crowded included", () => {
    for (let columns = 7; columns <= 17; columns += 2) {
      for (let rows = 7; rows <= 17; rows += 2) {
        for (const pads of [2, 4, 6, 8]) {
          expect(growingTree.generate(9, columns, rows, pads).pads.length).toBe(pads);
        }
      }
    }
  });

  it("makes one pad more for an odd number of robots", () => {
    expect(growingTree.generate(1, 13, 13, 5)).toEqual(growingTree.generate(1, 13, 13, 6));
  });

  it.each([
    [12, 13, 6, "columns must be an odd number from 7 to 17, got 12"],
    [5, 13, 6, "columns must be an odd number from 7 to 17, got 5"],
    [13, 19, 6, "rows must be an odd number from 7 to 17, got 19"],
    [13, Number.NaN, 6, "rows must be an odd number from 7 to 17, got NaN"],
    [13, 13, 1, "pads must be a whole number from 2 to 8, got 1"],
    [13, 13, 9, "pads must be a whole number from 2 to 8, got 9"],
    [13, 13, 2.5, "pads must be a whole number from 2 to 8, got 2.5"],
  ])("refuses %d × %d cells with %d pads and says what it accepts", (columns, rows, pads, message) => {
    expect(() => growingTree.generate(1, columns, rows, pads)).toThrow(new RangeError(message));
  });
});

describe("braiding", () => {
  it("opens 80 % of the dead ends", () => {
    let before = 0;
    let after = 0;
    for (let seed = 0; seed < 50; seed++) {
      const rng = createRng(seed);
      const plan = createPlan(13, 13, 2);
      carve(plan, rng);
      before += countDeadEnds(plan);
      braid(plan, rng);
      after += countDeadEnds(plan);
    }
    expect(after / before).toBeGreaterThan(0.12);
    expect(after / before).toBeLessThan(0.25);
  });

  it("leaves a way round the Foundry in nearly all mazes", () => {
    let rounds = 0;
    for (let seed = 0; seed < 100; seed++) {
      const rng = createRng(seed);
      const plan = createPlan(13, 13, 2);
      carve(plan, rng);
      braid(plan, rng);
      if (isConnectedWithoutFoundry(plan)) rounds++;
    }
    expect(rounds).toBeGreaterThan(90);
  });
});

function countDeadEnds(plan: Plan): number {
  return Array.from(plan.open.keys()).filter((cell) => countOpen(plan, cell) === 1).length;
}

function isConnectedWithoutFoundry(plan: Plan): boolean {
  const reached = new Set([0]);
  for (const cell of reached) {
    for (let side = cell * 4; side < cell * 4 + 4; side++) {
      const beyond = cellBeyond(plan, side);
      if (isOpen(plan, side) && !isFoundry(plan, beyond)) reached.add(beyond);
    }
  }
  return reached.size === plan.open.length - 9;
}

function hashOf(maze: Maze): string {
  const hasher = createHasher();
  for (const kind of maze.tiles) hasher.int(kind);
  for (const { column, row } of [...maze.pads, ...maze.gates]) {
    hasher.int(column);
    hasher.int(row);
  }
  for (const tiles of maze.territory) hasher.int(tiles);
  return hashText(hasher.digest());
}
