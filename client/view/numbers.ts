/**
 * Figures and words that rise from a place and fade: damage, blocked damage, what was picked up. In the label scene, where
 * they stand beside what is written there, and never over it or over each other.
 */

import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { NUMBERS, WORDS } from "../fonts.ts";
import type { WorldLook } from "../settings/derived.ts";
import type { WorldCamera } from "./camera.ts";
import type { LabelPlaces } from "./label-places.ts";
import { labelSize } from "./labels.ts";

/** One of them. */
export interface Rising {
  readonly text: string;
  /** World units. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels from there, to keep clear of the label: they grow with labels, not with the world. */
  readonly right: number;
  readonly down: number;
  readonly colour: string;
  /** CSS pixels; 20 for damage. */
  readonly size: number;
  readonly font: "numbers" | "words";
}

/** All of them. */
export interface Numbers {
  show(rising: Rising, now: number): void;
  /** Adds damage to the figure of the same key while hits follow each other quickly, or begins one. */
  damage(key: string, amount: number, rising: Omit<Rising, "text">, now: number): void;
  /** Takes what is free in `places` after all labels have theirs. @param now ms */
  draw(camera: WorldCamera, places: LabelPlaces, now: number): void;
  clear(): void;
  count(): number;
}

interface Living {
  readonly text: Phaser.GameObjects.Text;
  x: number;
  y: number;
  right: number;
  down: number;
  size: number;
  born: number;
  /** When its figure began to be counted. */
  first: number;
  key: string;
  amount: number;
  /** Which of `ASIDE` it stands at; −1 before it was placed. */
  aside: number;
}

/** ms between two hits that are counted together, and how long that goes on. */
const MERGE = 240;
const COUNTING = 1000;
const LIFE = 640;
/** CSS pixels that it rises. */
const RISE = 26;
const MOST = 24;
/** CSS px below which nothing is read, not even while it pops up. */
const SMALLEST = 12;
/** CSS pixels of the text as it is painted; shown sizes are scaled from it. */
const PAINTED = 20;
type Aside = readonly [side: number, lower: number];

/**
 * Where one stands that is in the way, the first that is free: how far right or left of the place from which it rises, as a
 * share of where it wanted to be (or of its width, where that is in the middle), and by how many of its heights lower.
 */
const ASIDE: readonly Aside[] = [
  [1, 0],
  [1, -1],
  [-1, 0],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -2],
  [-1, -2],
  [1, 2],
  [-1, 2],
];
/** Share of the height of a text that its letters take up. */
const LETTERS = 0.72;
const FAMILY = { numbers: NUMBERS, words: WORDS } as const;

/** Returns the figures of the label scene. @param density canvas pixels per CSS pixel */
export function createNumbers(
  scene: Phaser.Scene,
  density: () => number,
  look: () => Pick<WorldLook, "hasNumbers" | "textSize">,
): Numbers {
  const all: Living[] = [];
  let next = 0;
  const make = (): Living => {
    const text = scene.add
      .text(0, 0, "", {
        fontFamily: FAMILY.numbers,
        fontSize: `${PAINTED}px`,
        fontStyle: "700",
        stroke: palette.ink,
        strokeThickness: 4,
      })
      .setOrigin(0.5)
      .setDepth(10)
      .setVisible(false);
    const living = {
      text,
      x: 0,
      y: 0,
      right: 0,
      down: 0,
      size: PAINTED,
      born: 0,
      first: 0,
      key: "",
      amount: 0,
      aside: -1,
    };
    all.push(living);
    return living;
  };
  const take = (): Living =>
    all.find(({ text }) => !text.visible) ?? (all.length < MOST ? make() : all[next++ % MOST]) ?? make();
  const begin = (rising: Rising, now: number): Living => {
    const living = take();
    const { text } = living;
    // Each setter would paint the text anew: it is painted once, with all.
    text.setFontFamily(FAMILY[rising.font]).setVisible(true);
    text.style.color = rising.colour;
    text.style.resolution = density() * (rising.size / PAINTED) * 1.25 * look().textSize;
    if (text.text === rising.text) text.updateText();
    else text.setText(rising.text);
    const { x, y, right, down, size } = rising;
    Object.assign(living, { x, y, right, down, size, born: now, first: now, key: "", amount: 0, aside: -1 });
    return living;
  };
  /**
   * Puts one where there is room for it, where it stood before if it can, and hides it where there is none.
   * @param right CSS px from `x` where it wants to be @param rises CSS px that it will go up from `y` yet
   */
  const place = (
    living: Living,
    { x, y, right, rises }: Record<"x" | "y" | "right" | "rises", number>,
    places: LabelPlaces,
  ): void => {
    const { text } = living;
    const [width, height] = [text.displayWidth, text.displayHeight * LETTERS];
    const leftAt = (side: number): number => x - width / 2 + (right === 0 ? (side - 1) * 0.5 * width : side * right);
    const topAt = (lower: number): number => y - height / 2 + lower * height;
    const hasRoom = ([side, lower]: Aside, up: number): boolean =>
      places.isFree(leftAt(side), topAt(lower) - up, width, height + up);
    const stood = ASIDE[living.aside];
    if (stood === undefined || !hasRoom(stood, 0)) living.aside = ASIDE.findIndex((aside) => hasRoom(aside, rises));
    const stands = ASIDE[living.aside];
    if (stands === undefined) {
      text.setAlpha(0);
      return;
    }
    const [left, top] = [leftAt(stands[0]), topAt(stands[1])];
    text.setPosition(left + width / 2, top + height / 2);
    places.take(left, top, width, height);
  };
  return {
    show(rising, now) {
      begin(rising, now);
    },
    damage(key, amount, rising, now) {
      if (!look().hasNumbers) return;
      const same = all.find(
        (living) =>
          living.text.visible && living.key === key && now - living.born < MERGE && now - living.first < COUNTING,
      );
      if (same !== undefined) {
        // It pops again and keeps its place: below it the next figure would be hard to read.
        same.born = now - LIFE * 0.04;
        same.amount += amount;
        same.text.setText(`−${Math.round(same.amount)}`);
        return;
      }
      const living = begin({ ...rising, text: `−${Math.round(amount)}` }, now);
      living.key = key;
      living.amount = amount;
    },
    draw(camera, places, now) {
      const zoom = camera.scale();
      const { window } = camera;
      const { textSize } = look();
      const grown = labelSize(zoom, textSize);
      for (const living of all) {
        if (!living.text.visible) continue;
        const share = (now - living.born) / LIFE;
        if (share >= 1) {
          living.text.setVisible(false);
          continue;
        }
        const pop = share < 0.12 ? 0.7 + (0.5 * share) / 0.12 : Math.max(1, 1.2 - (share - 0.12) * 2);
        const size = Math.max(SMALLEST, living.size * pop) * textSize;
        const rise = RISE * share * (2 - share);
        living.text.setScale(size / PAINTED).setAlpha(share < 0.55 ? 1 : (1 - share) / 0.45);
        const x = (living.x - window.x) * zoom;
        const y = (living.y - window.y) * zoom + living.down * grown - rise;
        place(living, { x, y, right: living.right * grown, rises: RISE - rise }, places);
      }
    },
    clear() {
      for (const living of all) living.text.setVisible(false);
    },
    count: () => all.reduce((sum, living) => sum + (living.text.visible ? 1 : 0), 0),
  };
}
