/** What is counted of a line: bytes, late ticks, jitter; and when inputs are due. */
import { describe, expect, it } from "vitest";
import { createArrivals } from "#client/sdk/arrivals.ts";
import { createByteRate } from "#client/sdk/byte-rate.ts";
import { createInputPace } from "#client/sdk/input-pace.ts";
import { createRecentCount } from "#client/sdk/recent-count.ts";

const TICK = 1000 / 30;

describe("bytes per second", () => {
  it("are those of the last two seconds", () => {
    const rate = createByteRate();
    for (let now = 0; now < 4000; now += 10) rate.add(20, now);
    expect(rate.perSecond(4000)).toBe(2000);
    expect(rate.perSecond(5000)).toBe(1000);
    expect(rate.perSecond(6000)).toBe(0);
  });

  it("are none again after a pause of any length", () => {
    const rate = createByteRate();
    rate.add(1000, 0);
    rate.add(1000, 100);
    expect(rate.perSecond(1_000_000)).toBe(0);
    rate.add(500, 1_000_100);
    expect(rate.perSecond(1_000_500)).toBe(250);
  });
});

describe("loss", () => {
  it("is the share of the last 5 s of ticks that came too late", () => {
    const arrivals = createArrivals();
    for (let tick = 0; tick < 300; tick++) arrivals.due(tick >= 280 && tick % 4 === 0);
    expect(arrivals.loss()).toBeCloseTo(5 / 150);
    for (let tick = 0; tick < 150; tick++) arrivals.due(false);
    expect(arrivals.loss()).toBe(0);
  });

  it("begins anew with a match", () => {
    const arrivals = createArrivals();
    arrivals.due(true);
    arrivals.reset();
    expect(arrivals.loss()).toBe(0);
    for (let tick = 0; tick < 200; tick++) arrivals.due(false);
    expect(arrivals.loss()).toBe(0);
  });
});

describe("jitter", () => {
  it("is none where ticks come evenly, also where some are skipped", () => {
    const arrivals = createArrivals();
    for (let tick = 0; tick < 100; tick += tick % 7 === 0 ? 3 : 1) arrivals.arrived(tick, tick * TICK);
    expect(arrivals.jitter()).toBeCloseTo(0);
  });

  it("comes to the mean deviation of the gaps", () => {
    const arrivals = createArrivals();
    for (let tick = 0; tick < 300; tick++) arrivals.arrived(tick, tick * TICK + (tick % 2) * 10);
    expect(arrivals.jitter()).toBeCloseTo(10, 1);
  });
});

describe("the pace of inputs", () => {
  /** Returns how many inputs become due while `now` passes in steps. */
  const count = (pace: ReturnType<typeof createInputPace>, from: number, to: number, step: number): number => {
    let inputs = 0;
    for (let now = from; now <= to; now += step) inputs += pace.due(now);
    return inputs;
  };

  it("is 30 a second, however often it is asked", () => {
    for (const step of [4, 16.7, 33, 90]) {
      const inputs = count(createInputPace(), 0, 10_000, step);
      expect(Math.abs(inputs - 300)).toBeLessThanOrEqual(3);
    }
  });

  it("makes up for a slow picture, and for nothing of a pause of the page", () => {
    const pace = createInputPace();
    count(pace, 0, 1000, 16);
    expect(pace.due(1000 + 4 * TICK)).toBeGreaterThanOrEqual(4);
    expect(pace.due(1000 + 4 * TICK + 3000)).toBe(1);
    expect(pace.due(1000 + 4 * TICK + 3001)).toBe(0);
  });

  it("asks for nothing when a clock stands or is asked twice", () => {
    const pace = createInputPace();
    pace.due(500);
    expect([pace.due(500), pace.due(490)]).toEqual([0, 0]);
  });
});

describe("a count of late", () => {
  it("forgets what is longer ago than its span", () => {
    const recent = createRecentCount(60_000);
    recent.add(2, 0);
    recent.add(0, 10_000);
    recent.add(3, 50_000);
    expect(recent.count(59_000)).toBe(5);
    expect(recent.count(61_000)).toBe(3);
    expect(recent.count(111_000)).toBe(0);
  });
});
