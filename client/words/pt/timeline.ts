/** What the bar of the timeline says, in Brazilian Portuguese. */
import type { TimelineWords } from "../en/timeline.ts";

export const timeline: TimelineWords = {
  region: "Assistir à partida",
  play: "Reproduzir",
  pause: "Pausar",
};
