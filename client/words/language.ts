/** Which of the languages somebody gets. Pure. */
import { type Language, languageOf } from "#shared/content/languages.ts";

/** Stands in for a language that is much longer than English: only an address asks for it, and tests of layouts do. */
export const STRETCHED = "en-XA";
export type Spoken = Language | typeof STRETCHED;

/** Where a wish for a language may come from, the first that is known counts. */
export interface LanguageWishes {
  /** `lang` of the page's address. */
  readonly asked: string | null;
  /** What was chosen in this browser. */
  readonly kept: string | null;
  /** What the browser says of its user, the dearest first. */
  readonly preferred: readonly string[];
}

/** Returns the language to show. Tags may be longer or shorter than ours: "de-AT" gets "de", "pt" gets "pt-BR". */
export function chosenLanguage({ asked, kept, preferred }: LanguageWishes): Spoken {
  if (asked === STRETCHED) return STRETCHED;
  for (const wish of [asked, kept, ...preferred]) {
    const found = wish === null ? null : languageOf(wish);
    if (found !== null) return found;
  }
  return "en";
}
