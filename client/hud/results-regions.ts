/** Where the parts of the results lie in their panel: podium and chart over the table, or beside it on a phone. Pure. */
import type { Box } from "./layout.ts";
import type { LayoutKind } from "./layout-sizes.ts";

/** The parts, in CSS px from the top left corner of the panel. */
export interface ResultsRegions {
  /** Height of the line with the verdict. */
  readonly title: number;
  readonly podium: Box;
  readonly chart: Box;
  readonly table: Box;
  readonly headHeight: number;
  readonly rowHeight: number;
}

/** Space between parts and to the edge. */
const PAD = 12;
/** A panel lower than this, in CSS px, has podium and chart beside the table, whatever the screen, if it is so wide. */
const LOW = 300;
const WIDE_ENOUGH = 640;

/** Returns the parts of a panel. @param rows of the table */
export function resultsRegions(
  kind: LayoutKind,
  { w, h }: { readonly w: number; readonly h: number },
  rows: number,
): ResultsRegions {
  const count = Math.max(1, rows);
  if (kind === "phone" || (h < LOW && w >= WIDE_ENOUGH)) {
    const [title, headHeight] = [36, 22];
    const side = Math.round(Math.min(300, Math.max(196, w * 0.36)));
    const rowHeight = Math.min(32, Math.floor((h - title - headHeight - 8) / count));
    const right = w - PAD - side;
    const below = h - title - 6 - PAD;
    const chartHeight = Math.round(below * 0.5);
    return {
      title,
      headHeight,
      rowHeight,
      table: { x: 6, y: title, w: right - PAD, h: h - title - 8 },
      chart: { x: right, y: title + 6, w: side, h: chartHeight },
      podium: { x: right, y: title + 6 + chartHeight + 6, w: side, h: below - chartHeight - 6 },
    };
  }
  const [title, headHeight, least] = kind === "wide" ? ([54, 26, 190] as const) : ([42, 22, 112] as const);
  const rowHeight = Math.min(
    kind === "wide" ? 32 : 28,
    Math.max(22, Math.floor((h - title - headHeight - 3 * PAD - least) / count)),
  );
  const tableHeight = headHeight + rowHeight * count;
  const upper = h - title - tableHeight - 2 * PAD - 4;
  const left = Math.round(Math.min(440, w * 0.42));
  return {
    title,
    headHeight,
    rowHeight,
    podium: { x: PAD, y: title + PAD - 4, w: left, h: upper },
    chart: { x: left + 2 * PAD, y: title + PAD - 4, w: w - left - 3 * PAD, h: upper },
    table: { x: 8, y: h - tableHeight - 8, w: w - 16, h: tableHeight },
  };
}
