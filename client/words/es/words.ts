/** All words in Spanish: what is fetched when the language is chosen. */
import { namesFrom } from "../content-names.ts";
import type { Words } from "../table.ts";
import { game } from "./game.ts";
import { nameTables } from "./names.ts";
import { pages } from "./pages.ts";
import { watch } from "./watch.ts";

export const words: Words = { pages, game, watch, names: namesFrom(nameTables) };
