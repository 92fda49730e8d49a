/** What the bar of the timeline says, in German. */
import type { TimelineWords } from "../en/timeline.ts";

export const timeline: TimelineWords = {
  region: "Zuschauen",
  play: "Abspielen",
  pause: "Anhalten",
};
