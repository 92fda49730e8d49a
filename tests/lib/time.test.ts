/** Seconds become ticks only where they are whole. */
import { describe, expect, it } from "vitest";
import { seconds, ticks } from "#shared/lib/time.ts";

describe("seconds", () => {
  it("are whole ticks, 30 a second", () => {
    expect([0, 0.3, 0.5, 0.7, 0.9, 1.5, 180].map(seconds)).toEqual([0, 9, 15, 21, 27, 45, 5400]);
  });

  it("throw when they are no whole number of ticks, so that no time is rounded in silence", () => {
    for (const count of [0.25, 0.01, 1.55, Number.NaN]) expect(() => seconds(count)).toThrow(RangeError);
    expect(() => seconds(-1)).toThrow(RangeError);
  });
});

describe("ticks", () => {
  it("throw for what is no whole number from 0", () => {
    expect(ticks(6)).toBe(6);
    for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => ticks(count)).toThrow(RangeError);
  });
});
