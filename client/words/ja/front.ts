/** The start page in Japanese: what moves on it, and the pictures of how to play. */
import type { FrontWords } from "../en/front.ts";

export const front: FrontWords = {
  shows: (robot, does) => `${robot}が${does}を使っています`,
  does: "できること",
  pause: "映像を止める",
  run: "映像を再生",
  howToPlay: "遊び方",
  close: "閉じる",
};
