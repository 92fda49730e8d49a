/** Sizes of the HUD on the three kinds of screens, in CSS px (ART-AND-UX section 8). */

export type LayoutKind = "wide" | "compact" | "phone";

/** Sizes of text, in CSS px; none below 12. */
export interface TextSizes {
  /** Labels and small print. */
  readonly small: number;
  /** Lines that are read in passing. */
  readonly line: number;
  /** Names and headings of panels. */
  readonly heading: number;
  /** Banked scores, top centre. */
  readonly score: number;
  readonly timer: number;
  /** Seconds on a cooling ability. */
  readonly cooldown: number;
  readonly keyCap: number;
}

/** Sizes of one kind of screen. */
export interface Sizes {
  readonly margin: number;
  readonly score: readonly [width: number, height: number, top: number];
  readonly notice: readonly [width: number, height: number, top: number];
  readonly minimap: number;
  /** Its width is for a line with loss; without loss it takes `netPlain` of it. */
  readonly net: readonly [width: number, height: number];
  readonly netPlain: number;
  readonly vitals: readonly [width: number, height: number];
  readonly tile: number;
  readonly tileGap: number;
  readonly keyCap: number;
  readonly cargo: readonly [width: number, height: number];
  readonly caption: readonly [width: number, height: number];
  readonly feedRows: number;
  readonly feedPitch: number;
  readonly feedWidth: number;
  readonly menu: number;
  readonly text: TextSizes;
}

/** The figures overlay: its lines, how high one is, how wide one column of them or each of two, the space around; CSS px. */
export const FIGURE_ROWS = 15;
export const FIGURE_ROW = 16;
export const FIGURE_COLUMNS = { 1: 150, 2: 106 } as const;
export const FIGURES_PADDING = 7;

/** All sizes. */
export const SIZES: Readonly<Record<LayoutKind, Sizes>> = {
  wide: {
    margin: 16,
    score: [540, 58, 12],
    notice: [400, 30, 78],
    minimap: 186,
    net: [186, 24],
    netPlain: 112,
    vitals: [312, 96],
    tile: 60,
    tileGap: 10,
    keyCap: 24,
    cargo: [206, 96],
    caption: [520, 30],
    feedRows: 5,
    feedPitch: 31,
    feedWidth: 330,
    menu: 0,
    text: { small: 12, line: 14, heading: 15, score: 22, timer: 25, cooldown: 24, keyCap: 13 },
  },
  compact: {
    margin: 10,
    score: [380, 50, 8],
    notice: [340, 26, 64],
    minimap: 132,
    net: [140, 24],
    netPlain: 98,
    vitals: [206, 66],
    tile: 50,
    tileGap: 7,
    keyCap: 23,
    cargo: [164, 74],
    caption: [470, 26],
    feedRows: 2,
    feedPitch: 28,
    feedWidth: 240,
    menu: 0,
    text: { small: 12, line: 13, heading: 13, score: 17, timer: 22, cooldown: 20, keyCap: 13 },
  },
  phone: {
    margin: 12,
    score: [330, 44, 6],
    notice: [300, 26, 56],
    minimap: 98,
    net: [136, 20],
    netPlain: 88,
    vitals: [250, 44],
    tile: 58,
    tileGap: 10,
    keyCap: 0,
    cargo: [250, 30],
    caption: [300, 24],
    feedRows: 2,
    feedPitch: 27,
    feedWidth: 210,
    menu: 48,
    text: { small: 12, line: 12, heading: 13, score: 15, timer: 20, cooldown: 20, keyCap: 13 },
  },
};
