/** The start page in Spanish: what moves on it, and the pictures of how to play. */
import type { FrontWords } from "../en/front.ts";

export const front: FrontWords = {
  shows: (robot, does) => `${robot} usa ${does}`,
  does: "Lo que puede hacer",
  pause: "Pausar la imagen",
  run: "Reproducir la imagen",
  howToPlay: "Cómo se juega",
  close: "Cerrar",
};
