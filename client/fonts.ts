/**
 * The letters of canvas text, as lists of font families. The page brings Latin letters; for Japanese the system's own
 * fonts stand in, letter by letter, as they do in the style sheets (`--kana`).
 */

const KANA = '"Hiragino Sans", "Yu Gothic UI", Meiryo, "Noto Sans CJK JP", "Noto Sans JP"';

/** Numbers are Oxanium, whose digits have one width. */
export const NUMBERS = `"Oxanium", "Exo 2", ${KANA}, sans-serif`;
/** Words are Exo 2. */
export const WORDS = `"Exo 2", "Oxanium", ${KANA}, sans-serif`;
