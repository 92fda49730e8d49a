/**
 * Not a language: English made 40 % longer, with marks on its letters, to see which layouts break before a long language
 * breaks them, and which texts come from no table.
 */
import { englishNames } from "../content-names.ts";
import { game } from "../en/game.ts";
import { pages } from "../en/pages.ts";
import { watch } from "../en/watch.ts";
import type { Words } from "../table.ts";

/** How many times as long as English. */
const LONGER = 1.4;
const DOUBLED: Readonly<Record<string, string>> = {
  a: "àá",
  e: "èé",
  i: "ìí",
  o: "òó",
  u: "ùú",
  A: "ÀÁ",
  E: "ÈÉ",
  I: "ÌÍ",
  O: "ÒÓ",
  U: "ÙÚ",
};

const PAIRS = new RegExp(Object.values(DOUBLED).join("|"), "gu");

/** Takes back what was done: a text may hold names that are stretched already. */
const unstretched = (text: string): string =>
  text.replace(PAIRS, (pair) => pair.normalize("NFD").charAt(0)).replaceAll("~", "");

/** Returns a text with its vowels doubled, and more of its last letter until it is 1.4 times as long. */
export function stretchedText(said: string): string {
  const text = unstretched(said);
  if (!/\p{L}/u.test(text)) return text;
  const wanted = Math.ceil(text.length * LONGER);
  let longer = "";
  let missing = wanted - text.length;
  for (const letter of text) {
    const doubled = missing > 0 ? DOUBLED[letter] : undefined;
    longer += doubled ?? letter;
    if (doubled !== undefined) missing -= 1;
  }
  return longer + "~".repeat(Math.max(0, missing));
}

function stretched(value: unknown): unknown {
  if (typeof value === "string") return stretchedText(value);
  return (typeof value === "object" && value !== null) || typeof value === "function" ? stretchedTable(value) : value;
}

/** Returns a table whose texts, and those that its functions return, are stretched when they are read. */
function stretchedTable<Table extends object>(table: Table): Table {
  return new Proxy(table, {
    get: (target, key) => stretched(Reflect.get(target, key)),
    apply: (target, self, args) =>
      typeof target === "function" ? stretched(Reflect.apply(target, self, args)) : target,
  });
}

export const words: Words = {
  // What is printed on keys is as long as the keys are.
  pages: { ...stretchedTable(pages), keys: pages.keys },
  game: stretchedTable(game),
  watch: stretchedTable(watch),
  // Robots have the same name in all languages.
  names: {
    ...stretchedTable(englishNames),
    chassis: ({ name, role }) => ({ name, role: stretchedText(role) }),
  },
};
