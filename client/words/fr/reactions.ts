/** The reactions of a spectator, in French. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Réagir à la partie",
  regionFor: (name) => `Réagir à ${name}`,
  names: {
    bravo: "Bien joué",
    hooray: "Hourra",
    hot: "En feu",
    love: "J’adore",
    laugh: "Ha, ha !",
    ouch: "Aïe",
  },
};
