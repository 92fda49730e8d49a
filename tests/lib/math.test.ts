/** Rounding is a rule of the game: halves away from zero, and never −0, which no comparison would show. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clamp, divRound, intSqrt, tiles } from "#shared/lib/math.ts";

describe("divRound", () => {
  it("rounds halves away from zero", () => {
    expect([1, 3, 5, -1, -3, -5].map((half) => divRound(half, 2))).toEqual([1, 2, 3, -1, -2, -3]);
    expect([1, 2, 4, 5].map((third) => divRound(third, 3))).toEqual([0, 1, 1, 2]);
    expect([-1, -2, -4, -5].map((third) => divRound(third, 3))).toEqual([0, -1, -1, -2]);
  });

  it("is the nearest integer, the same for the opposite, and never −0", () => {
    const numerator = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
    fc.assert(
      fc.property(numerator, fc.integer({ min: 1, max: 2 ** 20 }), (above, below) => {
        const rounded = divRound(above, below);
        expect(Number.isInteger(rounded)).toBe(true);
        expect(Object.is(rounded, -0)).toBe(false);
        expect(Math.abs(rounded * below - above) * 2).toBeLessThanOrEqual(below);
        expect(divRound(-above, below) + rounded).toBe(0);
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(Object.is(divRound(-0, 5), 0)).toBe(true);
    expect(Object.is(divRound(-1, 5), 0)).toBe(true);
  });
});

describe("intSqrt", () => {
  it("is the largest integer whose square fits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 26 - 1 }), (root) => {
        expect(intSqrt(root * root)).toBe(root);
        if (root > 0) expect(intSqrt(root * root - 1)).toBe(root - 1);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe("clamp and tiles", () => {
  it("hold a value and count units", () => {
    expect([-5, 5, 15].map((value) => clamp(value, 0, 10))).toEqual([0, 5, 10]);
    expect([1, 0.42, 0.1, 10].map(tiles)).toEqual([1024, 430, 102, 10240]);
  });
});
