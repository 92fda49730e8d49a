/**
 * Sine, powers and a soft clip from + − × / alone: what `Math` offers may differ in its last bit from engine to engine,
 * and a sound must be the same bytes in every one of them.
 */

/** Returns the sine of a number of whole turns: 0.25 gives 1. Off by less than 4e-6. */
export function sine(turns: number): number {
  const share = turns - Math.floor(turns);
  const quarter = share < 0.25 ? share : share < 0.75 ? 0.5 - share : share - 1;
  const x = quarter * 2 * Math.PI;
  const s = x * x;
  return x * (1 + s * (-1 / 6 + s * (1 / 120 + s * (-1 / 5040 + s / 362880))));
}

/** Returns the tangent of a number of whole turns, in [0, 0.25). */
export function tangent(turns: number): number {
  return sine(turns) / sine(turns + 0.25);
}

/** Returns e to the power of `x`. Off by less than one in 1e8 for −50 to 50. */
export function exponential(x: number): number {
  const whole = Math.floor(x / Math.LN2);
  const rest = x - whole * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let step = 1; step <= 11; step++) {
    term *= rest / step;
    sum += term;
  }
  for (let step = 0; step < Math.abs(whole); step++) sum = whole > 0 ? sum * 2 : sum / 2;
  return sum;
}

/** Returns the natural logarithm. @param x above 0 */
export function logarithm(x: number): number {
  let twos = 0;
  let rest = x;
  for (; rest > 1.5; rest /= 2) twos++;
  for (; rest < 0.75; rest *= 2) twos--;
  const z = (rest - 1) / (rest + 1);
  const s = z * z;
  return 2 * z * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s / 11))))) + twos * Math.LN2;
}

/** Returns `base` to the power of `exponent`. @param base above 0 */
export function power(base: number, exponent: number): number {
  return exponential(exponent * logarithm(base));
}

/** Returns the amplitude of a level. @param level dB; 0 is 1 */
export function amplitude(level: number): number {
  return power(10, level / 20);
}

/** Bends `x` softly into (−1, 1), as a driven amplifier does: a rational relative of the hyperbolic tangent. */
export function saturate(x: number): number {
  if (x >= 3) return 1;
  if (x <= -3) return -1;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
