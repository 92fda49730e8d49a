/** Goes to the moment that an address names: a replay at once, a live match as soon as its past is known. */
import type { Frame } from "../sdk/frame.ts";
import type { Timeline } from "../sdk/timeline.ts";

/** See the file header. */
export interface Opening {
  /** Takes note of a picture. */
  follow(frame: Pick<Frame, "match">): void;
  /** Somebody goes elsewhere before it is known: it is given up. */
  forget(): void;
}

/** Returns the opening at a tick; null opens nothing. */
export function createOpening(tick: number | null, timeline: Pick<Timeline, "kind" | "span" | "seek">): Opening {
  let left = tick;
  let match: string | null = null;
  return {
    follow(frame) {
      if (left === null) return;
      match ??= frame.match;
      const { from, to } = timeline.span();
      // What has not happened yet is live, and another match has no such moment.
      if (frame.match !== match || (timeline.kind === "live" && left > to)) left = null;
      else if (left >= from) {
        timeline.seek(left);
        left = null;
      }
    },
    forget() {
      left = null;
    },
  };
}
