/** Chance is a hash: equal for equal arguments, spread evenly, and no draw shifts another. */
import { describe, expect, it } from "vitest";
import { createRng, draw, drawBelow, mix } from "#shared/lib/rng.ts";

describe("draw", () => {
  it("gives the numbers that goldens were recorded with", () => {
    expect([draw(0, 0, 0, 0), draw(1, 2, 3, 4), draw(0xffff_ffff, 5400, 4, 47)]).toEqual([
      2_281_939_273, 2_183_669_395, 2_293_970_145,
    ]);
  });

  it("is a whole number of 32 bits, and changes with each of its arguments", () => {
    const base = draw(9, 8, 7, 6);
    for (const other of [draw(10, 8, 7, 6), draw(9, 9, 7, 6), draw(9, 8, 8, 6), draw(9, 8, 7, 7)]) {
      expect(other).not.toBe(base);
      expect(Number.isInteger(other) && other >= 0 && other < 2 ** 32).toBe(true);
    }
  });

  it("flips about half of the bits when one bit of an argument flips", () => {
    let flipped = 0;
    for (let tick = 0; tick < 500; tick++) {
      for (const other of [draw(1, tick ^ 1, 3, 4), draw(1, tick, 2, 4), draw(0, tick, 3, 4), draw(1, tick, 3, 5)]) {
        for (let rest = (draw(1, tick, 3, 4) ^ other) >>> 0; rest > 0; rest = Math.floor(rest / 2)) flipped += rest & 1;
      }
    }
    expect(flipped / 2000).toBeGreaterThan(15);
    expect(flipped / 2000).toBeLessThan(17);
  });

  it("mixes to an unsigned word", () => {
    expect(mix(0xffff_ffff, 0xffff_ffff)).toBe(0);
    expect(mix(1, 0x8000_0000)).toBeGreaterThanOrEqual(0);
  });
});

describe("drawBelow", () => {
  it("fills every bucket evenly and never reaches the bound", () => {
    const counts = new Array<number>(40).fill(0);
    for (let tick = 0; tick < 40_000; tick++) {
      const at = drawBelow(40, 77, tick, 1, 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(counts).toHaveLength(40);
    // 1000 each are expected with a deviation of 31; five deviations either side.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(156);
  });

  it("is 0 for a bound of 1 and whole for the largest bound", () => {
    for (let index = 0; index < 100; index++) {
      expect(drawBelow(1, 3, 2, 1, index)).toBe(0);
      expect(drawBelow(2 ** 20, 3, 2, 1, index) % 1).toBe(0);
    }
  });
});

describe("createRng", () => {
  it("repeats for an equal seed and differs for another", () => {
    const take = (seed: number): number[] => {
      const rng = createRng(seed);
      return Array.from({ length: 20 }, () => rng.below(1000));
    };
    expect(take(5)).toEqual(take(5));
    expect(take(5)).not.toEqual(take(6));
    expect(take(0xffff_ffff)).not.toEqual(take(0));
  });
});
