import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMetronome } from "#server/rooms/metronome.ts";

const BEAT = 1000 / 30;

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

  it("sets rooms off against each other, also those that come later", () => {
    const metronome = createMetronome();
    const phases: number[] = [];
    let started = 0;
    const startOne = (): (() => void) => {
      const room = started++;
      return metronome.start((due) => {
        phases[room] = due % BEAT;
      });
    };
    const stops: (() => void)[] = [];
    for (let room = 0; room < 40; room++) {
      stops.push(startOne());
      vi.advanceTimersByTime(7);
    }
    vi.advanceTimersByTime(200);
    const sorted = [...phases].sort((one, other) => one - other);
    for (let room = 1; room < 40; room++) expect((sorted[room] ?? 0) - (sorted[room - 1] ?? 0)).toBeCloseTo(BEAT / 40);
    stops[5]?.();
    startOne();
    // Stopping twice frees nobody else's place.
    stops[5]?.();
    startOne();
    vi.advanceTimersByTime(200);
    expect(phases[40]).toBeCloseTo(phases[5] ?? -1);
    expect(phases[41]).not.toBeCloseTo(phases[5] ?? -1);
  });

  it("keeps a room in its place after a pause", () => {
    const metronome = createMetronome();
    const due: number[] = [];
    metronome.start(() => {});
    metronome.start((at) => due.push(at));
    vi.advanceTimersByTime(200);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 2011);
    vi.advanceTimersByTime(400);
    expect(due.length).toBeGreaterThan(10);
    const [first = 0] = due;
    for (const at of due) expect((at - first) / BEAT).toBeCloseTo(Math.round((at - first) / BEAT));
  });
});
