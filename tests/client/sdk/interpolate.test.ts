import { describe, expect, it } from "vitest";
import { addSample, poseAt, type Sample, turn } from "#client/sdk/interpolate.ts";
import { abilities } from "#shared/content/abilities.ts";

const at = (tick: number, x: number, heading = 0): Sample => ({ tick, x, y: 0, heading, aim: heading, windUp: 0 });

describe("a robot between two samples", () => {
  it("is drawn on the straight line between them", () => {
    expect(poseAt([at(10, 0), at(11, 100)], 10.25)).toMatchObject({ x: 25, y: 0, speed: 100 });
  });

  it("turns the short way round", () => {
    expect(turn(1000, 24, 0.5)).toBe(1024);
    expect(poseAt([at(1, 0, 1000), at(2, 0, 24)], 1.5)?.heading).toBe(1024);
  });

  it("does not slide across the map when it starts anew elsewhere", () => {
    expect(poseAt([at(1, 0), at(2, 20_000)], 1.9)?.x).toBe(0);
    expect(poseAt([at(1, 0), at(2, 20_000)], 2)?.x).toBe(20_000);
  });

  it("drives its dash: every picture of it is on the way, none farther on than the dash is fast", () => {
    const { motion } = abilities.dash;
    const samples = Array.from({ length: 12 }, (_, tick) =>
      at(tick, Math.min(6, Math.max(0, tick - 3)) * motion.speed),
    );
    const xs = Array.from({ length: 88 }, (_, picture) => poseAt(samples, picture / 8)?.x ?? Number.NaN);
    const ways = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    expect(xs.at(-1)).toBe(6 * motion.speed);
    expect(Math.min(...ways)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ways)).toBeLessThanOrEqual(motion.speed / 8 + 1);
  });

  it("is drawn at neither place, nor between them, from its end to its start next to where it ended", () => {
    const pad = 700;
    const samples = [at(0, 0), at(1, 0), ...[60, 61, 62].map((tick) => at(tick, pad))];
    const xs = Array.from({ length: 124 }, (_, half) => poseAt(samples, half / 2)?.x ?? null);
    expect(new Set(xs)).toEqual(new Set([0, null, pad]));
    expect(xs.indexOf(pad)).toBe(120);
    expect(xs[119]).toBeNull();
  });

  it("comes out of the fog where it is, without a way from where it went in", () => {
    for (const absence of [5, 6, 30]) {
      const samples = [at(0, 0), at(1, 100), at(1 + absence, 400), at(2 + absence, 500)];
      const xs = Array.from({ length: 8 * absence }, (_, eighth) => poseAt(samples, 1 + eighth / 8)?.x ?? null);
      expect(xs.filter((x) => x !== null && x > 100 && x < 400)).toEqual([]);
      expect(xs.at(-1)).toBeNull();
      expect(poseAt(samples, 1.5 + absence)?.x).toBe(450);
    }
  });

  it("is not drawn before it was seen, nor long after", () => {
    expect(poseAt([at(10, 5)], 9.9)).toBeNull();
    expect(poseAt([at(10, 5)], 12)?.x).toBe(5);
    expect(poseAt([at(10, 5)], 20)).toBeNull();
  });

  it("does not bridge an absence", () => {
    expect(poseAt([at(10, 0), at(40, 300)], 25)).toBeNull();
  });

  it("forgets the samples of a match that is over when ticks begin anew", () => {
    const samples = [at(500, 1), at(501, 2)];
    addSample(samples, at(3, 7));
    expect(samples).toEqual([at(3, 7)]);
  });
});
