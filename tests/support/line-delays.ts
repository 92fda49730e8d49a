/** When what is sent over a bad line arrives: delay, jitter, stalls; strictly first in, first out, as TCP is. */

/** What is wrong with a line; what is left out is right. Times in ms, each in one direction. */
export interface LineFaults {
  readonly delay?: number;
  /** Added at random, up to so much more or less. */
  readonly jitter?: number;
  /** Chance that a piece is lost and sent again `stall` later: it holds up all that follow it. */
  readonly loss?: number;
  readonly stall?: number;
  /** Bytes a second that get through; as many as there are, when it is left out. */
  readonly rate?: number;
}

/** A random number in [0, 1): seeded, so that a test that fails fails again. */
export type Dice = () => number;

/** From the client to the server, or back. */
export type Way = "up" | "down";

/**
 * One direction of a line: returns when a piece of so many bytes that is sent at `now` has arrived. In ms, and never before
 * an earlier one.
 */
export type Arrivals = (now: number, faults: LineFaults, bytes?: number) => number;

/** Returns a direction of a line on which nothing was sent yet. @param opensAt nothing arrives before */
export function createArrivals(dice: Dice, opensAt = 0): Arrivals {
  let last = opensAt;
  return (now, { delay = 0, jitter = 0, loss = 0, stall = 0, rate = Number.POSITIVE_INFINITY }, bytes = 0) => {
    last = Math.max(last, now + delay + jitter * (dice() * 2 - 1) + (dice() < loss ? stall : 0));
    last += (bytes * 1000) / rate;
    return last;
  };
}

/** Returns a seeded source of random numbers (a linear congruential generator, Numerical Recipes). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
