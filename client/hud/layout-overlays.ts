/** Where what lies over the maze for a while is: the card of the destroyed, the scoreboard, the results, a tooltip, a lesson. Pure. */
import type { Box } from "./box.ts";
import type { LayoutKind } from "./layout-sizes.ts";

/** What they must leave free. */
export interface Surroundings {
  readonly kind: LayoutKind;
  readonly width: number;
  /** Down to what the page itself covers. */
  readonly height: number;
  readonly margin: number;
  readonly bottom: number;
  readonly score: Box;
  readonly notice: Box;
  readonly net: Box;
  readonly feed: Box;
  readonly field: Box;
  readonly caption: Box;
  /** Upper edge of the ability bar, or of the hold above the vitals. */
  readonly lowest: number;
}

/** Space to what stands beside them, in CSS px. */
const GAP = 8;

/** Returns their boxes, in CSS px. */
export function overlayBoxes(around: Surroundings): Record<"respawn" | "board" | "results" | "tip" | "lesson", Box> {
  const { kind, width, height, margin, bottom, score, notice, net, feed, field, caption, lowest } = around;
  const isPhone = kind === "phone";
  const feedBottom = feed.y + feed.h;
  const top = Math.max(notice.y + notice.h, feedBottom) + GAP;
  const left = isPhone ? net.x + net.w + GAP : field.x;
  const room = isPhone
    ? { x: left, y: top, w: width - margin - left, h: bottom - top }
    : { x: field.x, y: field.y, w: field.w, h: bottom - field.y };
  const boardTop = isPhone ? score.y + score.h + GAP : Math.max(score.y + score.h, feedBottom) + GAP;
  const board = isPhone
    ? { x: margin, y: boardTop, w: width - 2 * margin, h: bottom - boardTop }
    : { x: field.x, y: boardTop, w: field.w, h: lowest - GAP - boardTop };
  // Low screens have the own robot just above: there the keys stand side by side.
  const lesson = isPhone ? { w: caption.w, h: 52 } : { w: 380, h: height < 500 ? 52 : 116 };
  const tip = { w: kind === "wide" ? 348 : 300, h: kind === "wide" ? 92 : 88 };
  return {
    respawn: standing(room, kind === "wide" ? 700 : 600, kind === "wide" ? 284 : 196),
    board: inside(board, 660, kind === "wide" ? 360 : 330),
    results: resultsBox(width, height, { top: score.y + score.h + (isPhone ? GAP : 10), margin, isPhone }),
    // Above the bar; under the thumbs of a phone nothing can be read: there it takes the notice's place.
    tip: { x: Math.round((width - tip.w) / 2), y: isPhone ? notice.y : lowest - GAP - tip.h, ...tip },
    lesson: { x: Math.round((width - lesson.w) / 2), y: lowest - GAP - lesson.h, ...lesson },
  };
}

/** The largest box of at most w × h in the middle of `box`. */
function inside(box: Box, w: number, h: number): Box {
  const width = Math.min(w, box.w);
  const height = Math.min(h, box.h);
  return {
    x: Math.round(box.x + (box.w - width) / 2),
    y: Math.round(box.y + (box.h - height) / 2),
    w: width,
    h: height,
  };
}

/** The same, on the lower edge of `box`: the middle of the maze's picture stays free. */
function standing(box: Box, w: number, h: number): Box {
  const placed = inside(box, w, h);
  return { ...placed, y: box.y + box.h - placed.h };
}

function resultsBox(
  width: number,
  height: number,
  { top, margin, isPhone }: { readonly top: number; readonly margin: number; readonly isPhone: boolean },
): Box {
  const most = height - top - margin;
  const h = Math.min(580, most);
  const w = Math.min(1000, width - 2 * (isPhone ? margin : margin + 24));
  return { x: Math.round((width - w) / 2), y: top + Math.round((most - h) * 0.3), w, h };
}
