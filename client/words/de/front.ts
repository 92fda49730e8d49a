/** The start page in German: what moves on it, and the pictures of how to play. */
import type { FrontWords } from "../en/front.ts";

export const front: FrontWords = {
  shows: (robot, does) => `${robot} setzt ${does} ein`,
  does: "Was er kann",
  pause: "Bild anhalten",
  run: "Bild abspielen",
  howToPlay: "So wird gespielt",
  close: "Schließen",
};
