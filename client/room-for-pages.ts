/**
 * How much room the pages have for letters of the size that somebody reads. The browser's own media queries know nothing of
 * that size, so style sheets ask for these words in `data-room` of the root. Pure.
 */

/** Words of what is small, with the largest size for which they hold, in CSS px of the pages' own letters. */
const WIDTHS = { slim: 960, narrow: 700, narrowest: 480, tiny: 320 } as const;
const HEIGHTS = { low: 640, lower: 540, lowest: 480 } as const;
/** From this height on there is more than enough. */
const HIGH = 900;

/**
 * Returns the words for a window.
 * @param width CSS px of the screen @param height likewise
 * @param textSize share of the usual size of letters, 1 to 2
 */
export function roomFor(width: number, height: number, textSize: number): readonly string[] {
  const within = (sizes: Readonly<Record<string, number>>, size: number): string[] =>
    Object.entries(sizes).flatMap(([word, most]) => (size / textSize <= most ? [word] : []));
  return [...within(WIDTHS, width), ...within(HEIGHTS, height), ...(height / textSize >= HIGH ? ["high"] : [])];
}
