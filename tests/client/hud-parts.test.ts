/** The pure parts of the HUD: sweeps, bars, clocks, modes; and words for every failure. */
import { describe, expect, it } from "vitest";
import { barsFor } from "#client/hud/net.ts";
import { ranked } from "#client/hud/ranked.ts";
import { clock } from "#client/hud/score.ts";
import { seatLook } from "#client/hud/seat-look.ts";
import { edgeAt, unswept } from "#client/hud/sweep.ts";
import { FAILURES } from "#client/menu/failures.ts";
import { frameWith, seatOf } from "./support/frames.ts";

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;

/** Area of a polygon. */
function area(points: readonly (readonly [number, number])[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe("a cooldown sweep", () => {
  it("leaves the edge straight up at the start and goes clockwise", () => {
    expect(edgeAt(square, [5, 5], 0)).toEqual([5, 0]);
    expect(edgeAt(square, [5, 5], 0.25)[0]).toBeCloseTo(10);
    expect(edgeAt(square, [5, 5], 0.5)[1]).toBeCloseTo(10);
  });

  it("covers what has not passed, and nothing at the end", () => {
    expect(area(unswept(square, [5, 5], 0.25))).toBeCloseTo(75);
    expect(area(unswept(square, [5, 5], 0.5))).toBeCloseTo(50);
    expect(area(unswept(square, [5, 5], 0.875))).toBeCloseTo(12.5);
    expect(unswept(square, [5, 5], 1)).toEqual([]);
  });
});

describe("numbers of the HUD", () => {
  it("writes seconds as a clock that ends with its last second", () => {
    expect([180, 61.2, 59.01, 0.2, 0, -3].map(clock)).toEqual(["3:00", "1:02", "1:00", "0:01", "0:00", "0:00"]);
  });

  it("ranks by place, equal places by seat", () => {
    const seats = [seatOf(3, { place: 1 }), seatOf(0, { place: 2 }), seatOf(1, { place: 1 })];
    expect(ranked(seats).map(({ seat }) => seat)).toEqual([1, 3, 0]);
  });

  it("counts bars by round trip", () => {
    expect([20, 60, 90, 150, 400].map(barsFor)).toEqual([4, 4, 3, 2, 1]);
  });
});

describe("the look of seats", () => {
  it("differs for all eight by shape alone", () => {
    const frame = frameWith([]);
    const looks = Array.from({ length: 8 }, (_, seat) => seatLook(frame, seat));
    expect(new Set(looks.map(({ shape, isHollow }) => JSON.stringify([shape, isHollow]))).size).toBe(8);
  });

  it("shows a player themself in a colour of their own", () => {
    const frame = frameWith([]);
    expect(seatLook(frame, 0).colour).not.toBe(seatLook(frame, 1).colour);
    expect(seatLook(frame, 2).colour).toBe(seatLook(frame, 1).colour);
  });
});

describe("failures", () => {
  it.each(Object.entries(FAILURES))("has a sentence, a cause and a button for %s", (_, text) => {
    expect(text.sentence).toMatch(/^[A-Z].*\.$/);
    expect(text.cause).toMatch(/^[A-Z].*\.$/);
    expect(text.button.length).toBeGreaterThan(3);
  });
});
