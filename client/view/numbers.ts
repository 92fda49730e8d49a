/** Figures and words that rise from a place and fade: damage, blocked damage, what was picked up. In the label scene. */

import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import { NUMBERS, WORDS } from "../fonts.ts";
import type { WorldCamera } from "./camera.ts";
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
  /** @param now ms */
  draw(camera: WorldCamera, now: number): void;
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
const FAMILY = { numbers: NUMBERS, words: WORDS } as const;

/** Returns the figures of the label scene. @param density canvas pixels per CSS pixel */
export function createNumbers(scene: Phaser.Scene, density: () => number): Numbers {
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
    const living = { text, x: 0, y: 0, right: 0, down: 0, size: PAINTED, born: 0, first: 0, key: "", amount: 0 };
    all.push(living);
    return living;
  };
  const take = (): Living =>
    all.find(({ text }) => !text.visible) ?? (all.length < MOST ? make() : all[next++ % MOST]) ?? make();
  const begin = (rising: Rising, now: number): Living => {
    const living = take();
    living.text
      .setFontFamily(FAMILY[rising.font])
      .setResolution(density() * (rising.size / PAINTED) * 1.25)
      .setColor(rising.colour)
      .setText(rising.text)
      .setVisible(true);
    const { x, y, right, down, size } = rising;
    Object.assign(living, { x, y, right, down, size, born: now, first: now, key: "", amount: 0 });
    return living;
  };
  return {
    show(rising, now) {
      begin(rising, now);
    },
    damage(key, amount, rising, now) {
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
    draw(camera, now) {
      const zoom = camera.scale();
      const { window } = camera;
      const grown = labelSize(zoom);
      for (const living of all) {
        if (!living.text.visible) continue;
        const share = (now - living.born) / LIFE;
        if (share >= 1) {
          living.text.setVisible(false);
          continue;
        }
        const pop = share < 0.12 ? 0.7 + (0.5 * share) / 0.12 : Math.max(1, 1.2 - (share - 0.12) * 2);
        const size = Math.max(SMALLEST, living.size * pop);
        const rise = RISE * share * (2 - share);
        living.text
          .setPosition(
            (living.x - window.x) * zoom + living.right * grown,
            (living.y - window.y) * zoom + living.down * grown - rise,
          )
          .setScale(size / PAINTED)
          .setAlpha(share < 0.55 ? 1 : (1 - share) / 0.45);
      }
    },
    clear() {
      for (const living of all) living.text.setVisible(false);
    },
    count: () => all.reduce((sum, living) => sum + (living.text.visible ? 1 : 0), 0),
  };
}
