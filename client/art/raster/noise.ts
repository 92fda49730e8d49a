// Repeatable noise: equal arguments give equal values on every run. Nothing here draws from a global generator.

/** A value in [0, 1) for a lattice point; equal for equal arguments. */
export function hash(x: number, y: number, seed = 0): number {
  let bits = (x * 374761393 + y * 668265263 + seed * 2147483647) | 0;
  bits = Math.imul(bits ^ (bits >>> 13), 1274126177);
  return ((bits ^ (bits >>> 16)) >>> 0) / 4294967296;
}

/** Smoothly interpolated lattice noise in [0, 1). */
export function valueNoise(x: number, y: number, seed = 0): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const alongX = x - column;
  const alongY = y - row;
  const easeX = alongX * alongX * (3 - 2 * alongX);
  const easeY = alongY * alongY * (3 - 2 * alongY);
  const upperLeft = hash(column, row, seed);
  const upperRight = hash(column + 1, row, seed);
  const lowerLeft = hash(column, row + 1, seed);
  const lowerRight = hash(column + 1, row + 1, seed);
  return (
    upperLeft +
    (upperRight - upperLeft) * easeX +
    (lowerLeft - upperLeft) * easeY +
    (upperLeft - upperRight - lowerLeft + lowerRight) * easeX * easeY
  );
}

/** Fractal noise in [0, 1): `octaves` layers, each half as strong and twice as fine as the one before. */
export function fractalNoise(x: number, y: number, seed: number, octaves: number): number {
  let amplitude = 0.5;
  let frequency = 1;
  let total = 0;
  let weight = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    total += amplitude * valueNoise(x * frequency, y * frequency, seed + octave);
    weight += amplitude;
    amplitude *= 0.5;
    frequency *= 2;
  }
  return total / weight;
}

/**
 * A sequence of numbers in [0, `limit`) from a seed > 0.
 * @see Park and Miller, "Random number generators: good ones are hard to find", CACM 31 (1988): minimal standard.
 */
export function createSequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 16807) % 2147483647;
    return (state / 2147483647) * limit;
  };
}
