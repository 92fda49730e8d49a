/**
 * The beat of the rooms. Each room has a timer of its own, corrected for drift, and a place of its own in the beat, because
 * one timer for all makes every room wait for all before it. The places are next to each other, not as far apart as can
 * be: a room that begins soon after another finds the code of a tick in the caches of the core, and costs some percent less.
 * Tests bring a metronome that they move by hand.
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
/**
 * Places in a beat. The tick of a full room takes two thirds of one: with fewer places rooms cost more, with 24 a late room
 * makes those after it late (`npm run bench -- room`, CPU and tick gaps). As many more rooms come between them; after those,
 * places are shared.
 */
const PLACES = 20;

/** Returns the metronome of the machine's monotonic clock. */
export function createMetronome(): Metronome {
  const origin = performance.now();
  const taken = new Set<number>();

  /** Takes the first place that is free. */
  const takePlace = (): number => {
    let place = 0;
    while (taken.has(place)) place++;
    taken.add(place);
    return place;
  };
  return {
    now: () => performance.now(),
    start(beat) {
      const place = takePlace();
      const first = origin + phaseOf(place);
      let next = first + Math.ceil((performance.now() - first) / BEAT + 1) * BEAT;
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
          // Whole beats are dropped: the room keeps its place.
          next += (inRow < MOST_BEATS ? 1 : 1 + Math.floor((now + EARLY - next) / BEAT)) * BEAT;
          beat(due);
          if (isStopped) return;
        }
        wait();
      };
      let isStopped = false;
      wait();
      return () => {
        // Once only: by now the place may be another's.
        if (isStopped) return;
        isStopped = true;
        taken.delete(place);
        cancel();
      };
    },
  };
}

/** Returns how long after the beginning of a beat a place has its turn, in ms; those beyond the last are halfway between two. */
function phaseOf(place: number): number {
  const round = Math.floor(place / PLACES);
  return (((place % PLACES) + (round % 2) / 2) * BEAT) / PLACES;
}
