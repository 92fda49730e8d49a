/** Bands of lines: a wall across one stops all its lines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREE, followBand, LESS_WALLED, MORE_WALLED, STOPPED, WALLED } from "#shared/lib/band.ts";
import { isFree } from "#shared/lib/grid.ts";
import { createRng } from "#shared/lib/rng.ts";

const WIDTH = 24;
const STOPS = Uint8Array.of(0, 1);
const gridOf = (seed: number): Uint8Array => {
  const rng = createRng(seed);
  // Walls more often beside walls, so that some are long.
  const tiles = new Uint8Array(WIDTH * WIDTH);
  for (let tile = WIDTH; tile < tiles.length; tile++) {
    const beside = (tiles[tile - 1] ?? 0) + (tiles[tile - WIDTH] ?? 0);
    tiles[tile] = rng.below(6) < 1 + 2 * beside ? 1 : 0;
  }
  return tiles;
};
const inside = fc.integer({ min: 1200, max: WIDTH * 1024 - 1200 });

describe("a band", () => {
  it("is free exactly when its middle line is, and its halves are walled only when no line there is free", () => {
    const found = new Map<number, number>();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        inside,
        inside,
        inside,
        inside,
        fc.constantFrom(0, 430, 1024),
        (seed, x0, y0, x1, y1, beside) => {
          // On the very edge of a tile, the line of `isFree` ends before it.
          fc.pre([x0, y0, x1, y1].every((part) => part % 1024 > 1) && (x0 !== x1 || y0 !== y1));
          const tiles = gridOf(seed);
          const result = followBand(tiles, WIDTH, STOPS, x0, y0, x1, y1, beside + 1);
          expect(followBand(tiles, WIDTH, STOPS, x1, y1, x0, y0, beside + 1)).toBe(result);
          found.set(result, (found.get(result) ?? 0) + 1);
          const line = (dx: number, dy: number, ex: number, ey: number): boolean =>
            isFree(tiles, WIDTH, STOPS, x0 + dx, y0 + dy, x1 + ex, y1 + ey);
          expect(result === FREE).toBe(line(0, 0, 0, 0));
          const length = Math.hypot(x1 - x0, y1 - y0);
          const isFlat = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
          for (const [half, sign] of [
            [LESS_WALLED, -1],
            [MORE_WALLED, 1],
          ] as const) {
            if ((result & half) === 0) continue;
            const turn = Math.sign(isFlat ? x1 - x0 : y0 - y1) * sign;
            const aside = [0, 0.3, 0.6, 1].map((part) => [
              Math.round(((y0 - y1) / length) * beside * part * turn),
              Math.round(((x1 - x0) / length) * beside * part * turn),
            ]);
            for (const [dx = 0, dy = 0] of aside)
              for (const [ex = 0, ey = 0] of aside) expect(line(dx, dy, ex, ey)).toBe(false);
          }
        },
      ),
      { seed: 5, numRuns: 4000 },
    );
    for (const result of [FREE, STOPPED, STOPPED | LESS_WALLED, STOPPED | MORE_WALLED, WALLED])
      expect(found.get(result)).toBeGreaterThan(50);
  });
});
