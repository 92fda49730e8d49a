/** What the bar of the timeline says, in French. */
import type { TimelineWords } from "../en/timeline.ts";

export const timeline: TimelineWords = {
  region: "Regarder le match",
  play: "Lire",
  pause: "Mettre en pause",
};
