/** Where the picture of a second fight is: over the hold, below the list of seats; on a phone below the feed. Pure. */
import type { Box, HudLayout } from "./layout.ts";
import type { Moment } from "./part.ts";

/** Share of the screen's width, and of its own width that its height is, at most. */
const SHARE = 0.28;
const SHAPE = 9 / 16;
/** It is no flatter than this many times as wide as high. */
const FLATTEST = 2.4;
const GAP = 8;
/** Lower than this, in CSS px, nothing could be seen in it. */
const LOWEST = 72;

/** Returns its box, in CSS px as the layout counts; null where there is no room. @param seats rows of the list of seats */
export function secondBox({ kind, width, margin, seatRow, boxes }: HudLayout, seats: number): Box | null {
  const { cargo, caption, feed, ability2 } = boxes;
  const isPhone = kind === "phone";
  const most = Math.round(width * SHARE);
  const isOverCaption = width - margin - most < caption.x + caption.w + GAP;
  const top = (isPhone ? feed.y + feed.h : boxes.seats.y + GAP + seatRow * seats) + GAP;
  const bottom = (isPhone ? ability2.y : isOverCaption ? Math.min(cargo.y, caption.y) : cargo.y) - GAP;
  const h = Math.min(Math.round(most * SHAPE), bottom - top);
  if (h < LOWEST) return null;
  const w = Math.min(most, Math.round(h * (isPhone ? 1 / SHAPE : FLATTEST)));
  return { x: width - margin - w, y: isPhone ? top : bottom - h, w, h };
}

/** Modes in which nothing else is where it would be, but for charts. */
const FREE: ReadonlySet<string> = new Set(["watch", "watchStandings", "watchNarrow"]);

/** Returns its box at a moment; null where something else has its place. */
export function freeSecondBox({ frame, layout, look, mode }: Moment): Box | null {
  const isFree = FREE.has(mode) && look.beside !== "charts" && look.beside !== "both";
  return isFree ? secondBox(layout, frame.seats.length) : null;
}
