/**
 * The beat of the rooms. Each room has a timer of its own, corrected for drift and set off against the others, because
 * one timer for all makes every room wait for all before it. Tests bring a metronome that they move by hand.
 */
import { TICK_RATE } from "#shared/lib/time.ts";

/** A monotonic clock that calls 30 times a second. */
export interface Metronome {
  /** Milliseconds since some moment; never steps back. */
  now(): number;
  /** Calls `beat` 30 times a second until the returned function is called. */
  start(beat: () => void): () => void;
}

const BEAT = 1000 / TICK_RATE;
/** Beats made up for after a pause; the rest is dropped. */
const MOST_BEATS = 5;
/** A timer may fire so much early, in ms. */
const EARLY = 0.5;
/** Rooms are spread over the beat by the golden ratio: evenly, however many there are. */
const SPREAD = 0.618_033_988_749_895;

/** Returns the metronome of the machine's monotonic clock. */
export function createMetronome(): Metronome {
  let started = 0;
  return {
    now: () => performance.now(),
    start(beat) {
      started++;
      const offset = ((started * SPREAD) % 1) * BEAT;
      let next = performance.now() + BEAT + offset;
      let timer: NodeJS.Timeout;
      let isStopped = false;
      const run = (): void => {
        const now = performance.now();
        for (let beats = 1; now >= next - EARLY && !isStopped; beats++) {
          next = (beats < MOST_BEATS ? next : now) + BEAT;
          beat();
        }
        if (!isStopped) timer = setTimeout(run, Math.max(0, next - performance.now()));
      };
      timer = setTimeout(run, next - performance.now());
      return () => {
        isStopped = true;
        clearTimeout(timer);
      };
    },
  };
}
