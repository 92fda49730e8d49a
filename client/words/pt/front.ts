/** The start page in Brazilian Portuguese: what moves on it, and the pictures of how to play. */
import type { FrontWords } from "../en/front.ts";

export const front: FrontWords = {
  shows: (robot, does) => `${robot} usa ${does}`,
  does: "O que ele faz",
  pause: "Pausar a imagem",
  run: "Reproduzir a imagem",
  howToPlay: "Como jogar",
  close: "Fechar",
};
