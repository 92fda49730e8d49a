/** All that whoever watches is told beside the game itself: fetched with the bar of the timeline, not earlier. */
import { clip } from "./clip.ts";
import { lobby } from "./lobby.ts";
import { overlay } from "./overlay.ts";
import { playFrom } from "./play-from.ts";
import { reactions } from "./reactions.ts";
import { replay } from "./replay.ts";
import { timeline } from "./timeline.ts";

export const watch = { clip, lobby, overlay, playFrom, reactions, replay, timeline };

export type WatchWords = typeof watch;
