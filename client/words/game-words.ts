/** The words of the game over the maze: HUD and view read them here, so that they come with the game and not earlier. */
import { type GameWords, game } from "./en/game.ts";
import { shownWords } from "./words.ts";

/** The words of the game in the language that is shown. */
export function gameWords(): GameWords {
  return shownWords.value.game ?? game;
}
