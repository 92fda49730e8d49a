/** What moves on the start page, and its pictures of how to play. */

export const front = {
  /** The live picture of a robot: what it is and which of its three things it does; for who listens. */
  shows: (robot: string, does: string) => `${robot} uses ${does}`,
  /** The list of those three. */
  does: "What it can do",
  pause: "Pause the picture",
  run: "Play the picture",
  howToPlay: "How to play",
  close: "Close",
};

export type FrontWords = typeof front;
