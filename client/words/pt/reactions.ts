/** The reactions of a spectator, in Portuguese. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Reagir à partida",
  regionFor: (name) => `Reagir a ${name}`,
  names: {
    bravo: "Mandou bem",
    hooray: "Eba",
    hot: "Pegando fogo",
    love: "Amei",
    laugh: "Haha!",
    ouch: "Ai",
  },
};
