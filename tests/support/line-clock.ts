/** The clock of a bad line: real time, or time that a test moves (`virtual-time`). */
export interface LineClock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something at a moment, or as soon as that has passed. */
  wake(at: number, run: () => void): void;
}

/** The machine's monotonic clock. */
export const REAL_TIME: LineClock = {
  now: () => performance.now(),
  wake: (at, run) => void setTimeout(run, Math.max(0, at - performance.now())),
};
