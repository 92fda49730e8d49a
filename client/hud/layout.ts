/**
 * Where everything of the HUD is: named boxes for a screen, in CSS px, x right and y down from its top left corner.
 * Pure, so that tests read the same boxes that are drawn. Sizes follow three kinds of screens: wide, compact (portal
 * frames of 821 to 1100 px and anything low) and phone (touch, landscape).
 */

import {
  FIGURE_COLUMNS,
  FIGURE_ROW,
  FIGURE_ROWS,
  FIGURES_PADDING,
  type LayoutKind,
  SIZES,
  type Sizes,
  type TextSizes,
} from "./layout-sizes.ts";

/** A rectangle in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Every box that the HUD may fill. Which of them are filled together is `SHOWN`. */
export type BoxName =
  | "score"
  | "notice"
  | "minimap"
  | "net"
  | "seats"
  | "mates"
  | "feed"
  | "menu"
  | "vitals"
  | "weapon"
  | "ability1"
  | "ability2"
  | "cargo"
  | "caption"
  | "field"
  | "figures"
  | "stickLeft"
  | "stickRight"
  | "respawn"
  | "board"
  | "results";

/** The HUD of one screen. */
export interface HudLayout {
  readonly kind: LayoutKind;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly boxes: Readonly<Record<BoxName, Box>>;
  readonly text: TextSizes;
  /** Key caps hang below ability tiles, inside their box, this high; 0 with touch. */
  readonly keyCap: number;
  /** Ability tiles are round. */
  readonly isRound: boolean;
  /** The vitals show the portrait of the chassis. */
  readonly hasPortrait: boolean;
  /** Rows of the kill feed, and how far apart. */
  readonly feedRows: number;
  readonly feedPitch: number;
  /** Height of a row of the list of seats that a spectator may follow. */
  readonly seatRow: number;
  /** Width of the net strip of a line without loss. */
  readonly netPlain: number;
  /** Columns of the figures overlay. */
  readonly figureColumns: 1 | 2;
}

/** What the screen is used for at the moment. */
export type HudMode = "play" | "touch" | "down" | "board" | "watch" | "results";

const ALWAYS = ["score", "net", "menu"] as const;
const PLAYING = ["notice", "minimap", "feed", "vitals", "weapon", "ability1", "ability2", "cargo", "caption"] as const;

/** The boxes that are filled together. Boxes of one list never overlap. */
export const SHOWN: Readonly<Record<HudMode, readonly BoxName[]>> = {
  play: [...ALWAYS, ...PLAYING, "mates", "field"],
  touch: [...ALWAYS, ...PLAYING, "field", "stickLeft", "stickRight"],
  down: [...ALWAYS, ...PLAYING, "mates", "respawn"],
  board: [...ALWAYS, "minimap", "feed", "vitals", "weapon", "ability1", "ability2", "cargo", "board"],
  watch: [...ALWAYS, ...PLAYING, "seats", "field"],
  results: ["score", "menu", "results"],
};

/** Seats of the largest match: as many rows as lists need. */
const MOST_SEATS = 8;
const MOST_MATES = 7;
const STICK = 124;

/**
 * Returns the boxes of a screen.
 * @param width CSS px, at least 800
 * @param height CSS px, at least 360
 * @param inset CSS px that a notch takes from the left and right edges
 */
export function layoutHud(width: number, height: number, isTouch: boolean, inset = 0): HudLayout {
  const kind = kindOf(width, height, isTouch);
  const sizes = SIZES[kind];
  const isPhone = kind === "phone";
  const margin = Math.max(sizes.margin, inset);
  const bottom = height - (isPhone ? 8 : sizes.margin);
  const middle = width / 2;
  const centred = (w: number, h: number, y: number): Box => ({ x: Math.round(middle - w / 2), y, w, h });

  const score = centred(sizes.score[0], sizes.score[1], sizes.score[2]);
  const notice = centred(sizes.notice[0], sizes.notice[1], sizes.notice[2]);
  const minimap = { x: margin, y: isPhone ? 10 : sizes.margin, w: sizes.minimap, h: sizes.minimap };
  const net = { x: margin, y: minimap.y + minimap.h + (isPhone ? 4 : 6), w: sizes.net[0], h: sizes.net[1] };
  const menu = { x: width - margin - sizes.menu, y: 8, w: sizes.menu, h: sizes.menu };
  const feedRight = isPhone ? menu.x - 8 : width - margin;
  const feedWidth = Math.min(sizes.feedWidth, feedRight - (score.x + score.w) - 12);
  const feed = {
    x: feedRight - feedWidth,
    y: isPhone ? 8 : sizes.margin,
    w: feedWidth,
    h: sizes.feedRows * sizes.feedPitch - 4,
  };

  const [vitalsWidth, vitalsHeight] = sizes.vitals;
  const vitals = isPhone
    ? centred(vitalsWidth, vitalsHeight, bottom - vitalsHeight)
    : { x: margin, y: bottom - vitalsHeight, w: vitalsWidth, h: vitalsHeight };
  const [cargoWidth, cargoHeight] = sizes.cargo;
  const cargo = isPhone
    ? centred(cargoWidth, cargoHeight, vitals.y - 6 - cargoHeight)
    : { x: width - margin - cargoWidth, y: bottom - cargoHeight, w: cargoWidth, h: cargoHeight };
  const tiles = isPhone ? tilesAroundStick(width - inset, height) : tilesInRow(middle, bottom, sizes);
  const tilesTop = Math.min(tiles.weapon.y, tiles.ability1.y, tiles.ability2.y);
  const lowest = isPhone ? cargo.y : tilesTop;
  const caption = centred(sizes.caption[0], sizes.caption[1], lowest - 8 - sizes.caption[1]);
  const stickLeft = { x: inset + 34, y: height - 26 - STICK, w: STICK, h: STICK };
  const stickRight = { x: width - inset - 28 - STICK, y: height - 22 - STICK, w: STICK, h: STICK };

  const seatsTop = isPhone ? net.y + net.h + 6 : feed.y + feed.h + 8;
  const seatsBottom = isPhone ? bottom : cargo.y - 8;
  const seatRow = Math.min(28, Math.floor((seatsBottom - seatsTop - 8) / MOST_SEATS));
  const seatsWidth = Math.max(sizes.minimap, 124);
  const seats = {
    x: isPhone ? margin : width - margin - seatsWidth,
    y: seatsTop,
    w: seatsWidth,
    h: seatRow * MOST_SEATS + 8,
  };

  const matesTop = net.y + net.h + 6;
  const mates = {
    x: margin,
    y: matesTop,
    w: sizes.minimap,
    h: Math.min(MOST_MATES * 23 + 8, (isPhone ? bottom : vitals.y - 8) - matesTop),
  };

  const fieldX = margin + seatsWidth + 12;
  const fieldTop = Math.max(notice.y + notice.h, feed.y + feed.h) + 8;
  const fieldRight = isPhone ? Math.min(tiles.ability1.x, stickRight.x) - 8 : width - fieldX;
  const field = { x: fieldX, y: fieldTop, w: fieldRight - fieldX, h: caption.y - 8 - fieldTop };
  // The scoreboard may also cover the notice and, beside a feed of one screen corner, reach up to the score.
  const boardTop = Math.max(score.y + score.h, isPhone ? 0 : feed.y + feed.h) + 8;
  const free = { x: field.x, y: boardTop, w: field.w, h: lowest - 8 - boardTop };
  const mazeField = isPhone ? between(field, stickLeft.x + STICK + 8, stickRight.x - 8) : field;
  const figureColumns = figuresHeight(1) <= mazeField.h ? 1 : 2;
  return {
    kind,
    width,
    height,
    margin,
    text: sizes.text,
    keyCap: sizes.keyCap,
    isRound: isPhone,
    hasPortrait: kind === "wide",
    feedRows: sizes.feedRows,
    feedPitch: sizes.feedPitch,
    seatRow,
    netPlain: sizes.netPlain,
    figureColumns,
    boxes: {
      score,
      notice,
      minimap,
      net,
      seats,
      mates,
      feed,
      menu,
      vitals,
      ...tiles,
      cargo,
      caption,
      field: mazeField,
      figures: {
        x: mazeField.x,
        y: mazeField.y,
        w: figureColumns * (FIGURE_COLUMNS[figureColumns] + FIGURES_PADDING) + FIGURES_PADDING,
        h: figuresHeight(figureColumns),
      },
      stickLeft,
      stickRight,
      respawn: kind === "wide" ? inside(field, 660, 290) : inside(field, 480, 216),
      board: inside(
        isPhone ? { ...free, y: score.y + score.h + 8, h: lowest - score.y - score.h - 16 } : free,
        620,
        330,
      ),
      results: resultsBox(width, height, score.y + score.h + 10, margin),
    },
  };
}

function kindOf(width: number, height: number, isTouch: boolean): LayoutKind {
  if (isTouch) return "phone";
  return width >= 1101 && height >= 560 ? "wide" : "compact";
}

/** Weapon and abilities side by side, bottom centre, with room for a key cap below each. */
function tilesInRow(middle: number, bottom: number, sizes: Sizes): Record<"weapon" | "ability1" | "ability2", Box> {
  const { tile, tileGap, keyCap } = sizes;
  const left = Math.round(middle - (3 * tile + 2 * tileGap) / 2);
  const at = (index: number): Box => ({
    x: left + index * (tile + tileGap),
    y: bottom - tile - keyCap,
    w: tile,
    h: tile + keyCap,
  });
  return { weapon: at(0), ability1: at(1), ability2: at(2) };
}

/** Abilities on an arc above the right stick, under the thumb; the stick itself fires, so its tile is a small sign. */
function tilesAroundStick(width: number, height: number): Record<"weapon" | "ability1" | "ability2", Box> {
  return {
    weapon: { x: width - 214, y: height - 26 - 34, w: 34, h: 34 },
    ability1: { x: width - 222, y: height - 132, w: 58, h: 58 },
    ability2: { x: width - 158, y: height - 212, w: 58, h: 58 },
  };
}

/** Height of the figures overlay with so many columns. */
function figuresHeight(columns: number): number {
  return Math.ceil(FIGURE_ROWS / columns) * FIGURE_ROW + 2 * FIGURES_PADDING;
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

function between(box: Box, left: number, right: number): Box {
  const x = Math.max(box.x, left);
  return { ...box, x, w: Math.min(box.x + box.w, right) - x };
}

function resultsBox(width: number, height: number, top: number, margin: number): Box {
  const h = Math.min(430, height - top - margin);
  const w = Math.min(980, width - 2 * (margin + 40));
  return { x: Math.round((width - w) / 2), y: top + Math.round(Math.max(0, (height - top - margin - h) * 0.3)), w, h };
}
