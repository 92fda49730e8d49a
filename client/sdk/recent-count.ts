/** How often something happened lately. */

/** See the file header. Times are ms of a monotonic clock. */
export interface RecentCount {
  add(times: number, now: number): void;
  /** Returns how often it happened within the span before `now`. */
  count(now: number): number;
}

/** Returns a count of nothing so far. @param span in ms */
export function createRecentCount(span: number): RecentCount {
  let moments: { readonly now: number; readonly times: number }[] = [];
  const forget = (now: number): void => {
    moments = moments.filter((moment) => now - moment.now < span);
  };
  return {
    add(times, now) {
      forget(now);
      if (times > 0) moments.push({ now, times });
    },
    count(now) {
      forget(now);
      return moments.reduce((sum, { times }) => sum + times, 0);
    },
  };
}
