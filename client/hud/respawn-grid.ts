/** How the choices of robots lie in the card of the destroyed: in rows with words beside pictures, or in one row. Pure. */
import type { Box } from "./layout.ts";

/** CSS px of the card above the choices. */
export const HEAD = 84;
const SIDE = 14;
const BELOW = 12;
const GAP = 8;
/** A choice with words beside its picture needs so much; else all stand in one row, the name under the picture. */
const FULL = { w: 150, h: 66 } as const;
const MOST = { full: 92, slim: 104 } as const;

interface Grid {
  readonly perRow: number;
  readonly rows: number;
  readonly isFull: boolean;
}

function gridOf({ w, h }: Pick<Box, "w" | "h">, count: number): Grid {
  const perRow = count <= 3 ? count : Math.ceil(count / 2);
  const rows = Math.ceil(count / Math.max(1, perRow));
  const width = (w - 2 * SIDE - GAP * (perRow - 1)) / perRow;
  const height = (h - HEAD - BELOW - GAP * (rows - 1)) / rows;
  return width >= FULL.w && height >= FULL.h
    ? { perRow, rows, isFull: true }
    : { perRow: count, rows: 1, isFull: false };
}

/** True when there is room for words beside the pictures of `count` choices. */
export function hasWords(size: Pick<Box, "w" | "h">, count: number): boolean {
  return gridOf(size, count).isFull;
}

/** Returns the part of a box that the card fills, on its lower edge. @param count of the choices; 0: none are offered */
export function respawnCard(box: Box, count: number): Box {
  const { rows, isFull } = gridOf(box, count);
  const wanted = HEAD + BELOW + rows * (isFull ? MOST.full : MOST.slim) + (rows - 1) * GAP;
  const h = count === 0 ? HEAD + 4 : Math.min(box.h, wanted);
  return { ...box, y: box.y + box.h - h, h };
}

/** Returns the boxes of the choices, from the top left corner of the card. */
export function choicesIn(card: Pick<Box, "w" | "h">, count: number): readonly Box[] {
  const { perRow, rows } = gridOf(card, count);
  const w = (card.w - 2 * SIDE - GAP * (perRow - 1)) / perRow;
  const h = (card.h - HEAD - BELOW - GAP * (rows - 1)) / rows;
  return Array.from({ length: count }, (_, index) => ({
    x: SIDE + (index % perRow) * (w + GAP),
    y: HEAD + Math.floor(index / perRow) * (h + GAP),
    w,
    h,
  }));
}
