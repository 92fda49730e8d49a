/** How often each address may do something. By the monotonic clock, and with a bounded memory. */
import { LRUCache } from "lru-cache";

/** Counts what each address does. */
export interface RateLimit {
  /** Counts one more. @param now milliseconds @returns false when it is one too many, which does not count */
  pass(address: string, now: number): boolean;
}

/** What an address may do. */
export interface Rate {
  readonly perSecond: number;
  /** At once, after a rest. */
  readonly burst: number;
  /** Addresses remembered; beyond, the one that rested longest is forgotten, which is the one with the least to forget. */
  readonly addresses?: number;
}

const MOST_ADDRESSES = 10_000;

/** Returns a limit that nobody has used yet: a token bucket an address. */
export function createRateLimit({ perSecond, burst, addresses = MOST_ADDRESSES }: Rate): RateLimit {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: addresses });
  return {
    pass(address, now) {
      let bucket = buckets.get(address);
      if (bucket === undefined) {
        bucket = { left: burst, at: now };
        buckets.set(address, bucket);
      }
      bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) * perSecond) / 1000);
      bucket.at = now;
      if (bucket.left < 1) return false;
      bucket.left--;
      return true;
    },
  };
}
