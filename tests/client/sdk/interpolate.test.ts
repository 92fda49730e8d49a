import { describe, expect, it } from "vitest";
import { addSample, poseAt, type Sample, turn } from "#client/sdk/interpolate.ts";

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
