/**
 * Which tick to draw at which moment. The server's ticks arrive with jitter; the drawn time runs evenly behind them,
 * by a delay that follows the jitter, and is never more than 5 % faster or slower than real time.
 */
import { TICK_RATE } from "#shared/lib/time.ts";
import { LEAST_DELAY, MOST_DELAY } from "#shared/protocol/render-stamp.ts";
import { createEvenTime } from "./even-time.ts";

const MS_PER_TICK = 1000 / TICK_RATE;
/** Arrivals of which the jitter is taken: 3 s. */
const WINDOW = 90;
/** So many of them may come later than the delay allows for: 5 %. */
const LATE = 4;
/** From the lateness that is allowed for to the drawn tick: the next tick must be there, and half a tick to spare. */
const AHEAD = 1.5;
/** Arrivals on end, half a second of them, that all come so many ticks late tell of another beat, not of jitter. */
const RECENT = 15;
const SHIFT = 4;
/** What the delay loses with each arrival, in ticks, when less is asked for: half a tick a second. */
const DECAY = 1 / 60;

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
  /** Another match begins: what is known of the beat is forgotten, the delay that its line needs is not. */
  reset(): void;
}

/** Returns a clock that has seen nothing yet. */
export function createRenderClock(): RenderClock {
  const arrivals = createArrivals();
  const drawn = createEvenTime(MS_PER_TICK, MOST_DELAY);
  const front = createEvenTime(MS_PER_TICK, MOST_DELAY);
  let delay = LEAST_DELAY;
  return {
    arrived(tick, now) {
      if (arrivals.add(now / MS_PER_TICK - tick)) delay = LEAST_DELAY;
      const asked = arrivals.latest() - arrivals.earliest() + AHEAD;
      // More at once, or something would be missing; less slowly, as the next burst is to be expected.
      delay = Math.min(MOST_DELAY, Math.max(LEAST_DELAY, asked, delay - DECAY));
    },
    advance(now) {
      if (arrivals.count() === 0) return 0;
      const newest = now / MS_PER_TICK - arrivals.earliest();
      front.advance(now, newest);
      return Math.max(0, drawn.advance(now, newest - delay));
    },
    newest: (now) => (arrivals.count() === 0 ? 0 : front.at(now)),
    delay: () => delay,
    reset() {
      arrivals.clear();
      drawn.reset();
      front.reset();
    },
  };
}

/** How late the last ticks came against a perfect beat, in ticks. Earliest and latest: of those that count. */
interface Arrivals {
  /** @returns true when the beat has shifted: all that came before it did is forgotten */
  add(lateness: number): boolean;
  count(): number;
  earliest(): number;
  /** But for the LATE that came later. */
  latest(): number;
  clear(): void;
}

function createArrivals(): Arrivals {
  const ring = new Float64Array(WINDOW);
  /** The LATE + 1 latest, the latest first. */
  const top = new Float64Array(LATE + 1);
  let added = 0;
  let count = 0;
  let earliest = 0;

  const measure = (): boolean => {
    top.fill(Number.NEGATIVE_INFINITY);
    earliest = Number.POSITIVE_INFINITY;
    for (let back = 1; back <= count; back++) {
      const lateness = ring[(added - back) % WINDOW] ?? 0;
      // All so far are later by a shift than this one: it, and what came before, belongs to another beat.
      if (back > RECENT && lateness < earliest - SHIFT) {
        count = back - 1;
        return true;
      }
      earliest = Math.min(earliest, lateness);
      for (let rank = 0, rest = lateness; rank <= LATE; rank++) {
        const held = top[rank] ?? 0;
        top[rank] = Math.max(held, rest);
        rest = Math.min(held, rest);
      }
    }
    return false;
  };

  return {
    add(lateness) {
      ring[added % WINDOW] = lateness;
      added++;
      count = Math.min(WINDOW, count + 1);
      return measure();
    },
    count: () => count,
    earliest: () => earliest,
    latest: () => top[Math.min(LATE, Math.floor(count / (WINDOW / LATE)))] ?? 0,
    clear() {
      count = 0;
    },
  };
}
