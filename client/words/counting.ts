/** Numbers, plurals and lists as a language writes them, for its table. Built on the browser's `Intl`. */
import type { Language } from "#shared/content/languages.ts";

/** How one language counts. */
export interface Counting {
  /**
   * Returns the form that goes with a count: `one` where the language takes its singular (French and Portuguese do for 0,
   * too), else `other`. Japanese has one form: give it to both. Counts of a million and more are not provided for.
   */
  plural(count: number, one: string, other: string): string;
  /** Returns a number with exactly so many digits after the point, thousands not set apart. */
  number(value: number, digits?: number): string;
  /** Returns a number with at most one digit after the point. */
  about(value: number): string;
  /** Joins words with the language's "and". */
  list(words: readonly string[]): string;
}

/** Returns how a language counts. */
export function counting(language: Language): Counting {
  const rules = new Intl.PluralRules(language);
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const exact = new Map<number, Intl.NumberFormat>();
  return {
    plural: (count, one, other) => (rules.select(count) === "one" ? one : other),
    number(value, digits = 0) {
      const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const format = exact.get(digits) ?? new Intl.NumberFormat(language, { ...places, useGrouping: false });
      exact.set(digits, format);
      // `Intl` rounds what the number is nearly, 0.305 up; the figures round what it is.
      return format.format(Number(value.toFixed(digits)));
    },
    about: (value) => plain.format(value),
    list: (words) => lists.format(words),
  };
}
