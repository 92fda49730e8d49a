/** In which of our languages somebody asks for a page: `lang` of its address, else what the browser says of its user. */
import type { Request } from "express";
import { type Language, languageOf } from "#shared/content/languages.ts";

/** Returns the language of an answer; English where none of ours is wished. */
export function askedLanguage(request: Request): Language {
  const { lang } = request.query;
  for (const wish of [...(typeof lang === "string" ? [lang] : []), ...request.acceptsLanguages()]) {
    const found = languageOf(wish);
    if (found !== null) return found;
  }
  return "en";
}
