/**
 * How far back a person's beams may be judged: the stamp of an input is what a client claims, so it counts only as far
 * as the line that the server has measured explains it.
 */
import { TICK_RATE } from "#shared/lib/time.ts";
import { eighthsBefore, LEAST_DELAY, MOST_DELAY } from "#shared/protocol/render-stamp.ts";
import { FARTHEST_BACK } from "#shared/sim/beams.ts";

/** The last round trips of one line. */
export interface RoundTrips {
  /** Notes one. @param ms 0 or more */
  add(ms: number): void;
  /** Returns the farthest look-back that the line explains, in 1/8 ticks, 0 to 60. */
  farthestBack(): number;
}

const TICK_MS = 1000 / TICK_RATE;
/** Round trips that count: with one a second, the line of the last half a minute. */
const KEPT = 30;
/** What a client may claim on top, in ms: its input waits for a tick, its timers are late. */
const GRACE = 50;

/** Returns those of a line of which nothing is known: it counts as without delay. */
export function createRoundTrips(): RoundTrips {
  let known: number[] = [];
  let farthest = farthestFor(0, 0);
  return {
    add(ms) {
      known = [...known.slice(1 - KEPT), ms];
      farthest = farthestFor(Math.min(...known), Math.max(...known));
    },
    farthestBack: () => farthest,
  };
}

/** The longest round trip, the delay of drawing that such jitter asks for, and the grace. */
function farthestFor(least: number, most: number): number {
  const drawing = Math.min(MOST_DELAY * TICK_MS, LEAST_DELAY * TICK_MS + most - least);
  return Math.min(FARTHEST_BACK, Math.round(((most + drawing + GRACE) / TICK_MS) * 8));
}

/**
 * Returns how far back an input is judged, in 1/8 ticks, 0 to `farthest`.
 * @param stamp see `render-stamp`
 * @param tick that takes the input
 */
export function lookBackOf(stamp: number, tick: number, farthest: number): number {
  return Math.max(0, Math.min(farthest, eighthsBefore(stamp, tick)));
}
