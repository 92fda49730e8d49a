/** The languages of the game, and which of them somebody gets. Pure. */

/** The languages by their tags, each with the name that it has in itself. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  ja: "日本語",
  "pt-BR": "Português (Brasil)",
} as const;

export type Language = keyof typeof LANGUAGES;

/** The tags in the order in which they are offered. */
export const languageTags: readonly Language[] = ["en", "de", "es", "fr", "ja", "pt-BR"];

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

/** Returns our language for a tag, or null where we have none. */
export function languageOf(tag: string): Language | null {
  const wanted = tag.toLowerCase();
  const root = (text: string): string => text.toLowerCase().split("-")[0] ?? "";
  return (
    languageTags.find((ours) => ours.toLowerCase() === wanted) ??
    languageTags.find((ours) => root(ours) === root(wanted)) ??
    null
  );
}
