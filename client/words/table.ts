/** What one language says in all. */
import type { Names } from "./content-names.ts";
import type { GameWords } from "./en/game.ts";
import type { PageWords } from "./en/pages.ts";
import type { WatchWords } from "./en/watch.ts";

/** The words of a language: of pages, of the game over the maze, of what watchers have beside it, and the names of content. */
export interface Words {
  readonly pages: PageWords;
  readonly game: GameWords;
  readonly watch: WatchWords;
  readonly names: Names;
}
