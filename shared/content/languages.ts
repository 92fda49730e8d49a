/** The languages in which pages and links speak, and which of them a tag means. */

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

/** Returns our language for a tag, or null where we have none. Tags may be longer or shorter than ours: "de-AT" gets "de". */
export function languageOf(tag: string): Language | null {
  const wanted = tag.toLowerCase();
  const root = (text: string): string => text.toLowerCase().split("-")[0] ?? "";
  return (
    languageTags.find((ours) => ours.toLowerCase() === wanted) ??
    languageTags.find((ours) => root(ours) === root(wanted)) ??
    null
  );
}
