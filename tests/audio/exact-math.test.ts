/** Arithmetic that is the same in every engine, held against what `Math` says. */
import { describe, expect, it } from "vitest";
import { amplitude, exponential, logarithm, power, saturate, sine, tangent } from "#client/audio/synth/exact-math.ts";

const range = (from: number, to: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);

describe("exact arithmetic", () => {
  it("knows the sine of any number of turns", () => {
    for (const turns of range(-3, 3, 997)) expect(sine(turns)).toBeCloseTo(Math.sin(2 * Math.PI * turns), 5);
    expect(sine(0)).toBe(0);
  });

  it("knows the tangent as filters need it", () => {
    for (const turns of range(0.0002, 0.225, 300)) {
      expect(tangent(turns) / Math.tan(2 * Math.PI * turns)).toBeCloseTo(1, 4);
    }
  });

  it("knows powers, and levels in dB", () => {
    for (const x of range(-20, 20, 321)) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 7);
    for (const x of range(0.001, 90, 321)) expect(logarithm(x)).toBeCloseTo(Math.log(x), 6);
    expect(power(2, 10)).toBeCloseTo(1024, 3);
    expect(amplitude(0)).toBeCloseTo(1, 8);
    expect(amplitude(-6)).toBeCloseTo(0.501, 3);
  });

  it("bends what is loud, evenly and never beyond one", () => {
    const bent = range(-5, 5, 200).map(saturate);
    expect(bent).toEqual(bent.toSorted((one, other) => one - other));
    expect([bent[0], saturate(0), bent.at(-1)]).toEqual([-1, 0, 1]);
    expect(saturate(-0.7)).toBe(-saturate(0.7));
  });
});
