/** Where a match was fought: damage by tile up to a moment, spread a little so that places show and not single hits. Pure. */
import type { ChronicleHit } from "../sdk/chronicle.ts";

/** Values of the tiles of a maze, row by row. */
export interface Heat {
  readonly width: number;
  readonly height: number;
  readonly cells: Float32Array;
}

/** Returns the damage taken on each tile, in points. @param tick the last that counts */
export function heatOf(
  hits: readonly ChronicleHit[],
  tick: number,
  { width, height }: { readonly width: number; readonly height: number },
): Heat {
  const cells = new Float32Array(width * height);
  const held = (value: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor(value)));
  for (const hit of hits) {
    // Hits ascend.
    if (hit.tick > tick) break;
    const cell = held(hit.y, height) * width + held(hit.x, width);
    cells[cell] = (cells[cell] ?? 0) + hit.amount;
  }
  return { width, height, cells };
}

/** Returns the same with every tile's value shared among all within `reach` tiles of it, corners too; the sum stays. */
export function blurred({ width, height, cells }: Heat, reach: number): Heat {
  const along = shared(cells, { lines: height, length: width, next: 1, line: width }, reach);
  const both = shared(along, { lines: width, length: height, next: width, line: 1 }, reach);
  return { width, height, cells: both };
}

/** How to go through a grid line by line: from one cell to the next, and from one line to the next. */
interface Ways {
  readonly lines: number;
  readonly length: number;
  readonly next: number;
  readonly line: number;
}

function shared(cells: Float32Array, { lines, length, next, line }: Ways, reach: number): Float32Array {
  const result = new Float32Array(cells.length);
  for (let row = 0; row < lines; row++) {
    for (let place = 0; place < length; place++) {
      const value = cells[row * line + place * next] ?? 0;
      if (value === 0) continue;
      const from = Math.max(0, place - reach);
      const to = Math.min(length - 1, place + reach);
      const part = value / (to - from + 1);
      for (let at = from; at <= to; at++) {
        const cell = row * line + at * next;
        result[cell] = (result[cell] ?? 0) + part;
      }
    }
  }
  return result;
}
