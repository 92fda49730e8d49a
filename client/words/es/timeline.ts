/** What the bar of the timeline says, in Spanish. */
import type { TimelineWords } from "../en/timeline.ts";

export const timeline: TimelineWords = {
  region: "Ver la partida",
  play: "Reproducir",
  pause: "Pausar",
};
