/** What a spectator may say to a match: a fixed set, so that nobody is insulted in words. */

/** One reaction. */
export interface ReactionDef {
  /** Frame of the `icons` atlas. */
  readonly icon: string;
}

export const reactions = {
  bravo: { icon: "icon/react-bravo" },
  hooray: { icon: "icon/react-hooray" },
  hot: { icon: "icon/react-hot" },
  love: { icon: "icon/react-love" },
  laugh: { icon: "icon/react-laugh" },
  ouch: { icon: "icon/react-ouch" },
} as const satisfies Record<string, ReactionDef>;

export type ReactionId = keyof typeof reactions;

/** The ids in the order in which the wire numbers them. Append only. */
export const reactionIds: readonly ReactionId[] = ["bravo", "hooray", "hot", "love", "laugh", "ouch"];

/** All reactions in that order. */
export const reactionList: readonly ReactionDef[] = reactionIds.map((id) => reactions[id]);

/** The one that stands for all of them, on a button. */
export const REACTION_FACE: ReactionId = "laugh";
