/** Integer arithmetic of the rules. Every rounding in `shared/` goes through `divRound`. */

/** The distance of one tile in units. */
export const TILE = 1024;

/**
 * Returns `numerator / denominator` rounded to the nearest integer, halves away from zero, never −0.
 * @param denominator not zero
 */
export function divRound(numerator: number, denominator: number): number {
  const quotient = numerator / denominator;
  return (quotient < 0 ? -Math.floor(0.5 - quotient) : Math.floor(quotient + 0.5)) + 0;
}

/** Returns `value` held within [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Returns the integer square root: the largest integer whose square is at most `value` (0 ≤ value < 2^52). */
export function intSqrt(value: number): number {
  return Math.floor(Math.sqrt(value));
}

/** Returns a length in whole units for a length in tiles (rounded to the nearest unit). */
export function tiles(count: number): number {
  return divRound(count * TILE, 1);
}
