/** The state hash: two running 32-bit lanes over a stream of integers, fast enough to run every tick. */
import type { IntSink } from "./bytes.ts";

/** Takes integers, yields one number below 2^53 that differs, in all likelihood, when any of them differs. */
export interface Hasher extends IntSink {
  /** Returns the hash of all integers so far, a whole number in [0, 2^53). */
  digest(): number;
}

/** Returns a fresh hasher. Integers up to ±2^52 are told apart; order matters. */
export function createHasher(): Hasher {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  return {
    int(value) {
      low = Math.imul(low ^ value, 0x01000193);
      high = Math.imul(high ^ (value + (low >>> 15)), 0x5bd1e995);
      if (value > 0x7fffffff || value < -0x80000000)
        low = Math.imul(low ^ Math.floor(value / 0x1_0000_0000), 0x01000193);
    },
    digest() {
      const first = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
      const second = Math.imul(high ^ (high >>> 15), 0xc2b2ae35);
      return ((first ^ (first >>> 13)) >>> 0) * 0x20_0000 + ((second ^ (second >>> 16)) >>> 11);
    },
  };
}

/** Returns a hash as 14 hexadecimal digits, the form in which goldens store it. */
export function hashText(hash: number): string {
  return hash.toString(16).padStart(14, "0");
}
