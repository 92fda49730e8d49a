/** The reactions of a spectator: a row of buttons. */

export const reactions = {
  /** The row; and that for whoever the camera follows. */
  region: "React to the match",
  regionFor: (name: string) => `React to ${name}`,
};

export type ReactionWords = typeof reactions;
