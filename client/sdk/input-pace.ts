/** When inputs are due: 30 a second, however pictures and timers come, and none made up for after a longer pause. */
import { TICK_RATE } from "#shared/lib/time.ts";

const STEP_MS = 1000 / TICK_RATE;
/** Steps made up for at most; after a longer pause one begins anew. */
const MOST_STEPS = 5;

/** See the file header. Times are ms of a monotonic clock. */
export interface InputPace {
  /** Returns how many inputs have become due since the last call. */
  due(now: number): number;
  /** Share of the next step that has passed, 0 to 1. */
  share(): number;
}

/** Returns a pace whose first input is due at once. */
export function createInputPace(): InputPace {
  let passed = STEP_MS;
  let last: number | null = null;
  return {
    due(now) {
      passed += Math.max(0, now - (last ?? now));
      last = now;
      if (passed > MOST_STEPS * STEP_MS) passed = STEP_MS;
      const steps = Math.floor(passed / STEP_MS);
      passed -= steps * STEP_MS;
      return steps;
    },
    share: () => Math.min(1, passed / STEP_MS),
  };
}
