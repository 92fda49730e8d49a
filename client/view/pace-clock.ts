/** The clock of effects: it goes as fast as time in the picture does, so that a still picture stands still wholly. */

/** See the file header. */
export interface PaceClock {
  /** Returns ms of a monotonic clock. @param now ms of another @param pace share at which time goes: 1 life, 0 not at all */
  at(now: number, pace: number): number;
}

/** Returns a clock that begins with the other. */
export function createPaceClock(): PaceClock {
  let last = Number.NaN;
  let shown = 0;
  return {
    at(now, pace) {
      // A clock that is set back, as between two staged plays, is followed.
      shown = Number.isNaN(last) || now < last ? now : shown + (now - last) * pace;
      last = now;
      return shown;
    },
  };
}
