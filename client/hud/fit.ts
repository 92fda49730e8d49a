/**
 * How large the HUD is drawn on a screen: as somebody wants it, as far as there is room, and never so small that letters
 * get below 12 px. Pure. Sizes in CSS px.
 */
import type { LayoutKind } from "./layout-sizes.ts";

/** A screen, and what somebody wants on it; 1 is as it is at first. */
export interface FitWish {
  readonly width: number;
  readonly height: number;
  readonly isTouch: boolean;
  /** Of panels, and of letters. */
  readonly size: number;
  readonly textSize: number;
}

/** How the HUD is drawn. */
export interface HudFit {
  /** By so much larger than it is laid out. */
  readonly zoom: number;
  /** The sizes that it is laid out with. */
  readonly kind: LayoutKind;
}

/** Least size of a screen that each kind of layout fits on. */
const LEAST: Readonly<Record<LayoutKind, readonly [width: number, height: number]>> = {
  wide: [1101, 560],
  compact: [800, 360],
  phone: [660, 360],
};
/** Panels of the wide layout are so much larger than those of the compact one; letters are not. */
const WIDER = 1.25;

/** Returns the kind of layout of a screen as it is at first. */
export function kindOf(width: number, height: number, isTouch: boolean): LayoutKind {
  if (isTouch) return "phone";
  const [least, lowest] = LEAST.wide;
  return width >= least && height >= lowest ? "wide" : "compact";
}

/** Returns how the HUD is drawn on a screen. */
export function hudFit({ width, height, isTouch, size, textSize }: FitWish): HudFit {
  const wanted = size * textSize;
  const first = kindOf(width, height, isTouch);
  const room = (kind: LayoutKind): number => Math.max(1, Math.min(width / LEAST[kind][0], height / LEAST[kind][1]));
  const held = (kind: LayoutKind, zoom: number): HudFit => ({ zoom: Math.min(room(kind), Math.max(1, zoom)), kind });
  // Smaller than the wide layout is the compact one, drawn larger; and so is what the wide one has no room for.
  if (first === "wide" && (wanted < 1 || wanted > room("wide"))) return held("compact", wanted * WIDER);
  return held(first, wanted);
}
