/** All that whoever watches is told beside the game itself: fetched with the bar of the timeline, not earlier. */
import { reactions } from "./reactions.ts";
import { timeline } from "./timeline.ts";

export const watch = { reactions, timeline };

export type WatchWords = typeof watch;
