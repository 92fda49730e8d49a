/** The languages, each by its own name. */
import { LANGUAGES, languageTags } from "#shared/content/languages.ts";
import { pageWords, shownLanguage } from "../words/words.ts";
import { chooseLanguage } from "./language-choice.tsx";

/** A group of radio buttons. */
export function LanguageRows() {
  const shown = shownLanguage();
  return (
    <fieldset class="setting">
      <legend>{pageWords().settings.tabs.language}</legend>
      <div class="languages">
        {languageTags.map((tag) => (
          <label key={tag} class={tag === shown ? "segment chosen" : "segment"} lang={tag}>
            <input
              type="radio"
              name="setting-language"
              value={tag}
              checked={tag === shown}
              onChange={() => void chooseLanguage(tag)}
            />
            {LANGUAGES[tag]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
