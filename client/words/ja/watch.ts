/** All that whoever watches is told, in Japanese. */
import type { WatchWords } from "../en/watch.ts";
import { overlay } from "./overlay.ts";
import { timeline } from "./timeline.ts";

export const watch: WatchWords = { overlay, timeline };
