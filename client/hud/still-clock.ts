/** A clock that stands still with the picture: what stays for some seconds stays as long as time stands. Pure but for its state. */

/** ms by which it is set on when another time of the match is shown: what begins then began at no moment before. */
const LEAP = 1000;

/** See the file header. */
export interface StillClock {
  /** Returns ms of a monotonic clock. @param now ms of another, which goes on @param isStill time stands still since the last call */
  at(now: number, isStill: boolean, hasJumped: boolean): number;
}

/** Returns a clock that goes like the page's until it is first held. */
export function createStillClock(): StillClock {
  let behind = 0;
  let last = Number.NaN;
  return {
    at(now, isStill, hasJumped) {
      if (isStill && !Number.isNaN(last)) behind += now - last;
      if (hasJumped) behind -= LEAP;
      last = now;
      return now - behind;
    },
  };
}
