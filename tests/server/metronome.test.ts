import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMetronome } from "#server/rooms/metronome.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the metronome", () => {
  it("beats 30 times a second without drifting", () => {
    let beats = 0;
    const stop = createMetronome().start(() => {
      beats++;
    });
    vi.advanceTimersByTime(60_000);
    expect(beats).toBeGreaterThanOrEqual(1797);
    expect(beats).toBeLessThanOrEqual(1800);
    stop();
    vi.advanceTimersByTime(1000);
    expect(beats).toBeLessThanOrEqual(1800);
  });

  it("makes up for 5 beats after a pause, and drops the rest", () => {
    let beats = 0;
    const due: number[] = [];
    createMetronome().start((at) => {
      beats++;
      due.push(at);
    });
    vi.advanceTimersByTime(200);
    const before = beats;
    const now = performance.now();
    vi.spyOn(performance, "now")
      .mockReturnValueOnce(now + 2000)
      .mockReturnValue(now + 2000);
    vi.advanceTimersByTime(40);
    expect(beats - before).toBe(5);
    for (let beat = 1; beat < due.length; beat++)
      expect((due[beat] ?? 0) - (due[beat - 1] ?? 0)).toBeCloseTo(1000 / 30);
  });

  it("sets rooms off against each other", () => {
    const metronome = createMetronome();
    const at: number[] = [];
    for (let room = 0; room < 4; room++) {
      let isFirst = true;
      metronome.start(() => {
        if (isFirst) at.push(performance.now() % (1000 / 30));
        isFirst = false;
      });
    }
    vi.advanceTimersByTime(200);
    at.sort((one, other) => one - other);
    for (let room = 1; room < at.length; room++) expect((at[room] ?? 0) - (at[room - 1] ?? 0)).toBeGreaterThan(3);
  });
});
