/** Time of the rules: ticks. A person's seconds become ticks here, once, and only where they are whole. */

/** Ticks in a second. */
export const TICK_RATE = 30;

declare const ticksBrand: unique symbol;
/** A whole number of ticks (1/30 s). Branded, so that a bare number of seconds does not compile as a time. */
export type Ticks = number & { readonly [ticksBrand]: true };

/**
 * Returns `count` as a time in ticks.
 * @throws RangeError when `count` is not a whole number ≥ 0
 */
export function ticks(count: number): Ticks {
  if (!isTicks(count)) throw new RangeError(`a time must be a whole number of ticks ≥ 0, got ${count}`);
  return count;
}

/**
 * Returns a time in seconds as ticks.
 * @throws RangeError when it is not a whole number of ticks, so that no time is rounded in silence
 */
export function seconds(count: number): Ticks {
  const inTicks = Math.round(count * TICK_RATE);
  if (Math.abs(inTicks - count * TICK_RATE) > 1e-9) throw new RangeError(`${count} s is not a whole number of ticks`);
  return ticks(inTicks);
}

function isTicks(count: number): count is Ticks {
  return Number.isSafeInteger(count) && count >= 0;
}
