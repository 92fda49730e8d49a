/**
 * How evenly ticks arrive, and how many of them were not there when they were due. TCP loses nothing, so what a person
 * feels as loss is what came too late to be drawn: that is what is counted. A page that is too busy to read what has
 * come counts as late, too: it looks the same.
 */
import { TICK_RATE } from "#shared/lib/time.ts";

/** See the file header. */
export interface Arrivals {
  /** Takes note of something that belongs to `tick` and arrived at `now`, in ms of a monotonic clock. */
  arrived(tick: number, now: number): void;
  /** Takes note of one tick that was due. @param isMissing true when it had not arrived by then */
  due(isMissing: boolean): void;
  /** Returns the mean deviation of the gaps between arrivals from even ones, in ms (as RFC 3550 takes it). */
  jitter(): number;
  /** Returns which share of the last 5 s of ticks was missing when due, 0 to 1. */
  loss(): number;
  /** Forgets everything: another match begins. */
  reset(): void;
}

/** Ticks of which the loss is taken. */
const WINDOW = 5 * TICK_RATE;
/** Weight of one arrival in the jitter. */
const GAIN = 1 / 16;
const MS_PER_TICK = 1000 / TICK_RATE;

/** Returns a count of nothing so far. */
export function createArrivals(): Arrivals {
  const missing = new Uint8Array(WINDOW);
  let cursor = 0;
  let missed = 0;
  let jitter = 0;
  let last: { readonly tick: number; readonly now: number } | null = null;
  return {
    arrived(tick, now) {
      if (last !== null && tick > last.tick) {
        const stray = Math.abs(now - last.now - (tick - last.tick) * MS_PER_TICK);
        jitter += (stray - jitter) * GAIN;
      }
      last = { tick, now };
    },
    due(isMissing) {
      missed += Number(isMissing) - (missing[cursor] ?? 0);
      missing[cursor] = Number(isMissing);
      cursor = (cursor + 1) % WINDOW;
    },
    jitter: () => jitter,
    loss: () => missed / WINDOW,
    reset() {
      missing.fill(0);
      missed = 0;
      jitter = 0;
      last = null;
    },
  };
}
