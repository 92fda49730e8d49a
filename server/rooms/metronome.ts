/**
 * The beat of the rooms. Each room has a timer of its own, corrected for drift and set off against the others, because
 * one timer for all makes every room wait for all before it. Tests bring a metronome that they move by hand.
 */
import { TICK_RATE } from "#shared/lib/time.ts";

/** A monotonic clock that calls 30 times a second. */
export interface Metronome {
  /** Milliseconds since some moment; never steps back. */
  now(): number;
  /**
   * Calls `beat` 30 times a second until the returned function is called.
   * @param beat is told the time for which it was due, by the same clock: beats that are made up for are one apart, too
   */
  start(beat: (due: number) => void): () => void;
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
      let next = performance.now() + (1 + ((started * SPREAD) % 1)) * BEAT;
      let inRow = 0;
      let cancel: () => void;

      const wait = (): void => {
        const left = next - performance.now();
        if (left > EARLY) {
          inRow = 0;
          const timer = setTimeout(run, left);
          cancel = () => clearTimeout(timer);
        } else {
          // Between beats that are made up for, sockets get their turn: what has arrived belongs to the next beat.
          const turn = setImmediate(run);
          cancel = () => clearImmediate(turn);
        }
      };
      const run = (): void => {
        const now = performance.now();
        if (now >= next - EARLY) {
          const due = next;
          inRow++;
          next = (inRow < MOST_BEATS ? next : now) + BEAT;
          beat(due);
          if (isStopped) return;
        }
        wait();
      };
      let isStopped = false;
      wait();
      return () => {
        isStopped = true;
        cancel();
      };
    },
  };
}
