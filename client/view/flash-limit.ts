/**
 * At most three bright flashes a second: what flashes more often than that over a large part of the screen can hurt people
 * (WCAG 2.3.1). A flash too many is not left out, but so dim that it is none. Pure.
 */

/** So many flashes within so many ms; what a further one keeps of its strength. */
export const MOST_FLASHES = 3;
export const WITHIN = 1000;
export const DIMMED = 0.2;

/** Decides flash by flash. */
export interface FlashLimit {
  /** Returns the share of its strength that a flash may have now. @param now ms of a monotonic clock */
  admit(now: number): number;
}

/** Flashes within so many ms of one another are one: a blast and its fire are seen as the same. */
const SAME = 40;

/** Returns a limit that has seen none. */
export function createFlashLimit(): FlashLimit {
  let shown: number[] = [];
  return {
    admit(now) {
      shown = shown.filter((at) => now - at < WITHIN);
      const last = shown.at(-1);
      if (last !== undefined && now - last < SAME) return 1;
      if (shown.length >= MOST_FLASHES) return DIMMED;
      shown.push(now);
      return 1;
    },
  };
}
