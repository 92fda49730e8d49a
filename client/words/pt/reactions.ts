/** The reactions of a spectator, in Portuguese. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Reagir à partida",
  regionFor: (name) => `Reagir a ${name}`,
};
