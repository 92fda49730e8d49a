/** Lines through tiles, against a brute force that looks at every tile's own square in exact fractions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeFraction, isFree } from "#shared/lib/grid.ts";
import { TILE } from "#shared/lib/math.ts";

const WIDTH = 8;
const STOPS = Uint8Array.of(0, 1, 0);
const grid = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from([...rows.join("")].map((sign) => (sign === "#" ? 1 : 0)));
const EMPTY = grid(new Array<string>(8).fill("........"));

/**
 * The first fraction of the segment that lies in the open inside of a stopping tile, or 1; `touches` is true when the
 * line goes exactly through a corner or along an edge of one, where either answer is right.
 */
function bruteForce(tiles: Uint8Array, line: Line): { readonly at: number; readonly touches: boolean } {
  let at = 1;
  let touches = false;
  tiles.forEach((kind, tile) => {
    if (kind !== 1) return;
    const left = (tile % WIDTH) * TILE;
    const top = Math.floor(tile / WIDTH) * TILE;
    const [inX, outX] = within(line.x0, line.x1, left);
    const [inY, outY] = within(line.y0, line.y1, top);
    const from = Math.max(inX, inY, 0);
    const to = Math.min(outX, outY, 1);
    if (from === to) touches = true;
    if (from < to) at = Math.min(at, from);
  });
  // Coordinates on an edge belong to the tile right of or below it.
  if ([line.x0, line.y0, line.x1, line.y1].some((part) => part % TILE === 0)) touches = true;
  return { at, touches };
}

function within(from: number, to: number, edge: number): readonly [number, number] {
  if (from === to) return from > edge && from < edge + TILE ? [-1, 2] : [2, -1];
  const one = (edge - from) / (to - from);
  const other = (edge + TILE - from) / (to - from);
  return [Math.min(one, other), Math.max(one, other)];
}

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const part = fc.integer({ min: 0, max: WIDTH * TILE - 1 });
const anyLine = fc.record({ x0: part, y0: part, x1: part, y1: part });
const anyGrid = fc
  .uint8Array({ minLength: 64, maxLength: 64, max: 3 })
  .map((kinds) => kinds.map((kind) => (kind === 1 ? 1 : 0)));

describe("freeFraction", () => {
  it("stops where the first stopping tile is entered, as the brute force does", () => {
    let stopped = 0;
    fc.assert(
      fc.property(anyGrid, anyLine, (tiles, line) => {
        const { at, touches } = bruteForce(tiles, line);
        fc.pre(!touches);
        const fraction = freeFraction(tiles, WIDTH, STOPS, line.x0, line.y0, line.x1, line.y1);
        if (at < 1) stopped++;
        expect(fraction).toBe(at >= 1 ? 65536 : Math.floor(at * 65536 + 1e-7));
      }),
      { seed: 1, numRuns: 4000 },
    );
    expect(stopped).toBeGreaterThan(500);
  });

  it("is 0 from inside a stopping tile and 65536 where nothing is", () => {
    const tiles = grid(["........", ".#......"]);
    expect(freeFraction(tiles, WIDTH, STOPS, 1500, 1500, 5000, 1500)).toBe(0);
    expect(freeFraction(EMPTY, WIDTH, STOPS, 0, 0, 8191, 8191)).toBe(65536);
    expect(freeFraction(EMPTY, WIDTH, STOPS, 77, 77, 77, 77)).toBe(65536);
  });

  it("stops at the face of a wall, from either side", () => {
    const tiles = grid(["...#...."]);
    expect(freeFraction(tiles, WIDTH, STOPS, 1024, 500, 5120, 500)).toBe(32768);
    expect(freeFraction(tiles, WIDTH, STOPS, 7168, 500, 3584, 500)).toBe(Math.floor((3072 / 3584) * 65536));
  });
});

describe("isFree", () => {
  it("is the same in both directions for any line", () => {
    fc.assert(
      fc.property(anyGrid, anyLine, (tiles, { x0, y0, x1, y1 }) => {
        expect(isFree(tiles, WIDTH, STOPS, x0, y0, x1, y1)).toBe(isFree(tiles, WIDTH, STOPS, x1, y1, x0, y0));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("is the same in both directions through exact corners", () => {
    const tiles = grid(["........", ".#......", "..#....."]);
    for (const [x0, y0, x1, y1] of [
      [0, 0, 4096, 4096],
      [512, 3584, 3584, 512],
      [1024, 3072, 3072, 1024],
    ] as const) {
      expect(isFree(tiles, WIDTH, STOPS, x0, y0, x1, y1)).toBe(isFree(tiles, WIDTH, STOPS, x1, y1, x0, y0));
    }
  });

  it("is blocked by a wall and not by a tile that does not stop", () => {
    const tiles = EMPTY.slice();
    tiles[3] = 2;
    expect(isFree(tiles, WIDTH, STOPS, 512, 512, 7000, 512)).toBe(true);
    tiles[3] = 1;
    expect(isFree(tiles, WIDTH, STOPS, 512, 512, 7000, 512)).toBe(false);
  });
});
