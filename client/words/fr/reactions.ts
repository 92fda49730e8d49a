/** The reactions of a spectator, in French. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Réagir à la partie",
  regionFor: (name) => `Réagir à ${name}`,
};
