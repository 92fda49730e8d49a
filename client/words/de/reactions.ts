/** The reactions of a spectator, in German. */
import type { ReactionWords } from "../en/reactions.ts";

export const reactions: ReactionWords = {
  region: "Auf das Match reagieren",
  regionFor: (name) => `Auf ${name} reagieren`,
};
