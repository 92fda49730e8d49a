/**
 * Chance is a hash of (salt, tick, stream, index): a new draw in one rule shifts no other.
 * The mixing is MurmurHash3's 32-bit finaliser (Austin Appleby, public domain), applied per word.
 */

/** Returns a 32-bit unsigned hash of two 32-bit words. */
export function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Returns a 32-bit unsigned draw for (salt, tick, stream, index); equal arguments give equal draws, everywhere. */
export function draw(salt: number, tick: number, stream: number, index: number): number {
  return mix(mix(mix(mix(0x9e3779b9, salt), tick), stream), index);
}

/** Returns a draw within [0, bound). `bound` is a whole number from 1 to 2^20. */
export function drawBelow(bound: number, salt: number, tick: number, stream: number, index: number): number {
  return Math.floor((draw(salt, tick, stream, index) / 0x1_0000_0000) * bound);
}

/** A sequence of draws from one seed, for generators that run once (mazes). Mutates itself. */
export interface Rng {
  /** Returns the next draw within [0, bound). */
  below(bound: number): number;
}

/** Returns the sequence of draws of a 32-bit seed. */
export function createRng(seed: number): Rng {
  let index = 0;
  return { below: (bound) => Math.floor((draw(seed, 0, 0, index++) / 0x1_0000_0000) * bound) };
}
