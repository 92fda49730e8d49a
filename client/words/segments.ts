/** Where a text may be cut: between letters as a reader counts them, and between lines. Pure. */

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const japanese = new Intl.Segmenter("ja", { granularity: "word" });
/** Letters of scripts that set no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What no line begins with, and what none ends with. */
const NEVER_FIRST = /^[、。，．・：；！？）」』】〉》ー…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％,.!?:;)\]]/u;
const NEVER_LAST = /[（「『【〈《([]$/u;

/** Returns the letters of a text, as a reader counts them. */
export function graphemes(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

/** Returns a text in pieces between which a line may be broken; joined they are the text, its spaces at their ends. */
export function pieces(text: string): readonly string[] {
  const words = text.match(/[^ ]+ *| +/g) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? phrases(word) : [word]));
}

function phrases(text: string): readonly string[] {
  const found: string[] = [];
  for (const { segment } of japanese.segment(text)) {
    const before = found.at(-1);
    if (before !== undefined && (NEVER_FIRST.test(segment) || NEVER_LAST.test(before) || segment.trim() === "")) {
      found[found.length - 1] = before + segment;
    } else found.push(segment);
  }
  return found;
}
