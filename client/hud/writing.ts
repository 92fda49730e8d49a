/** What is written on a canvas, remembered beside it, so that what is seen can be measured: pixels tell no size of letters. */
import type { Box } from "./layout.ts";

/** One line of text as it was written. Lengths in CSS px, from the top left corner of its canvas. */
export interface Writing {
  readonly text: string;
  /** Around its capitals: letters below the line stand out by a fifth of the size. */
  readonly box: Box;
  readonly size: number;
  /** It had to be shortened to fit. */
  readonly isCut: boolean;
}

interface Sheet {
  readonly ratio: number;
  readonly lines: Writing[];
}

const sheets = new WeakMap<CanvasRenderingContext2D, Sheet>();

/** Forgets what was written. @param ratio pixels of the canvas for each CSS px */
export function beginWriting(ctx: CanvasRenderingContext2D, ratio: number): void {
  sheets.set(ctx, { ratio, lines: [] });
}

/** Remembers a line, its box in the units of the canvas' present transform, which must not turn. */
export function noteWriting(ctx: CanvasRenderingContext2D, line: Writing): void {
  const sheet = sheets.get(ctx);
  if (sheet === undefined) return;
  const { a, d, e, f } = ctx.getTransform();
  const [across, down] = [a / sheet.ratio, d / sheet.ratio];
  const { x, y, w, h } = line.box;
  sheet.lines.push({
    ...line,
    size: line.size * down,
    box: { x: x * across + e / sheet.ratio, y: y * down + f / sheet.ratio, w: w * across, h: h * down },
  });
}

/** Returns what was written since it was forgotten last. */
export function writingOn(ctx: CanvasRenderingContext2D): readonly Writing[] {
  return sheets.get(ctx)?.lines ?? [];
}
