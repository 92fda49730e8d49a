/** Views: nothing that is in line is ever left out. */
import { describe, expect, it } from "vitest";
import { CRACKED, RUBBLE, STOPS_SIGHT, WALL } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { createRng } from "#shared/lib/rng.ts";
import { createWorld } from "#shared/sim/create.ts";
import { isInLine } from "#shared/sim/line.ts";
import { createViews, renewViews, type Views, viewFrom } from "#shared/sim/views.ts";
import type { World } from "#shared/sim/world.ts";

const worldOf = (mode: number, seats: number): World =>
  createWorld({ mode, mazeSeed: 21 + mode, salt: 1, seats: new Array(seats).fill({ driver: 0, chassis: 0 }) });

interface Found {
  inLine: number;
  inView: number;
  clear: number;
}

/** Compares random pairs of discs no more than 11 tiles apart; returns how many were in line, in view, and surely so. */
function comparePairs(world: World, views: Views, seed: number, pairs: number): Found {
  const { tiles, maze } = world;
  const rng = createRng(seed);
  // Now and then on the very edge of a tile.
  const place = (count: number): number => {
    const at = rng.below(count * TILE);
    return rng.below(4) === 0 ? at - (at % TILE) : at;
  };
  const found: Found = { inLine: 0, inView: 0, clear: 0 };
  for (let pair = 0; pair < pairs; pair++) {
    const [x0, y0] = [place(maze.width), place(maze.height)];
    const [x1, y1] = [x0 + place(22) - 11 * TILE, y0 + place(22) - 11 * TILE];
    if (x1 < 0 || y1 < 0 || x1 >= maze.width * TILE || y1 >= maze.height * TILE) continue;
    const from = (y0 >> 10) * maze.width + (x0 >> 10);
    const to = (y1 >> 10) * maze.width + (x1 >> 10);
    if ([from, to].some((tile) => STOPS_SIGHT[tiles[tile] ?? WALL] === 1)) continue;
    const [radius0, radius1] = [[0, 430, 481, 1024][rng.below(4)] ?? 0, [0, 102, 481, 717][rng.below(4)] ?? 0];
    const view = viewFrom(views, from);
    const at = view.tiles.indexOf(to);
    const isClear =
      at >= 0 &&
      at < view.clear &&
      ![
        [x0, y0],
        [x1, y1],
      ].some((ends) => ends.every((part) => part % TILE === 0));
    if (at >= 0) found.inView++;
    if (isClear) found.clear++;
    const isTrue = isInLine(tiles, maze.width, x0, y0, radius0, x1, y1, radius1);
    if (isTrue) found.inLine++;
    if (isTrue && at < 0) throw new RangeError(`${[x0, y0, radius0, x1, y1, radius1]} in line, but not in view`);
    if (isClear && !isTrue) throw new RangeError(`${[x0, y0, x1, y1]} clear, but not in line`);
  }
  return found;
}

describe("views", () => {
  it("name every tile in which something may be in line, and not many more, and of those many that surely are", () => {
    for (const [mode, seats] of [
      [0, 6],
      [1, 8],
      [2, 2],
      [3, 4],
    ] as const) {
      const world = worldOf(mode, seats);
      const { inLine, inView, clear } = comparePairs(world, createViews(world), mode, 40_000);
      expect(inLine).toBeGreaterThan(500);
      expect(inView).toBeLessThan(inLine * 2.5);
      expect(clear).toBeGreaterThan(inLine / 2);
    }
  });

  it("follow walls that break, open and close", () => {
    const world = worldOf(0, 6);
    const { tiles } = world;
    const views = createViews(world);
    expect(renewViews(views, world)).toBe(false);
    comparePairs(world, views, 1, 20_000);
    for (const [from, to] of [
      [CRACKED, RUBBLE],
      [RUBBLE, CRACKED],
    ] as const) {
      for (let tile = 0; tile < tiles.length; tile++) if (tiles[tile] === from) tiles[tile] = to;
      world.tilesRevision++;
      expect(renewViews(views, world)).toBe(true);
      comparePairs(world, views, 2, 20_000);
    }
  });
});
