/** All that whoever watches is told, in French. */
import type { WatchWords } from "../en/watch.ts";
import { clip } from "./clip.ts";
import { playFrom } from "./play-from.ts";
import { reactions } from "./reactions.ts";
import { timeline } from "./timeline.ts";

export const watch: WatchWords = { reactions, timeline, clip, playFrom };
