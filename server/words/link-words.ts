/**
 * What a link to a match says where it is passed on, in the six languages of the pages. The pages' own words are the
 * client's; names of modes are the same there, and a test holds the two together.
 */
import type { Language } from "#shared/content/languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";
import type { LinkWords } from "./table.ts";

/** How a finished match ended. Teams are numbered from 1. */
export type Result =
  | { readonly kind: "nobody" }
  | { readonly kind: "won"; readonly name: string; readonly score: number }
  | { readonly kind: "tie" | "together"; readonly score: number }
  | { readonly kind: "team"; readonly team: number; readonly score: number; readonly other: number };

/** Returns how a match ended, in words. */
export function sayResult(words: LinkWords, result: Result): string {
  switch (result.kind) {
    case "nobody":
      return words.nobody;
    case "won":
      return words.won(result.name, result.score);
    case "tie":
      return words.tie(result.score);
    case "together":
      return words.together(result.score);
    case "team":
      return words.teamWon(result.team, result.score, result.other);
  }
}

/** By language. */
export const linkWords: Readonly<Record<Language, LinkWords>> = { en, de, es, fr, ja, "pt-BR": pt };
