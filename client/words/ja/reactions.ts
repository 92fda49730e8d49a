/** The reactions of a spectator, in Japanese. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "試合にリアクション",
  regionFor: (name) => `${name}にリアクション`,
};
