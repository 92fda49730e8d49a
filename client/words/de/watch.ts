/** All that whoever watches is told, in German. */
import type { WatchWords } from "../en/watch.ts";
import { clip } from "./clip.ts";
import { lobby } from "./lobby.ts";
import { overlay } from "./overlay.ts";
import { playFrom } from "./play-from.ts";
import { reactions } from "./reactions.ts";
import { replay } from "./replay.ts";
import { timeline } from "./timeline.ts";

export const watch: WatchWords = { clip, lobby, overlay, playFrom, reactions, replay, timeline };
