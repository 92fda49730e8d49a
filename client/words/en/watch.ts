/** All that whoever watches is told beside the game itself: fetched with the bar of the timeline, not earlier. */
import { overlay } from "./overlay.ts";
import { timeline } from "./timeline.ts";

export const watch = { overlay, timeline };

export type WatchWords = typeof watch;
