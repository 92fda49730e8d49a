/** How wide words are in the charts, and as much of them as has room. */
import { NUMBERS, WORDS } from "../fonts.ts";
import { graphemes } from "../words/segments.ts";

/** Returns the width of a text in units of a chart. */
export type Measure = (text: string) => number;

/** As `.banked text` has it. */
const FONT = "700 12px";

let ctx: CanvasRenderingContext2D | null = null;

function measureWith(families: string): Measure {
  return (text) => {
    ctx ??= document.createElement("canvas").getContext("2d");
    if (ctx === null) return 0;
    ctx.font = `${FONT} ${families}`;
    return ctx.measureText(text).width;
  };
}

/** Of words, and of numbers, as charts write them. */
export const wordWidth = measureWith(WORDS);
export const numberWidth = measureWith(NUMBERS);

/** Returns a text, or as much of its beginning as is no wider than `most`, with an ellipsis. Pure. */
export function shortenedTo(text: string, most: number, measure: Measure): string {
  if (measure(text) <= most) return text;
  const letters = graphemes(text);
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
