/**
 * Where everything of the HUD is: named boxes for a screen, in CSS px, x right and y down from its top left corner.
 * Pure, so that tests read the same boxes that are drawn. Sizes follow three kinds of screens: wide, compact (portal
 * frames of 821 to 1100 px and anything low) and phone (touch, landscape).
 */

import type { Box } from "./box.ts";
import { kindOf } from "./fit.ts";
import type { BoxName } from "./layout-modes.ts";
import { overlayBoxes } from "./layout-overlays.ts";
import {
  FIGURE_COLUMNS,
  FIGURE_ROW,
  FIGURE_ROWS,
  FIGURES_PADDING,
  type LayoutKind,
  SIZES,
  type TextSizes,
} from "./layout-sizes.ts";
import { tilesAround, tilesAside, tilesInRow } from "./layout-tiles.ts";

export type { Box } from "./box.ts";
export { type BoxName, type HudMode, SHOWN } from "./layout-modes.ts";

/** The HUD of one screen. */
export interface HudLayout {
  readonly kind: LayoutKind;
  readonly width: number;
  readonly height: number;
  /** Lower edge of what the HUD may fill. */
  readonly floor: number;
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

/** Rows of written sounds, and how high one is, in CSS px. */
export const SOUND_ROWS = 3;
export const SOUND_ROW = 22;

/** Seats of the largest match: as many rows as lists need. */
const MOST_SEATS = 8;
const MOST_MATES = 7;
const STICK = 124;
/** A phone of less than this width, in CSS px, has smaller panels in the middle. */
const NARROW = 760;
const NARROW_VITALS = 210;
/** A screen without touch that is lower than this, in CSS px, and the width of its strip of keys. */
const LOW = 450;
const LOW_CAPTION = 256;

/** What somebody wants otherwise than it is at first. */
export interface LayoutWishes {
  /** The kind of sizes. */
  readonly kind?: LayoutKind;
  /** Share of its usual size, 0.8 to 1.2. */
  readonly minimapSize?: number;
  /** CSS px at the lower edge that the page itself covers; 0 unless said. */
  readonly below?: number;
  /** CSS px at the lower edge over which the system has a bar: what is read at a glance keeps off it. 0 unless said. */
  readonly bar?: number;
}

/**
 * Returns the boxes of a screen.
 * @param width CSS px, at least 800, with touch 660
 * @param height CSS px, at least 360
 * @param inset CSS px that a notch takes from the left and right edges
 */
export function layoutHud(
  width: number,
  height: number,
  isTouch: boolean,
  inset = 0,
  wishes: LayoutWishes = {},
): HudLayout {
  const kind = wishes.kind ?? kindOf(width, height, isTouch);
  const sizes = SIZES[kind];
  const mapSide = Math.round(sizes.minimap * (wishes.minimapSize ?? 1));
  const isPhone = kind === "phone";
  const margin = Math.max(sizes.margin, inset);
  const floor = height - (wishes.below ?? 0);
  const lowEdge = floor - (isPhone ? 8 : sizes.margin);
  // Panels that come over the picture need all the room there is, and end with a rim.
  const bottom = Math.min(lowEdge, height - (wishes.bar ?? 0));
  const middle = width / 2;
  const centred = (w: number, h: number, y: number): Box => ({ x: Math.round(middle - w / 2), y, w, h });

  const score = centred(sizes.score[0], sizes.score[1], sizes.score[2]);
  const notice = centred(sizes.notice[0], sizes.notice[1], sizes.notice[2]);
  const minimap = { x: margin, y: isPhone ? 10 : sizes.margin, w: mapSide, h: mapSide };
  const net = { x: margin, y: minimap.y + minimap.h + (isPhone ? 4 : 6), w: sizes.net[0], h: sizes.net[1] };
  const menu = { x: width - margin - sizes.menu, y: 8, w: sizes.menu, h: sizes.menu };
  // A small phone has no room for names between the score and the menu.
  const isNarrow = isPhone && width - 2 * inset < NARROW;
  const feedRight = isPhone && !isNarrow ? menu.x - 8 : width - margin;
  const feedLeft = isNarrow ? notice.x + notice.w : score.x + score.w + 12;
  const feedWidth = Math.min(sizes.feedWidth, feedRight - feedLeft);
  const feed = {
    x: feedRight - feedWidth,
    y: isNarrow ? menu.y + menu.h + 4 : isPhone ? 8 : sizes.margin,
    w: feedWidth,
    h: sizes.feedRows * sizes.feedPitch - 4,
  };

  const vitalsWidth = isNarrow ? NARROW_VITALS : sizes.vitals[0];
  const vitalsHeight = sizes.vitals[1];
  const vitals = isPhone
    ? centred(vitalsWidth, vitalsHeight, bottom - vitalsHeight)
    : { x: margin, y: bottom - vitalsHeight, w: vitalsWidth, h: vitalsHeight };
  const cargoWidth = isNarrow ? NARROW_VITALS : sizes.cargo[0];
  const cargoHeight = sizes.cargo[1];
  const cargo = isPhone
    ? centred(cargoWidth, cargoHeight, vitals.y - 6 - cargoHeight)
    : { x: width - margin - cargoWidth, y: bottom - cargoHeight, w: cargoWidth, h: cargoHeight };
  const isRaised = floor < height;
  const tiles = !isPhone
    ? tilesInRow(middle, bottom, sizes)
    : isRaised
      ? tilesAside(width - margin, bottom)
      : tilesAround(width - inset, height);
  const tilesTop = Math.min(tiles.weapon.y, tiles.ability1.y, tiles.ability2.y);
  const lowest = isPhone ? cargo.y : tilesTop;
  // Between the tiles around both sticks on a phone, between what stands below the map elsewhere.
  const beside = isPhone ? tiles.ability1.x - 8 - middle : middle - (margin + mapSide + 8);
  const captionWidth = Math.min(sizes.caption[0], 2 * Math.floor(beside));
  // On a low screen the middle is near: there the strip stands over the vitals.
  const isLow = !isPhone && height < LOW;
  const caption = isLow
    ? { x: margin, y: vitals.y - 8 - sizes.caption[1], w: LOW_CAPTION, h: sizes.caption[1] }
    : centred(captionWidth, sizes.caption[1], lowest - 8 - sizes.caption[1]);
  const stickLeft = { x: inset + 34, y: height - 26 - STICK, w: STICK, h: STICK };
  const stickRight = { x: width - inset - 28 - STICK, y: height - 22 - STICK, w: STICK, h: STICK };

  const seatsTop = isPhone ? net.y + net.h + 6 : feed.y + feed.h + 8;
  const seatsBottom = isPhone ? bottom : cargo.y - 8;
  const seatRow = Math.min(isPhone ? 28 : 24, Math.floor((seatsBottom - seatsTop - 8) / MOST_SEATS));
  const seatsWidth = Math.max(sizes.minimap, isPhone ? 142 : 124);
  const seats = {
    x: isPhone ? margin : width - margin - seatsWidth,
    y: seatsTop,
    w: seatsWidth,
    h: seatRow * MOST_SEATS + 8,
  };

  // Beside what the right thumb covers on a phone, over the hold elsewhere.
  const soundsTop = net.y + net.h + 6;
  const sounds = isPhone
    ? { x: margin, y: soundsTop, w: 142, h: Math.min(SOUND_ROWS * SOUND_ROW, stickLeft.y - 4 - soundsTop) }
    : {
        x: width - margin - seatsWidth,
        y: cargo.y - 8 - SOUND_ROWS * SOUND_ROW,
        w: seatsWidth,
        h: SOUND_ROWS * SOUND_ROW,
      };

  const matesTop = net.y + net.h + 6;
  const mates = {
    x: margin,
    y: matesTop,
    w: mapSide,
    h: Math.min(MOST_MATES * 23 + 8, (isPhone ? bottom : (isLow ? caption.y : vitals.y) - 8) - matesTop),
  };

  const fieldX = margin + Math.max(seatsWidth, mapSide) + 12;
  const fieldTop = Math.max(notice.y + notice.h, feed.y + feed.h) + 8;
  const fieldRight = isPhone ? Math.min(tiles.ability1.x, stickRight.x) - 8 : width - fieldX;
  const field = { x: fieldX, y: fieldTop, w: fieldRight - fieldX, h: caption.y - 8 - fieldTop };
  const mazeField = isPhone ? between(field, stickLeft.x + STICK + 8, stickRight.x - 8) : field;
  const figureColumns = figuresHeight(1) <= mazeField.h ? 1 : 2;
  return {
    kind,
    width,
    height,
    floor,
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
      sounds,
      field: mazeField,
      figures: {
        x: mazeField.x,
        y: mazeField.y,
        w: figureColumns * (FIGURE_COLUMNS[figureColumns] + FIGURES_PADDING) + FIGURES_PADDING,
        h: figuresHeight(figureColumns),
      },
      stickLeft,
      stickRight,
      ...overlayBoxes({
        kind,
        width,
        height: floor,
        margin,
        bottom: lowEdge,
        score,
        notice,
        net,
        feed,
        field,
        caption,
        lowest,
      }),
    },
  };
}

/** Height of the figures overlay with so many columns. */
function figuresHeight(columns: number): number {
  return Math.ceil(FIGURE_ROWS / columns) * FIGURE_ROW + 2 * FIGURES_PADDING;
}

function between(box: Box, left: number, right: number): Box {
  const x = Math.max(box.x, left);
  return { ...box, x, w: Math.min(box.x + box.w, right) - x };
}
