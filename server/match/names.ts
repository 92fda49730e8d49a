/**
 * What of a person's name is shown. It is a text and nothing else wherever it goes; here it loses what plays tricks, and
 * it is nobody else's: not the game's own, and not that of another in the same room.
 */
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import unhomoglyph from "unhomoglyph";
import { BRAINS } from "./brain-names.ts";

/** The longest name that is shown, in graphemes. */
const LONGEST = 20;
/** UTF-16 units that are looked at. */
const LONGEST_RAW = 400;
/** Whoever has no name that can be shown. */
const NAMELESS = "Guest";

/** Names by which the game speaks: nobody else has them as a word of theirs. */
const VOICES = ["Admin", "Administrator", "Moderator", "Mod", "Server", "System", "Scrapmaze", "Staff", "Official"];
/** Names that are somebody's or something's already: nobody else has them as a whole. */
const TAKEN = [...BRAINS, NAMELESS, "Brain", "Bot", "Minotaur", "Team", "Host", "Console", "Undefined", "Null"];

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/**
 * Returns what of a person's name is shown: in NFKC, so that one look is one text; without control, direction and
 * invisible characters; at most two marks on a letter and 20 graphemes; "Guest" for nothing, for the game's own names or
 * what looks like one, and for words of the list.
 */
export function cleanName(name: string): string {
  const plain = name
    .slice(0, LONGEST_RAW)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    // The blank of Braille is no space to Unicode, and one to every eye.
    .replace(/[\s\u2800]+/gu, " ")
    .normalize("NFKC")
    .trim();
  const shown = shorten(plain, LONGEST);
  return isBlank(shown) || isReserved(shown) || isRude(shown) ? NAMELESS : shown;
}

/** Returns a name that looks like none of the others: with a number, where it would. @param name as `cleanName` returns it */
export function nameBeside(name: string, others: readonly string[]): string {
  const looks = new Set(others.map(lookOf));
  let shown = name;
  for (let number = 2; looks.has(lookOf(shown)); number++) {
    const end = ` ${number}`;
    shown = `${shorten(name, LONGEST - end.length)}${end}`;
  }
  return shown;
}

function shorten(name: string, most: number): string {
  return Array.from(graphemes.segment(name), (part) => part.segment)
    .slice(0, most)
    .join("")
    .trim();
}

/** Marks alone are drawn over what stands before them. */
function isBlank(name: string): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(name);
}

/** Two names with the same look are the same to a reader: the skeleton of UTS 39, and no case, spaces or signs. */
function lookOf(name: string): string {
  const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");
  const upright = bare(unhomoglyph(bare(name))).toLowerCase();
  return unhomoglyph(upright)
    .toLowerCase()
    .replace(/[i!|1]/gu, "l")
    .replace(/0/gu, "o")
    .replace(/[^\p{L}\p{N}\p{So}]/gu, "");
}

const voices = new Set(VOICES.map(lookOf));
const taken = new Set([...VOICES, ...TAKEN].map(lookOf));

function isReserved(name: string): boolean {
  const unnumbered = name.replace(/[\s\p{N}]+$/u, "");
  if (taken.has(lookOf(name)) || taken.has(lookOf(unnumbered))) return true;
  return name.split(/[^\p{L}\p{N}]+/u).some((word) => voices.has(lookOf(word)));
}

function isRude(name: string): boolean {
  // Spelled with gaps it reads the same.
  const isSpelled = name.split(/[^\p{L}\p{N}]+/u).every((word) => word.length <= 1);
  const readings = [name, unhomoglyph(name), ...(isSpelled ? [name.replace(/[^\p{L}\p{N}]/gu, "")] : [])];
  return readings.some((reading) => rude.hasMatch(reading));
}
