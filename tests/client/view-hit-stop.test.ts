import { describe, expect, it } from "vitest";
import { createHitStop } from "#client/view/hit-stop.ts";

/** Tiles a ms of a robot that drives along x. */
const PACE = 0.005;
const PICTURE = 1000 / 60;

/** Drives from `from` to `to` ms. @returns where it was shown in each picture, and where it truly was */
function drive(stop: ReturnType<typeof createHitStop>, from: number, to: number): { shown: number; true: number }[] {
  const seen: { shown: number; true: number }[] = [];
  for (let now = from; now <= to; now += PICTURE)
    seen.push({ shown: stop.place(now * PACE, 3, now).x, true: now * PACE });
  return seen;
}

describe("the hit-stop", () => {
  it("shows the robot where it is while nothing hits", () => {
    for (const seen of drive(createHitStop(true), 1000, 2000)) expect(seen.shown).toBe(seen.true);
  });

  it("holds the place for 40 to 60 ms, then catches up without ever being ahead", () => {
    for (const [force, least, most] of [
      [0, 40, 58],
      [1, 60, 78],
    ] as const) {
      const stop = createHitStop(true);
      const before = drive(stop, 1000, 1500).at(-1);
      stop.blow(force, 1500);
      const after = drive(stop, 1501, 1800);
      const still = after.filter(({ shown }) => shown === before?.shown).length * PICTURE;
      expect(still).toBeGreaterThanOrEqual(least - PICTURE);
      expect(still).toBeLessThanOrEqual(most);
      for (const [place, seen] of after.entries()) {
        expect(seen.shown).toBeLessThanOrEqual(seen.true);
        expect(seen.shown).toBeGreaterThanOrEqual(after[place - 1]?.shown ?? 0);
      }
      expect(after.at(-1)?.shown).toBe(after.at(-1)?.true);
    }
  });

  it("does not stop again at once: a hail of pellets stops it three times a second at most", () => {
    const stop = createHitStop(true);
    drive(stop, 900, 1000);
    let still = 0;
    let last = Number.NaN;
    for (let now = 1000; now < 3000; now += PICTURE) {
      stop.blow(1, now);
      const { x } = stop.place(now * PACE, 3, now);
      if (x === last) still += PICTURE;
      last = x;
    }
    expect(still).toBeLessThan(2000 * 0.2);
    expect(still).toBeGreaterThan(150);
  });

  it("is over when the robot is another or elsewhere", () => {
    const stop = createHitStop(true);
    drive(stop, 1000, 1500);
    stop.blow(1, 1500);
    expect(stop.place(20, 8, 1510)).toEqual({ x: 20, y: 8 });
    expect(stop.place(20.05, 8, 1520)).toEqual({ x: 20.05, y: 8 });
  });

  it("never stops for whoever wants less motion", () => {
    const stop = createHitStop(false);
    drive(stop, 1000, 1500);
    stop.blow(1, 1500);
    for (const seen of drive(stop, 1501, 1700)) expect(seen.shown).toBe(seen.true);
  });
});
