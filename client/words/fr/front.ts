/** The start page in French: what moves on it, and the pictures of how to play. */
import type { FrontWords } from "../en/front.ts";

export const front: FrontWords = {
  shows: (robot, does) => `${robot} utilise ${does}`,
  does: "Ce qu’il sait faire",
  pause: "Mettre l’image en pause",
  run: "Lancer l’image",
  howToPlay: "Comment jouer",
  close: "Fermer",
};
