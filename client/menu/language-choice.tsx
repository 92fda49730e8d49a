/** The choice of a language, kept in this browser, and what it means for the document. */
import { effect } from "@preact/signals";
import { LANGUAGES, languageOf, languageTags } from "#shared/content/languages.ts";
import { chosenLanguage } from "../words/language.ts";
import { pageWords, showLanguage, shownLanguage } from "../words/words.ts";
import { browserMemory, KEPT } from "./memory.ts";

/** Shows the language of the address, else the one kept in this browser, else one that the browser asks for. */
export async function startLanguage(asked: string | null): Promise<void> {
  const kept = browserMemory.read(KEPT.language);
  const language = chosenLanguage({ asked, kept, preferred: navigator.languages });
  if (language !== "en") await showLanguage(language);
  effect(() => {
    document.documentElement.lang = shownLanguage();
    document.querySelector('meta[name="description"]')?.setAttribute("content", pageWords().home.description);
  });
}

/** Shows a language from now on, here and in this browser. @param tag one of `languageTags` */
export async function chooseLanguage(tag: string): Promise<void> {
  const language = languageOf(tag);
  if (language !== null && (await showLanguage(language))) browserMemory.write(KEPT.language, language);
}

/** A list of the languages, each by its own name. */
export function LanguageChoice() {
  return (
    <select
      class="language"
      aria-label={pageWords().home.language}
      value={shownLanguage()}
      onChange={({ currentTarget }) => void chooseLanguage(currentTarget.value)}
    >
      {languageTags.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {LANGUAGES[tag]}
        </option>
      ))}
    </select>
  );
}
