/** A time that follows another one evenly: at most 5 % faster or slower than the clock, but for a jump when it is lost. */

/** How much faster or slower than the clock it may run. */
const STRETCH = 0.05;
/** It makes up for a difference within so many ticks, if that is slow enough. */
const FOLLOW = 20;

/** See the file header. In ticks with their fraction; `now` is ms. */
export interface EvenTime {
  /** Advances to `now` towards the wanted tick. @returns the tick that it has come to */
  advance(now: number, wanted: number): number;
  /** Returns the tick at `now`, without advancing. */
  at(now: number): number;
  /** The next wanted tick is taken as it is. */
  reset(): void;
}

/** Returns a time that has not begun. @param tickMs length of a tick @param jump difference from which it jumps, in ticks */
export function createEvenTime(tickMs: number, jump: number): EvenTime {
  let tick = Number.NaN;
  let last = 0;
  return {
    advance(now, wanted) {
      const passed = Math.max(0, now - last) / tickMs;
      last = Math.max(last, now);
      const behind = wanted - (tick + passed);
      if (Number.isNaN(behind) || Math.abs(behind) > jump) tick = wanted;
      else tick += passed * (1 + Math.max(-STRETCH, Math.min(STRETCH, behind / FOLLOW)));
      return tick;
    },
    at: (now) => tick + (now - last) / tickMs,
    reset() {
      tick = Number.NaN;
    },
  };
}
