/** Of a replay and its file: whether it is what it says, and what can be done with it. */

export const replay = {
  region: "Replay",
  checking: "Checking the replay…",
  drop: "Drop the replay here to watch it.",
  /** The seal, in a word or two. */
  seal: {
    checking: "Checking the seal",
    valid: "Seal valid",
    damaged: "Damaged",
    signature: "Seal not valid",
    module: "Rules missing",
    differs: "Match changed",
    unchecked: "Seal not checked",
  },
  /** The same in a sentence. */
  says: {
    checking: "The match is played again, to see whether it comes to the same end.",
    valid: "It is signed by this server and, played again, comes to the same end.",
    damaged: "The file is no replay, or it is not whole.",
    signature: "This server has not signed it: it is from elsewhere, or somebody has changed it.",
    module: "The rules that it was played by are not here.",
    differs: "Played again, it comes to another match: somebody has changed it.",
    unchecked: "It could not be checked here.",
  },
  tooLong: "The file is too long to be a replay.",
  /** Over a file that cannot be shown, and over one that can, but is not what it says. */
  refused: "This file cannot be shown.",
  doubtful: "This replay may not be true.",
  anyway: "Watch it all the same",
  close: "Close",
  download: "Download",
  leave: "Start page",
};

export type ReplayWords = typeof replay;
