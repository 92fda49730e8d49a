/** Strokes that every part of the HUD is painted with, on a 2D canvas whose unit is one CSS px. */

import type { Point } from "../seat-look.ts";
import { graphemes, pieces } from "../words/segments.ts";
import type { Box } from "./layout.ts";
import { COLOUR, NUMBERS, WORDS, withAlpha } from "./style.ts";
import { noteWriting } from "./writing.ts";

export type { Point };
export type Ctx = CanvasRenderingContext2D;

/** How a line of text looks; sizes in CSS px. */
export interface Type {
  readonly size: number;
  readonly weight?: 500 | 600 | 700;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right";
  /** Oxanium instead of Exo 2. */
  readonly isNumber?: boolean;
  /** A dark edge for text over bars and the maze, in CSS px. */
  readonly edge?: number;
  /** Cut with an ellipsis beyond this width. */
  readonly most?: number;
  /** Instead of being cut it is left out. */
  readonly isWhole?: boolean;
  /** Extra space between letters. */
  readonly spacing?: number;
}

/** Corners of a box whose top left and bottom right are cut by `cut` CSS px, clockwise. */
export function chamfered({ x, y, w, h }: Box, cut: number): Point[] {
  return [
    [x + cut, y],
    [x + w, y],
    [x + w, y + h - cut],
    [x + w - cut, y + h],
    [x, y + h],
    [x, y + cut],
  ];
}

/** Makes `points` the closed path of the canvas. */
export function trace(ctx: Ctx, points: readonly Point[]): void {
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
  ctx.closePath();
}

/** Paints a panel: dark, chamfered, with a thin line around and a light one along its top. */
export function panel(
  ctx: Ctx,
  box: Box,
  look: { readonly cut?: number; readonly line?: string; readonly isOpaque?: boolean } = {},
): void {
  const cut = look.cut ?? 8;
  const fill = ctx.createLinearGradient(0, box.y, 0, box.y + box.h);
  fill.addColorStop(0, look.isOpaque === true ? COLOUR.sheetTop : COLOUR.panelTop);
  fill.addColorStop(1, look.isOpaque === true ? COLOUR.sheetBottom : COLOUR.panelBottom);
  trace(ctx, chamfered(box, cut));
  ctx.fillStyle = fill;
  ctx.fill();
  outline(ctx, box, cut, look.line ?? COLOUR.line, 1);
  const shine = ctx.createLinearGradient(box.x, 0, box.x + box.w, 0);
  shine.addColorStop(0, COLOUR.lineLight);
  shine.addColorStop(0.7, withAlpha(COLOUR.lineLight, 0));
  ctx.fillStyle = shine;
  ctx.fillRect(box.x + cut, box.y, box.w - cut, 2);
}

/** Strokes the edge of a chamfered box, wholly inside it. */
export function outline(ctx: Ctx, box: Box, cut: number, colour: string, width: number): void {
  const half = width / 2;
  trace(ctx, chamfered({ x: box.x + half, y: box.y + half, w: box.w - width, h: box.h - width }, cut));
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** Paints a sunken box, for bars and slots. */
export function well(ctx: Ctx, { x, y, w, h }: Box, line: string = COLOUR.wellLine): void {
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(x, y, w, h);
  ctx.strokeStyle = line;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
}

/** Share of the letter size from the baseline to the top of capitals, of both fonts. */
const CAPITALS = 0.7;

/**
 * Writes a line of text, its capitals centred on `y`.
 * @returns its width in CSS px, as written
 */
export function write(ctx: Ctx, text: string, x: number, y: number, type: Type): number {
  ctx.font = `${type.weight ?? 700} ${type.size}px ${type.isNumber ? NUMBERS : WORDS}`;
  ctx.letterSpacing = `${type.spacing ?? 0}px`;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  const shown = type.most === undefined ? text : shortened(ctx, text, type.most);
  if (shown !== text && type.isWhole === true) return 0;
  const width = ctx.measureText(shown).width;
  const align = type.align ?? "left";
  const left = align === "left" ? x : x - width * (align === "center" ? 0.5 : 1);
  const baseline = Math.round(y + (type.size * CAPITALS) / 2);
  if (type.edge !== undefined) {
    ctx.strokeStyle = COLOUR.ink;
    ctx.lineJoin = "round";
    ctx.lineWidth = type.edge * 2;
    ctx.strokeText(shown, Math.round(left), baseline);
  }
  ctx.fillStyle = type.colour ?? COLOUR.text;
  ctx.fillText(shown, Math.round(left), baseline);
  const high = type.size * CAPITALS;
  const box = { x: Math.round(left), y: baseline - high, w: width, h: high };
  noteWriting(ctx, { text: shown, box, size: type.size, isCut: shown !== text });
  return width;
}

/** Returns the lines of a text that is broken where its language may be, each at most `width` CSS px wide. */
export function wrapped(ctx: Ctx, text: string, width: number, type: Type): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const longer = line + piece;
    if (line !== "" && widthOf(ctx, longer.trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}

/** Width in CSS px that `write` would use. */
export function widthOf(ctx: Ctx, text: string, type: Type): number {
  ctx.font = `${type.weight ?? 700} ${type.size}px ${type.isNumber ? NUMBERS : WORDS}`;
  ctx.letterSpacing = `${type.spacing ?? 0}px`;
  const width = ctx.measureText(text).width;
  return type.most === undefined ? width : Math.min(width, type.most);
}

function shortened(ctx: Ctx, text: string, most: number): string {
  if (ctx.measureText(text).width <= most) return text;
  const letters = graphemes(text);
  while (letters.length > 0 && ctx.measureText(`${letters.join("")}…`).width > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Returns the largest size, from `type.size` down to `least`, at which a text is no wider than `width` CSS px. */
export function fitting(ctx: Ctx, text: string, width: number, type: Type, least = 12): number {
  let size = type.size;
  while (size > least && widthOf(ctx, text, { ...type, size }) > width) size--;
  return size;
}

/** Width in CSS px of a key cap. */
export function capWidth(ctx: Ctx, key: string, size: number): number {
  return Math.max(size * 1.9, Math.ceil(widthOf(ctx, key, { size, isNumber: true })) + 12);
}

/** Paints a key cap around (x, y), its centre. @returns its width in CSS px */
export function keyCap(ctx: Ctx, key: string, x: number, y: number, size: number): number {
  const w = capWidth(ctx, key, size);
  const h = size + 6;
  const left = Math.round(x - w / 2);
  const top = Math.round(y - h / 2);
  ctx.fillStyle = COLOUR.capShade;
  ctx.beginPath();
  ctx.roundRect(left, top, w, h, 3);
  ctx.fill();
  ctx.fillStyle = COLOUR.cap;
  ctx.beginPath();
  ctx.roundRect(left, top, w, h - 2.5, 3);
  ctx.fill();
  write(ctx, key, x, top + (h - 2.5) / 2, { size, isNumber: true, colour: COLOUR.capText, align: "center" });
  return w;
}
