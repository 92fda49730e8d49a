/** All that whoever watches is told beside the game itself: fetched with the bar of the timeline, not earlier. */
import { clip } from "./clip.ts";
import { playFrom } from "./play-from.ts";
import { reactions } from "./reactions.ts";
import { timeline } from "./timeline.ts";

export const watch = { reactions, timeline, clip, playFrom };

export type WatchWords = typeof watch;
