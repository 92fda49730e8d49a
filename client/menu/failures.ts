/** What helps when a game cannot begin or ends; what the page says of it stands in the words of `failures`. */
import type { Failure } from "../sdk/game.ts";

/** What the button does: loads the page anew, goes to the start page, or looks for a match at once. */
export type Remedy = "reload" | "home" | "play";

/** What the button of each failure does. */
export const REMEDIES: Readonly<Record<Failure, Remedy>> = {
  "no-webgl": "reload",
  "room-gone": "play",
  full: "play",
  "server-stopped": "reload",
  "server-unreachable": "reload",
  "page-outdated": "reload",
  "no-such-match": "home",
  "no-such-replay": "home",
  "replay-damaged": "home",
  "replay-unplayable": "home",
  "has-seat": "play",
  replaced: "play",
  "too-often": "play",
  kicked: "play",
};
