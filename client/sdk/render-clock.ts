/**
 * Which tick to draw at which moment. The server's ticks arrive with jitter; the drawn time runs evenly behind them,
 * by a delay that follows the jitter, and is never more than 5 % faster or slower than real time.
 */
import { TICK_RATE } from "#shared/lib/time.ts";
import { LEAST_DELAY, MOST_DELAY } from "#shared/protocol/render-stamp.ts";

const MS_PER_TICK = 1000 / TICK_RATE;
/** A difference from which the clock jumps instead of running faster, in ticks. */
const JUMP = 10;
/** How much faster or slower than real time it may run. */
const STRETCH = 0.05;
/** Arrivals of which the jitter is taken. */
const WINDOW = 90;

/** See the file header. Times are ms of a monotonic clock. */
export interface RenderClock {
  /** Takes note that a tick has arrived. */
  arrived(tick: number, now: number): void;
  /** Advances to `now` and returns the tick to draw, with its fraction. */
  advance(now: number): number;
  /** Returns the tick that the server is estimated to have sent by `now`, with its fraction: not delayed. */
  newest(now: number): number;
  /** The present delay in ticks. */
  delay(): number;
  /** Forgets everything: another match begins. */
  reset(): void;
}

/** Returns a clock that has seen nothing yet. */
export function createRenderClock(): RenderClock {
  let lateness: number[] = [];
  let drawn = Number.NaN;
  let last = 0;
  let delay = LEAST_DELAY;
  // How late each tick came against a perfect beat, in ticks; the earliest arrivals mark the beat.
  const offset = (): number => Math.min(...lateness);
  const newest = (now: number): number => (lateness.length === 0 ? 0 : now / MS_PER_TICK - offset());
  return {
    arrived(tick, now) {
      lateness.push(now / MS_PER_TICK - tick);
      if (lateness.length > WINDOW) lateness.shift();
      const sorted = lateness.toSorted((one, other) => one - other);
      const jitter = (sorted[Math.floor(sorted.length * 0.95)] ?? 0) - (sorted[0] ?? 0);
      delay = Math.min(MOST_DELAY, Math.max(LEAST_DELAY, jitter + 1.5));
    },
    advance(now) {
      const wanted = newest(now) - delay;
      const passed = (now - last) / MS_PER_TICK;
      last = now;
      if (Number.isNaN(drawn) || Math.abs(wanted - drawn) > JUMP) {
        drawn = wanted;
      } else {
        const behind = wanted - (drawn + passed);
        const most = passed * STRETCH;
        drawn += passed + Math.max(-most, Math.min(most, behind));
      }
      return Math.max(0, drawn);
    },
    newest,
    delay: () => delay,
    reset() {
      lateness = [];
      drawn = Number.NaN;
    },
  };
}
