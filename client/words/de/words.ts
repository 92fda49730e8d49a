/** All words of this language: what is fetched when it is chosen. */
import { englishNames } from "../content-names.ts";
import { game } from "../en/game.ts";
import type { Words } from "../table.ts";
import { pages } from "./pages.ts";

export const words: Words = { pages, game, names: englishNames };
