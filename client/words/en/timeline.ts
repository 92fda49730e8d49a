/** What the bar of the timeline says. */
export const timeline = {
  region: "Watching",
  play: "Play",
  pause: "Pause",
};

export type TimelineWords = typeof timeline;
