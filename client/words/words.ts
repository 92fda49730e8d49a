/**
 * Every word of the page and of the game, in the language that is shown.
 *
 * **How to say something.** English is where a text begins: it is written into a section of `en/` (pages:
 * `en/home.ts`, … collected in `en/pages.ts`; the game over the maze: `en/game.ts`; for watchers: `en/watch.ts`), as a string, or as a function of
 * what varies in it. A sentence is one entry, never glued from parts. The type of the English section is the type of
 * the same section in `de/`, `es/`, `fr/`, `ja/` and `pt/`, so a missing or misspelt key does not compile. Read it
 * where it is shown, each time: `pageWords().home.play` in a page (a component that reads it is drawn again when the
 * language changes), `gameWords().hud.hull` in HUD and view. Names of content (robots, abilities, …) are looked up by
 * `names()`.
 *
 * **A new section of pages** is a file `en/NAME.ts` that exports `NAME` and its type, the same file in the five other
 * folders (`export const NAME: NameWords = …`), and one line in each of the six `pages.ts`.
 *
 * **Numbers and plurals** come from `counting("de")` at the head of a language's file. Tests see to it that no value is
 * left in English (`tests/client/words.test.ts` has the list of exceptions), and that pages and HUD hold no literal text.
 *
 * English pages come with the start page, English HUD with the game, each other language as one file of its own.
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import { englishNames, type Names } from "./content-names.ts";
import type { GameWords } from "./en/game.ts";
import { type PageWords, pages } from "./en/pages.ts";
import type { WatchWords } from "./en/watch.ts";
import type { Spoken } from "./language.ts";
import type { Words } from "./table.ts";

interface Shown {
  readonly language: Spoken;
  readonly pages: PageWords;
  readonly names: Names;
  /** Null for English, whose words of the game come with the game. */
  readonly game: GameWords | null;
  /** Null for English, whose words for watchers come with what says them. */
  readonly watch: WatchWords | null;
}

const shown = signal<Shown>({ language: "en", pages, names: englishNames, game: null, watch: null });
let wanted: Spoken = "en";

const LOADERS: Readonly<Record<Exclude<Spoken, "en">, () => Promise<{ readonly words: Words }>>> = {
  de: () => import("./de/words.ts"),
  es: () => import("./es/words.ts"),
  fr: () => import("./fr/words.ts"),
  ja: () => import("./ja/words.ts"),
  "pt-BR": () => import("./pt/words.ts"),
  "en-XA": () => import("./stretched/words.ts"),
};

/** The words of the pages. */
export function pageWords(): PageWords {
  return shown.value.pages;
}

/** The names of content. */
export function names(): Names {
  return shown.value.names;
}

/** What is shown, for `game-words.ts`. */
export const shownWords: ReadonlySignal<Shown> = shown;

/** The language that is shown. */
export function shownLanguage(): Spoken {
  return shown.value.language;
}

/**
 * Fetches a language and shows it; the last one asked for wins.
 * @returns whether it is shown now: where its file cannot be had, what was shown stays
 */
export async function showLanguage(language: Spoken): Promise<boolean> {
  wanted = language;
  if (language === "en") {
    shown.value = { language, pages, names: englishNames, game: null, watch: null };
    return true;
  }
  try {
    const { words } = await LOADERS[language]();
    if (wanted === language) shown.value = { language, ...words };
  } catch {
    if (wanted === language) wanted = shown.value.language;
  }
  return shown.value.language === language;
}

/** Calls back whenever the language has changed. @returns what ends it */
export function onLanguage(changed: () => void): () => void {
  const before = { language: shown.value.language };
  return shown.subscribe(({ language }) => {
    if (language === before.language) return;
    before.language = language;
    changed();
  });
}
