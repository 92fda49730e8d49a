/** A robot is at the same place whatever the screen's rate: pictures come 60, 144 or 240 times a second, inputs 30 times. */
import { describe, expect, it } from "vitest";
import { createInputPace } from "#client/sdk/input-pace.ts";
import type { Input } from "#shared/sim/input.ts";
import { arena } from "#tests/support/arena.ts";
import { createTickLine } from "#tests/support/tick-line.ts";

const MAZE = [
  "################",
  "#..............#",
  "#..A...........#",
  "#......##......#",
  "#..............#",
  "#..............#",
  "################",
];
const SECONDS = 4;
const RATES = [60, 144, 240] as const;
/** Ticks from an input to its answer: 150 ms. */
const LAG = 5;

/** What is held, by the clock: along, aslant, against a wall, back, and with a half-pushed stick. */
function will(now: number): Partial<Input> {
  const legs: readonly Partial<Input>[] = [
    { moveX: 127 },
    { moveX: 90, moveY: 90 },
    { moveY: -127 },
    { moveX: -127 },
    { moveX: 40, moveY: 64 },
  ];
  return legs[Math.floor(now / 790) % legs.length] ?? {};
}

/** Drives for some seconds on a screen of a rate. @returns where the robot is drawn, in units, at each half second */
function drive(rate: number, isUneven = false): { readonly x: number; readonly y: number }[] {
  const line = createTickLine(arena(MAZE), 0, { lag: LAG });
  const pace = createInputPace();
  const places: { x: number; y: number }[] = [];
  let at = { x: 0, y: 0 };
  let sent = 0;
  for (let picture = 0; picture <= SECONDS * rate; picture++) {
    const jolt = isUneven && picture % 2 === 1 ? 0.4 : 0;
    const now = ((picture + jolt) * 1000) / rate;
    for (let due = pace.due(now); due > 0; due--) {
      line.tick(will((sent * 1000) / 30));
      sent++;
    }
    at = line.picture(pace.share());
    if (picture % (rate / 2) === 0) places.push({ x: at.x, y: at.y });
  }
  return places;
}

describe("the loop of a screen", () => {
  const usual = drive(60);

  it("moves the robot at all", () => {
    expect(Math.max(...usual.map(({ x }) => x)) - Math.min(...usual.map(({ x }) => x))).toBeGreaterThan(2048);
  });

  it.each(RATES)("of %i Hz puts the robot within one unit of the same place at every half second", (rate) => {
    const places = drive(rate);
    expect(places.length).toBe(2 * SECONDS + 1);
    for (const [half, { x, y }] of places.entries()) {
      const other = usual[half];
      expect(
        Math.hypot(x - (other?.x ?? Number.NaN), y - (other?.y ?? Number.NaN)),
        `after ${half / 2} s`,
      ).toBeLessThanOrEqual(1);
    }
  });

  it.each(RATES)("of %i Hz sends as many inputs when its pictures come unevenly", (rate) => {
    const end = drive(rate, true).at(-1);
    const other = usual.at(-1);
    expect(Math.hypot((end?.x ?? 0) - (other?.x ?? 0), (end?.y ?? 0) - (other?.y ?? 0))).toBeLessThanOrEqual(1);
  });
});
