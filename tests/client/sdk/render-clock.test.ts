import { describe, expect, it } from "vitest";
import { createRenderClock } from "#client/sdk/render-clock.ts";

const STEP = 1000 / 30;

/** Feeds `count` ticks that arrive late by `lateness(tick)` ms and draws at 60 Hz; returns what was drawn. */
function run(count: number, lateness: (tick: number) => number): { readonly now: number; readonly tick: number }[] {
  const clock = createRenderClock();
  const drawn: { now: number; tick: number }[] = [];
  let next = 0;
  for (let now = 0; now < count * STEP; now += 1000 / 60) {
    while (next < count && next * STEP + lateness(next) <= now) {
      clock.arrived(next, now);
      next++;
    }
    if (next > 0) drawn.push({ now, tick: clock.advance(now) });
  }
  return drawn;
}

describe("the render clock", () => {
  it("never draws a tick that has not arrived, on an even line", () => {
    for (const { now, tick } of run(300, () => 0).slice(10)) expect(tick).toBeLessThanOrEqual(now / STEP);
  });

  it("stays two to six ticks behind, more on a line with jitter", () => {
    const even = run(300, () => 0).at(-1);
    const jittery = run(300, (tick) => (tick * 37) % 80).at(-1);
    const behind = (at: { now: number; tick: number } | undefined): number => (at?.now ?? 0) / STEP - (at?.tick ?? 0);
    expect(behind(even)).toBeGreaterThan(1.5);
    expect(behind(even)).toBeLessThan(3.5);
    expect(behind(jittery)).toBeGreaterThan(behind(even));
    expect(behind(jittery)).toBeLessThan(9);
  });

  it("runs at most 5 % faster or slower than time while the jitter changes", () => {
    const drawn = run(600, (tick) => (tick > 200 && tick < 400 ? (tick * 53) % 90 : 0)).slice(20);
    for (let index = 1; index < drawn.length; index++) {
      const before = drawn[index - 1];
      const after = drawn[index];
      if (before === undefined || after === undefined) continue;
      const pace = ((after.tick - before.tick) * STEP) / (after.now - before.now);
      expect(pace).toBeGreaterThan(0.949);
      expect(pace).toBeLessThan(1.051);
    }
  });

  it("jumps after a long stall instead of creeping", () => {
    const clock = createRenderClock();
    for (let tick = 0; tick < 30; tick++) clock.arrived(tick, tick * STEP);
    clock.advance(30 * STEP);
    for (let tick = 120; tick < 130; tick++) clock.arrived(tick, tick * STEP);
    expect(clock.advance(130 * STEP)).toBeGreaterThan(120);
  });
});
