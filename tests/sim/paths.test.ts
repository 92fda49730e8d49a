/** Ways through the maze: nodes, walks, straight runs. */
import { describe, expect, it } from "vitest";
import { beastList } from "#shared/content/beasts.ts";
import { STOPS_ROBOT, TUNNEL } from "#shared/content/mazes/maze.ts";
import { UNREACHED } from "#shared/content/mazes/walk.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { createWorld } from "#shared/sim/create.ts";
import {
  isClearRun,
  nearestReached,
  nextNode,
  nodeAt,
  type Place,
  placeOf,
  walkTo,
  waysOf,
} from "#shared/sim/paths.ts";
import type { World } from "#shared/sim/world.ts";
import { arena } from "#tests/support/arena.ts";

const WIDE = tiles(0.7);
const NARROW = tiles(0.35);

/** Two rooms, a way round that is two tiles wide, and one that is one tile wide. */
const ROOMS = [
  "##############",
  "#A....##.....#",
  "#.....##.....#",
  "#..##.....##.#",
  "#..#########.#",
  "#............#",
  "#............#",
  "##############",
];

const at = (column: number, row: number): Place => ({ x: tiles(column), y: tiles(row) });

/** Walks from place to place until the way ends, and returns the places it turned at. */
function walkAll(world: World, radius: number, from: Place, goal: number): Place[] {
  const ways = waysOf(world, radius);
  const walk = walkTo(ways, [goal]);
  const places = [from];
  for (let place = from; places.length < 200; ) {
    const node = nextNode(ways, walk, place, radius);
    const next = placeOf(ways, node);
    if (node < 0 || (next.x === place.x && next.y === place.y)) break;
    places.push(next);
    place = next;
  }
  return places;
}

describe("a way", () => {
  it("leads a narrow body through the gap, and a wide one round by where it fits", () => {
    const world = arena(ROOMS);
    const length = (places: readonly Place[]): number =>
      places.slice(1).reduce((sum, { x, y }, index) => {
        const from = places[index] ?? { x, y };
        return sum + Math.hypot(x - from.x, y - from.y) / TILE;
      }, 0);
    const narrow = walkAll(world, NARROW, at(1.5, 1.5), 1 * world.maze.width + 12);
    const wide = walkAll(world, WIDE, at(2, 2), 2 * world.maze.width + 12);
    expect(narrow.at(-1)).toEqual(at(12.5, 1.5));
    expect(length(narrow)).toBeLessThan(15);
    // The room to the right is open to the lower hall by one tile only.
    expect(wide.at(-1)).not.toEqual(at(12, 2));
  });

  it("goes through a tunnel while it is open", () => {
    const rows = ["########", "#A.##..#", "#..##..#", "#..##..#", "#......#", "#......#", "########"];
    const world = arena(rows);
    const goal = 2 * world.maze.width + 6;
    const before = walkTo(waysOf(world, WIDE), [goal])[2 * world.maze.width + 2];
    for (const tile of [1, 2]) for (const column of [3, 4]) world.tiles[tile * world.maze.width + column] = TUNNEL;
    const after = walkTo(waysOf(world, WIDE), [goal])[2 * world.maze.width + 2];
    expect([before, after]).toEqual([10, 4]);
  });

  it("ends at the place nearest to one that cannot be reached", () => {
    const world = arena(["########", "#A...#.#", "#....#.#", "########"]);
    const ways = waysOf(world, NARROW);
    const walk = walkTo(ways, [nodeAt(ways, 1.5 * TILE, 1.5 * TILE)]);
    expect(placeOf(ways, nearestReached(ways, walk, 6.5 * TILE, 1.5 * TILE))).toEqual(at(4.5, 1.5));
  });

  it("is the same, and reaches every place, for each body in any maze", () => {
    for (const seed of [1, 2, 3]) {
      const seats = Array.from({ length: 6 }, () => ({ driver: 0, chassis: 0 }));
      const world = createWorld({ mode: 0, mazeSeed: seed, salt: 1, seats });
      for (const radius of new Set(beastList.map((beast) => beast.radius))) {
        const ways = waysOf(world, radius);
        const pad = world.maze.pads[0] ?? { column: 1, row: 1 };
        const goal = (pad.row + 1) * ways.width + pad.column + 1;
        const walk = walkTo(ways, [goal]);
        for (let node = 0; node < walk.length; node += 7) {
          if (STOPS_ROBOT[ways.nodes[node] ?? 1] === 1) continue;
          expect(walk[node]).toBeLessThan(UNREACHED);
          const places = walkAll(world, radius, placeOf(ways, node), goal);
          expect(places.at(-1)).toEqual(placeOf(ways, goal));
          places.slice(1).forEach((place, index) => {
            expect(isClearRun(ways, places[index] ?? place, place, radius)).toBe(true);
          });
        }
      }
    }
  });
});

describe("a straight run", () => {
  const world = arena(["#########", "#A......#", "#.......#", "#...#...#", "#.......#", "#.......#", "#########"]);

  it("is clear where the whole body passes, not its middle alone", () => {
    const ways = waysOf(world, NARROW);
    expect(isClearRun(ways, at(1.5, 2.8), at(7.5, 2.8), tiles(0.1))).toBe(true);
    expect(isClearRun(ways, at(1.5, 2.8), at(7.5, 2.8), NARROW)).toBe(false);
    expect(isClearRun(ways, at(1.5, 2.5), at(7.5, 2.5), NARROW)).toBe(true);
    expect(isClearRun(ways, at(1.5, 2.5), at(7.5, 2.5), WIDE)).toBe(false);
  });

  it("is judged so in every direction", () => {
    const ways = waysOf(world, NARROW);
    expect(isClearRun(ways, at(3.8, 1.5), at(3.8, 5.5), tiles(0.1))).toBe(true);
    expect(isClearRun(ways, at(3.8, 1.5), at(3.8, 5.5), NARROW)).toBe(false);
    expect(isClearRun(ways, at(3.5, 5.5), at(3.5, 1.5), NARROW)).toBe(true);
    expect(isClearRun(ways, at(2.5, 2.1), at(6, 5.6), NARROW)).toBe(false);
    expect(isClearRun(ways, at(5, 1.5), at(7.5, 4), NARROW)).toBe(true);
  });

  it("of a wide body does not lose a post between its lines", () => {
    const ways = waysOf(world, WIDE);
    for (let row = 2.9; row < 4.1; row += 0.05) {
      expect(isClearRun(ways, at(2, row), at(7, row), WIDE)).toBe(false);
    }
  });
});
