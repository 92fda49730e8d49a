/** How many bytes a second pass, over the last two seconds. */

/** See the file header. Times are ms of a monotonic clock. */
export interface ByteRate {
  add(bytes: number, now: number): void;
  /** Returns bytes per second. */
  perSecond(now: number): number;
}

/** Milliseconds of a bucket, and how many whole ones are counted. */
const BUCKET = 250;
const BUCKETS = 8;

/** Returns a rate of nothing so far. */
export function createByteRate(): ByteRate {
  // One more than is counted: the present one is not full yet.
  const bytes = new Float64Array(BUCKETS + 1);
  let newest = 0;
  const turn = (now: number): void => {
    const bucket = Math.floor(now / BUCKET);
    for (let next = Math.max(newest + 1, bucket - BUCKETS); next <= bucket; next++) bytes[next % bytes.length] = 0;
    newest = Math.max(newest, bucket);
  };
  return {
    add(count, now) {
      turn(now);
      const at = newest % bytes.length;
      bytes[at] = (bytes[at] ?? 0) + count;
    },
    perSecond(now) {
      turn(now);
      const whole = bytes.reduce((sum, count) => sum + count, 0) - (bytes[newest % bytes.length] ?? 0);
      return (whole * 1000) / (BUCKET * BUCKETS);
    },
  };
}
