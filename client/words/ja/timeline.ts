/** What the bar of the timeline says, in Japanese. */
import type { TimelineWords } from "../en/timeline.ts";

export const timeline: TimelineWords = {
  region: "観戦",
  play: "再生",
  pause: "一時停止",
};
