/** Charts: walking distances, cracked walls on the way, what is seen from a tile; and the way along them. */
import { describe, expect, it } from "vitest";
import { BREACH_STEPS, type Charts, chartsOf, FAR } from "#shared/ai/charts.ts";
import { nextWaypoint } from "#shared/ai/follow-path.ts";
import { levels } from "#shared/ai/levels.ts";
import { createMemory } from "#shared/ai/memory.ts";
import { assess, centreX, centreY } from "#shared/ai/situation.ts";
import { generators } from "#shared/content/mazes/index.ts";
import { CRACKED, STOPS_ROBOT } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { observe } from "#shared/sim/observe.ts";
import { arena } from "#tests/support/arena.ts";
import { readTextMaze } from "#tests/support/text-maze.ts";

const ACE = { skill: levels.ace, homeAt: 0, seed: 1 };

function chartOf(rows: readonly string[]): Charts {
  const { maze } = readTextMaze(rows);
  return chartsOf(maze, maze.tiles.slice(), 0);
}

describe("distances", () => {
  it("are the steps of the shortest way, FAR where there is none", () => {
    const chart = chartOf(["########", "#A.....#", "#.####.#", "#.#..#.#", "########"]);
    const field = chart.distancesTo(9);
    expect(field[9]).toBe(0);
    expect(field[14]).toBe(5);
    expect(field[30]).toBe(7);
    expect(field[25]).toBe(2);
    expect(field[27]).toBe(FAR);
    expect(field[0]).toBe(FAR);
  });

  it("are those of a plain search with costs, on generated mazes with cracked walls", () => {
    for (const seed of [1, 2, 3]) {
      const maze = generators["growing-tree"].generate(seed, 13, 13, 6);
      const chart = chartsOf(maze, maze.tiles.slice(), 0);
      const from = maze.width + 1;
      expect(Array.from(chart.distancesTo(from))).toEqual(plainDistances(chart, from));
    }
  });

  it("take a cracked wall as a way that costs, and as none once the tiles have changed", () => {
    const { maze } = readTextMaze(["#######", "#A.x..#", "#..x..#", "#######"]);
    const tiles = maze.tiles.slice();
    expect(chartsOf(maze, tiles, 0).distancesTo(8)[11]).toBe(3 + BREACH_STEPS);
    tiles[10] = 5;
    expect(chartsOf(maze, tiles, 0).distancesTo(8)[11]).toBe(3 + BREACH_STEPS);
    expect(chartsOf(maze, tiles, 1).distancesTo(8)[11]).toBe(3);
  });
});

describe("the way", () => {
  it("goes straight as far as one can walk, and around a corner after it", () => {
    const rows = ["############", "#A.........#", "#..........#", "#########..#", "#########..#", "############"];
    const world = arena(rows);
    const situation = assess(observe(world, 0), createMemory(), ACE);
    const goal = 4 * 12 + 9;
    const point = nextWaypoint(situation, goal, centreX(situation, goal), centreY(situation, goal));
    expect(point?.isGoal).toBe(false);
    expect(point?.distance).toBeGreaterThan(6 * TILE);
    expect(point?.breach).toBe(-1);
  });

  it("names the cracked wall that is in the way, and is none to what cannot be reached", () => {
    const world = arena(["##########", "#A..x..#.#", "#...x..#.#", "##########"]);
    const situation = assess(observe(world, 0), createMemory(), ACE);
    expect(nextWaypoint(situation, 16, 6 * TILE, TILE)?.breach).toBe(14);
    expect(nextWaypoint(situation, 18, 8 * TILE, TILE)).toBeNull();
  });
});

/** Bellman and Ford: slow and plain. */
function plainDistances({ tiles, maze }: Charts, from: number): number[] {
  const field = Array.from(tiles, () => FAR);
  field[from] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    tiles.forEach((kind, tile) => {
      if (kind !== CRACKED && STOPS_ROBOT[kind] === 1) return;
      const cost = kind === CRACKED ? 1 + BREACH_STEPS : 1;
      for (const beside of [tile + 1, tile - 1, tile + maze.width, tile - maze.width]) {
        const way = (field[beside] ?? FAR) + cost;
        if (way >= (field[tile] ?? FAR)) continue;
        field[tile] = way;
        changed = true;
      }
    });
  }
  return field;
}
