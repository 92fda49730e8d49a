/** The table of directions against real trigonometry, which the rules may not use. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleOf, cosine, nearestAxis, sine, TURN, turnBetween, VECTOR_LENGTH } from "#shared/lib/angle.ts";

const toRadians = (steps: number): number => (steps * 2 * Math.PI) / TURN;

describe("cosine and sine", () => {
  it("are the rounded parts of a vector of 16384 for each of the 1024 steps", () => {
    for (let angle = 0; angle < TURN; angle++) {
      expect(Math.abs(cosine(angle) - VECTOR_LENGTH * Math.cos(toRadians(angle)))).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(sine(angle) - VECTOR_LENGTH * Math.sin(toRadians(angle)))).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });

  it("point right, down, left and up at the quarters, without −0", () => {
    expect([0, 256, 512, 768].map(cosine)).toEqual([16384, 0, -16384, 0]);
    expect([0, 256, 512, 768].map(sine)).toEqual([0, 16384, 0, -16384]);
  });

  it("take any integer and turn round exactly after half a turn", () => {
    for (let angle = -TURN; angle < 2 * TURN; angle++) {
      expect(cosine(angle + TURN)).toBe(cosine(angle));
      expect(cosine(angle + TURN / 2) + cosine(angle)).toBe(0);
      expect(sine(angle + TURN / 2) + sine(angle)).toBe(0);
    }
  });
});

describe("angleOf", () => {
  it("is the step that Math.atan2 gives, for every vector of a stick", () => {
    for (let dy = -127; dy <= 127; dy++) {
      for (let dx = -127; dx <= 127; dx++) {
        if (dx === 0 && dy === 0) continue;
        const exact = (Math.atan2(dy, dx) * TURN) / (2 * Math.PI);
        const off = Math.abs(((angleOf(dx, dy) - exact + TURN * 1.5) % TURN) - TURN / 2);
        if (off > 0.51) throw new Error(`angleOf(${dx}, ${dy}) is ${angleOf(dx, dy)}, exact ${exact}`);
      }
    }
  });

  it("is within a step of Math.atan2 for any vector of a maze", () => {
    const part = fc.integer({ min: -65535, max: 65535 });
    fc.assert(
      fc.property(part, part, (dx, dy) => {
        fc.pre(dx !== 0 || dy !== 0);
        const exact = (Math.atan2(dy, dx) * TURN) / (2 * Math.PI);
        const off = Math.abs(((angleOf(dx, dy) - exact + TURN * 1.5) % TURN) - TURN / 2);
        expect(off).toBeLessThan(0.51);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("undoes the table: the direction of each step's vector is the step", () => {
    for (let angle = 0; angle < TURN; angle++) expect(angleOf(cosine(angle), sine(angle))).toBe(angle);
  });

  it("is 0 for no vector, and turns by half a turn with the vector", () => {
    expect(angleOf(0, 0)).toBe(0);
    for (const [dx, dy] of [
      [3, 4],
      [-5, 12],
      [7, 0],
      [0, -9],
    ] as const) {
      expect(angleOf(-dx, -dy)).toBe((angleOf(dx, dy) + 512) % TURN);
    }
  });
});

describe("turnBetween", () => {
  it("is the shorter way round, half a turn being −512", () => {
    expect(turnBetween(0, 10)).toBe(10);
    expect(turnBetween(10, 0)).toBe(-10);
    expect(turnBetween(1020, 4)).toBe(8);
    expect(turnBetween(4, 1020)).toBe(-8);
    expect(turnBetween(0, 512)).toBe(-512);
    expect(turnBetween(600, 600)).toBe(0);
  });
});

describe("nearestAxis", () => {
  it("is the one within an eighth of a turn, and turns with the angle", () => {
    for (let angle = -2 * TURN; angle < 2 * TURN; angle++) {
      const axis = nearestAxis(angle);
      const turn = turnBetween(axis * 256, angle);
      expect(turn >= -128 && turn < 128).toBe(true);
      expect(nearestAxis(angle + 256)).toBe((axis + 1) % 4);
    }
  });
});
