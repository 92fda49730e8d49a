/** Which tick is drawn when, over lines with every fault: all in virtual time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSample, poseAt, type Sample } from "#client/sdk/interpolate.ts";
import { createRenderClock } from "#client/sdk/render-clock.ts";
import { createArrivals, createDice, type LineFaults } from "#tests/support/line-delays.ts";

const STEP = 1000 / 30;
const PICTURE = 1000 / 60;

interface Drawn {
  readonly now: number;
  readonly tick: number;
  /** The newest tick that had arrived, and the delay of the clock. */
  readonly arrived: number;
  readonly delay: number;
  /** Speed of a robot that drives 100 units a tick, as drawn since the last picture; NaN where it is not drawn. */
  readonly speed: number;
}

/** What a run is like beside its line. Times in ms. */
interface Course {
  readonly length: number;
  readonly seed?: number;
  /** Of the page's clock against the server's. */
  readonly drift?: number;
  /** When the server sends a tick, if not each 33 ms. */
  readonly sentAt?: (tick: number) => number;
  /** The line, by the time of sending. */
  readonly faultsAt?: (now: number) => LineFaults;
  /** When no picture is drawn. */
  readonly isHidden?: (now: number) => boolean;
}

function run(faults: LineFaults, course: Course): Drawn[] {
  const { length, seed = 1, drift = 0, sentAt = (tick: number) => tick * STEP, faultsAt = () => faults } = course;
  const clock = createRenderClock();
  const arrive = createArrivals(createDice(seed));
  const samples: Sample[] = [];
  const drawn: Drawn[] = [];
  let next = 0;
  let comesAt = arrive(sentAt(0), faultsAt(0));
  let lastX = Number.NaN;
  for (let real = 0; real < length; real += PICTURE) {
    for (; comesAt <= real; next++, comesAt = arrive(sentAt(next), faultsAt(sentAt(next)))) {
      // A timer of the page runs each 16 ms at best, but a socket is read when something comes.
      clock.arrived(next, comesAt * (1 + drift));
      addSample(samples, { tick: next, x: 100 * next, y: 0, heading: 0, aim: 0, windUp: 0 });
    }
    if (next === 0 || course.isHidden?.(real) === true) continue;
    const now = real * (1 + drift);
    const tick = clock.advance(now);
    const x = poseAt(samples, tick)?.x ?? Number.NaN;
    const passed = (now - (drawn.at(-1)?.now ?? Number.NaN)) / STEP;
    drawn.push({ now, tick, arrived: next - 1, delay: clock.delay(), speed: (x - lastX) / passed });
    lastX = x;
  }
  return drawn;
}

/** How fast drawn time runs from picture to picture; 1: as real time does. */
function paces(drawn: readonly Drawn[]): number[] {
  return drawn
    .slice(1)
    .map(({ tick, now }, index) => ((tick - (drawn[index]?.tick ?? 0)) * STEP) / (now - (drawn[index]?.now ?? 0)));
}

/** Pictures of another pace. Before the first tick was due, time stands at 0. */
const jumpsOf = (drawn: readonly Drawn[]): number =>
  paces(drawn.filter(({ tick }) => tick > 0)).filter((pace) => pace < 0.9499 || pace > 1.0501).length;

/** Standard deviation of the drawn speed, as a share of the true one. */
function speedError(drawn: readonly Drawn[]): number {
  const square = drawn.reduce((sum, { speed }) => sum + (speed / 100 - 1) ** 2, 0);
  return Math.sqrt(square / drawn.length);
}

const from = (drawn: readonly Drawn[], now: number): Drawn[] => drawn.filter((at) => at.now >= now);
const farBehind = (drawn: readonly Drawn[]): number => Math.max(...drawn.map(({ arrived, tick }) => arrived - tick));

const aLine = fc.record({
  delay: fc.integer({ min: 0, max: 125 }),
  jitter: fc.integer({ min: 0, max: 40 }),
  loss: fc.constantFrom(0, 0.02),
  stall: fc.constant(200),
});
const aSeed = fc.integer({ min: 0, max: 1 << 30 });
const aDrift = fc.double({ min: -0.005, max: 0.005, noNaN: true });

describe("the render clock", () => {
  it("runs at most 5 % faster or slower than time, on every line, with a clock that differs by up to 0.5 %", () => {
    fc.assert(
      fc.property(aLine, aSeed, aDrift, (line, seed, drift) => {
        expect(jumpsOf(run(line, { length: 20_000, seed, drift }))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("draws an even drive evenly, within 8 %, whatever the round trip and the jitter", () => {
    fc.assert(
      fc.property(aLine, aSeed, aDrift, (line, seed, drift) => {
        const drawn = from(run({ ...line, loss: 0 }, { length: 20_000, seed, drift }), 3000);
        expect(speedError(drawn)).toBeLessThan(0.08);
      }),
      { numRuns: 60 },
    );
  });

  it("stays 66 to 200 ms behind: 66 on a line without jitter, nearly all where packets stall", () => {
    fc.assert(
      fc.property(aLine, aSeed, (line, seed) => {
        for (const { delay } of run(line, { length: 10_000, seed })) {
          expect(delay).toBeGreaterThanOrEqual(2);
          expect(delay).toBeLessThanOrEqual(6);
        }
      }),
      { numRuns: 20 },
    );
    expect(run({ delay: 75 }, { length: 5000 }).at(-1)?.delay).toBe(2);
    expect(run({ delay: 75, jitter: 40 }, { length: 5000 }).at(-1)?.delay).toBeGreaterThan(3);
    const stalled = run({ delay: 75, loss: 0.02, stall: 200 }, { length: 30_000 });
    expect(Math.max(...stalled.map(({ delay }) => delay))).toBeGreaterThan(5.5);
  });

  it("never draws a tick that has not arrived, on an even line", () => {
    for (const { tick, arrived } of run({ delay: 25 }, { length: 5000 })) expect(tick).toBeLessThanOrEqual(arrived);
  });

  it("goes on through a line that holds everything for 3 s, and is right when it comes, without a jump", () => {
    const faultsAt = (now: number): LineFaults =>
      now > 5000 && now < 8000 ? { delay: 8075 - now } : { delay: 75, jitter: 5 };
    const drawn = run({}, { length: 14_000, faultsAt });
    expect(jumpsOf(drawn)).toBe(0);
    expect(speedError(from(drawn, 8200))).toBeLessThan(0.08);
    expect(farBehind(from(drawn, 8200))).toBeLessThan(7);
  });

  it("jumps once when the server stood still for 3 s and dropped its ticks, and is right half a second later", () => {
    const sentAt = (tick: number): number => tick * STEP + (tick > 150 ? 3000 : 0);
    const drawn = run({ delay: 75, jitter: 20 }, { length: 14_000, sentAt });
    expect(jumpsOf(drawn)).toBe(1);
    expect(speedError(from(drawn, 8600))).toBeLessThan(0.08);
    expect(farBehind(from(drawn, 8600))).toBeLessThan(5);
  });

  it("follows a route that becomes 120 ms longer, and shorter again, without a jump", () => {
    const faultsAt = (now: number): LineFaults => ({ delay: now > 5000 && now < 15_000 ? 170 : 50, jitter: 10 });
    const drawn = run({}, { length: 25_000, faultsAt });
    expect(jumpsOf(drawn)).toBe(0);
    for (const [begin, end] of [
      [11_000, 15_000],
      [21_000, 25_000],
    ] as const) {
      const steady = from(drawn, begin).filter(({ now }) => now < end);
      expect(speedError(steady)).toBeLessThan(0.08);
      expect(farBehind(steady)).toBeLessThan(5);
    }
  });

  it("is right with the first picture after a page was hidden, for a minute or drawn once a second", () => {
    for (const isHidden of [
      (now: number) => now > 5000 && now < 65_000,
      (now: number) => now > 5000 && now < 65_000 && now % 1000 > PICTURE,
    ]) {
      const drawn = from(run({ delay: 75, jitter: 20 }, { length: 70_000, isHidden }), 65_000);
      for (const { tick, arrived } of drawn.slice(0, 5)) {
        expect(tick).toBeGreaterThan(arrived - 5);
        expect(tick).toBeLessThanOrEqual(arrived);
      }
      expect(jumpsOf(drawn)).toBe(0);
    }
  });

  it("begins another match at its first tick, with the delay that the line asked for in the last", () => {
    const clock = createRenderClock();
    const arrive = createArrivals(createDice(5));
    const line = { delay: 75, jitter: 40 };
    for (let tick = 0; tick < 300; tick++) clock.arrived(tick, arrive(tick * STEP, line));
    const before = clock.delay();
    clock.reset();
    expect(clock.advance(300 * STEP)).toBe(0);
    const begun = arrive(300 * STEP, line);
    clock.arrived(0, begun);
    expect(clock.advance(begun + 10 * STEP)).toBeCloseTo(10 - clock.delay(), 1);
    expect(clock.delay()).toBeGreaterThan(before - 0.1);
  });

  it("tells the newest tick as evenly as the drawn one", () => {
    const clock = createRenderClock();
    const arrive = createArrivals(createDice(3));
    const line = { delay: 60, jitter: 40, loss: 0.02, stall: 200 };
    let next = 0;
    let comesAt = arrive(0, line);
    let last = Number.NaN;
    for (let now = 0; now < 20_000; now += PICTURE) {
      for (; comesAt <= now; next++, comesAt = arrive(next * STEP, line)) clock.arrived(next, comesAt);
      clock.advance(now);
      const newest = clock.newest(now);
      if (now > 1000) {
        expect(Math.abs((newest - last) * STEP - PICTURE)).toBeLessThan(0.051 * PICTURE);
        expect(newest).toBeGreaterThan(now / STEP - 4);
        expect(newest).toBeLessThan(now / STEP);
      }
      last = newest;
    }
  });
});
