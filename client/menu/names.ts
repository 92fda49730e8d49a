/** Names of players: made up from two short lists, trimmed to what fits over a robot. Pure. */

/** Letters, as a reader counts them, that a name may have. */
export const MOST_LETTERS = 20;

const FIRST = [
  "Rusty",
  "Brisk",
  "Copper",
  "Dusty",
  "Eager",
  "Fuzzy",
  "Gritty",
  "Hollow",
  "Iron",
  "Jolly",
  "Keen",
  "Lucky",
  "Mellow",
  "Nimble",
  "Oily",
  "Patched",
  "Quiet",
  "Rapid",
  "Sly",
  "Tidy",
  "Velvet",
  "Wired",
  "Zesty",
  "Tin",
] as const;

const SECOND = [
  "Badger",
  "Bolt",
  "Cricket",
  "Dynamo",
  "Falcon",
  "Ferret",
  "Gasket",
  "Gecko",
  "Hornet",
  "Jackdaw",
  "Kestrel",
  "Lantern",
  "Magpie",
  "Marten",
  "Nomad",
  "Otter",
  "Piston",
  "Ratchet",
  "Rivet",
  "Sparrow",
  "Sprocket",
  "Tinker",
  "Vole",
  "Wrench",
] as const;

/** Returns a name. @param random returns numbers in [0, 1), two are taken */
export function makeName(random: () => number): string {
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? "";
  return `${one(FIRST)} ${one(SECOND)}`;
}

/** Returns a name as it is shown: no control or direction characters, single spaces, at most 20 letters. */
export function tidyName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const letters = Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(plain));
  return letters
    .slice(0, MOST_LETTERS)
    .map(({ segment }) => segment)
    .join("")
    .trim();
}
