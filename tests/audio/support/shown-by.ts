/** How a person sees each kind of fact: a row for every kind, so that a new one does not compile without. */
import type { FrameEvent } from "#client/sdk/frame-facts.ts";

/**
 * "picture": something appears in the maze for a moment. "feed", "announcer", "mark", "tile", "score": the part of the
 * HUD that says it. "beam": the state of its robot is drawn as long as it lasts.
 */
export type Sign = "picture" | "feed" | "announcer" | "mark" | "tile" | "score" | "beam";

export const shownBy: Readonly<Record<FrameEvent["kind"], Sign>> = {
  fired: "picture",
  windup: "beam",
  beam: "picture",
  refused: "tile",
  jolted: "picture",
  cast: "picture",
  hit: "picture",
  impact: "picture",
  stunned: "picture",
  destroyed: "picture",
  kill: "feed",
  started: "picture",
  picked: "picture",
  dropped: "picture",
  banked: "score",
  haul: "feed",
  stolen: "announcer",
  announced: "announcer",
  appeared: "announcer",
  bored: "picture",
  closed: "picture",
  placed: "picture",
  sentry: "picture",
  dented: "picture",
  darkened: "picture",
  wrecked: "picture",
  ended: "picture",
  lobbed: "picture",
  blast: "picture",
  came: "picture",
  left: "picture",
  pawed: "picture",
  charged: "picture",
  dazed: "picture",
  struck: "picture",
  spat: "picture",
  wounded: "picture",
  slain: "picture",
  wave: "announcer",
  cracked: "picture",
  revealed: "picture",
  lead: "announcer",
  phase: "announcer",
  joined: "feed",
  heard: "mark",
};
