/**
 * The render stamp of an input: the tick that its page drew when it was made, so that a beam can be judged where its
 * shooter saw its targets. 1/8 ticks in 16 bits, 0 for none; it comes round after 273 s, which no look-back reaches.
 */

/** Parts of a tick that a stamp tells apart. */
const PARTS = 8;
/** Stamps that there are, but for 0. */
const STAMPS = 65535;

/** The delay at which a page draws behind the newest tick that it has, in ticks (66 to 200 ms). */
export const LEAST_DELAY = 2;
export const MOST_DELAY = 6;

/** Returns the stamp of a drawn tick, 1 to 65535. @param tick 0 or more, with its fraction */
export function toStamp(tick: number): number {
  return 1 + (Math.round(tick * PARTS) % STAMPS);
}

/** Returns how far before a tick a stamp lies, in 1/8 ticks: negative after it, 0 for no stamp. @param tick a whole one */
export function eighthsBefore(stamp: number, tick: number): number {
  if (stamp === 0) return 0;
  const gap = (((tick * PARTS - (stamp - 1)) % STAMPS) + STAMPS) % STAMPS;
  return gap <= STAMPS / 2 ? gap : gap - STAMPS;
}
