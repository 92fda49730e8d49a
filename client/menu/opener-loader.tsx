/** What opens the file of a replay, fetched when there is one. */
import { lazily } from "./lazy.tsx";
import type { ReplayOpenerProps } from "./replay-opener.tsx";

/** The opener as soon as it is here. */
export const ReplayOpener = lazily<ReplayOpenerProps>(async () => (await import("./replay-opener.tsx")).ReplayOpener);
