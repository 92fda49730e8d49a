/** How many frames one client may send: an honest one that stalled sends much at once, so a burst is let through. */

/** Frames per second that may go on for ever (three times what a client sends), and how many may come on top. */
const SUSTAINED = 90;
const BURST = 240;

/** Counts one client's frames. */
export interface FloodGate {
  /** Counts a frame. @param now milliseconds @returns false when it is one too many */
  pass(now: number): boolean;
}

/** Returns a gate that a whole burst may pass. @param now milliseconds */
export function createFloodGate(now: number): FloodGate {
  let left = BURST;
  let last = now;
  return {
    pass(at) {
      left = Math.min(BURST, left + ((at - last) * SUSTAINED) / 1000);
      last = at;
      if (left < 1) return false;
      left--;
      return true;
    },
  };
}
