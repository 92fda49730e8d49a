/** The reactions of a spectator: a row of buttons. */
import type { ReactionId } from "#shared/content/reactions.ts";

const names: Readonly<Record<ReactionId, string>> = {
  bravo: "Bravo",
  hooray: "Hooray",
  hot: "On fire",
  love: "Love it",
  laugh: "Ha ha",
  ouch: "Ouch",
};

export const reactions = {
  /** The row; and that for whoever the camera follows. */
  region: "React to the match",
  regionFor: (name: string) => `React to ${name}`,
  names,
};

export type ReactionWords = typeof reactions;
