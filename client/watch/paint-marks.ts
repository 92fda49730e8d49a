/** Paints the marks of the bar on a canvas: the icon of what happened, in the colour of who did it. */
import { palette } from "../art/palette.ts";
import { seatLook } from "../hud/seat-look.ts";
import type { ChronicleMark } from "../sdk/chronicle.ts";
import type { Frame } from "../sdk/frame.ts";
import { type Sheet, stampFrame } from "../sheets.ts";
import type { MarkGroup } from "./marks.ts";

/** Icons of kinds that have one of their own; others bring the icon of what it was. */
const ICONS: Readonly<Partial<Record<ChronicleMark["kind"], string>>> = {
  kill: "icon/destroyed",
  bank: "icon/vault",
  lead: "icon/crown",
  wave: "icon/wave",
};
/** Pixels along the side of a cell of the atlas. */
const CELL = 96;
/** CSS px: an icon's side, its centre from the upper edge, and the square that says that there are more. */
const SIDE = 15;
const MIDDLE = 9;
const MORE = 4;

/** Where marks are painted. */
export interface MarkCanvas {
  readonly ctx: CanvasRenderingContext2D;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each CSS px. */
  readonly ratio: number;
  /** Of the icons; null before it is here. */
  readonly sheet: Sheet | null;
}

/** Returns the colour of a mark: of who did it, or of what it is. */
export function markColour({ kind, seat }: ChronicleMark, frame: Frame): string {
  if (kind === "beast") return palette.danger;
  if (kind === "prize") return palette.core;
  if (kind === "wave" || kind === "phase") return palette.energy;
  return seat < 0 ? palette.m5 : seatLook(frame, seat).colour;
}

/** Returns the icon of a mark. */
export function markIcon({ kind, icon }: ChronicleMark): string {
  return ICONS[kind] ?? icon;
}

/** Paints all groups anew. */
export function paintMarks(canvas: MarkCanvas, groups: readonly MarkGroup[], frame: Frame): void {
  const { ctx, width, height, ratio, sheet } = canvas;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  for (const { top, marks, x } of groups) {
    const colour = markColour(top, frame);
    ctx.fillStyle = colour;
    ctx.fillRect(Math.round(x) - 1, MIDDLE + SIDE / 2 + 1, 2, height);
    const isSeveral = marks.length > 1;
    if (isSeveral) ctx.fillRect(Math.round(x) - MORE / 2, height - MORE, MORE, MORE);
    if (sheet !== null) paintIcon(canvas, sheet, markIcon(top), [x, colour]);
  }
}

function paintIcon(
  { ctx, ratio }: MarkCanvas,
  sheet: Sheet,
  icon: string,
  [x, colour]: readonly [number, string],
): void {
  // A dark edge keeps it readable over another mark's stem, and its colour from the panel's.
  for (const [tint, grown] of [
    [palette.void, 3],
    [colour, 0],
  ] as const) {
    const size = ((SIDE + grown) * ratio) / CELL;
    ctx.setTransform(size, 0, 0, size, x * ratio, MIDDLE * ratio);
    ctx.imageSmoothingQuality = "high";
    stampFrame(ctx, sheet, icon, { tint });
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
}
