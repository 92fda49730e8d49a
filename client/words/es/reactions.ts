/** The reactions of a spectator, in Spanish. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Reaccionar a la partida",
  regionFor: (name) => `Reaccionar a ${name}`,
};
