/**
 * What a newcomer is shown: ghosts of the four keys that drive, then what to do next, one thing at a time, below the own
 * robot. It says how to be rid of it; `lessons.ts` knows when something is learnt.
 */
import { gameWords } from "../words/game-words.ts";
import { names } from "../words/words.ts";
import { type Ctx, capWidth, keyCap, panel, widthOf, write } from "./brush.ts";
import type { CaptionKeys } from "./caption.ts";
import type { Lesson } from "./lessons.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { icon } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** The device of a person: whose signs are shown. */
export type LessonDevice = "keys" | "pad" | "touch";

/** What the card is fed from. */
export interface LessonSource {
  /** What is to be shown; null for nothing. */
  readonly lesson: () => Lesson | null;
  /** The device that was used last. */
  readonly device: () => LessonDevice;
  /** Names of keys or buttons. */
  readonly keys: () => Pick<CaptionKeys, "drive" | "ability1">;
  /** What ends the lessons, as its key or button is called; empty with touch, where a tap on the card does. */
  readonly skipName: () => string;
}

/** Pictures beside what has no key. */
const ICONS: Readonly<Partial<Record<Lesson, string>>> = { pick: "icon/scrap", bank: "icon/vault" };
/** The card breathes once in so many ms, so that it is noticed. */
const BREATH = 1600;
const CAP = 15;
/** CSS px from one key to the next, and of the rows of keys and words. */
const PITCH = 30;
const ROW = 26;

/** One row of the card. */
interface Row {
  readonly keys: readonly string[];
  readonly icon: string;
  readonly words: string;
}

/** Makes the card. */
export function createLessonCard(stage: () => Stage, from: LessonSource): Part {
  const plate = createPlate(stage, 11);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const lesson = from.lesson();
      const { frame, layout, now, tip, kill } = moment;
      // It has the place of the strip, of a tooltip and of the card of a kill.
      if (lesson === null || shownBox(moment, "caption") === null || tip !== null || kill !== null) return plate.hide();
      const row = rowOf(moment, lesson, from);
      const skip = from.skipName();
      const skips = from.device() === "touch" ? gameWords().lessons.skipTouch : gameWords().lessons.skip;
      const key = JSON.stringify([lesson, row, skip, skips, frame.mode.name, textures.exists("icons")]);
      plate.show(layout.boxes.lesson, key, (ctx, room) => {
        paintCard(ctx, room, row, { key: from.device() === "touch" ? "" : skip, words: skips }, (place) =>
          icon(ctx, textures, row.icon, place, COLOUR.amber),
        );
      });
      plate.image.setAlpha(0.9 + 0.1 * Math.sin((now / BREATH) * 2 * Math.PI));
    },
    destroy: plate.destroy,
  };
}

function rowOf({ frame }: Moment, lesson: Lesson, { device, keys }: LessonSource): Row {
  const words = gameWords().lessons;
  const isTouch = device() === "touch";
  if (lesson === "drive") {
    return { keys: isTouch ? [] : keys().drive, icon: "", words: isTouch ? words.driveTouch : words.drive };
  }
  if (lesson !== "ability") return { keys: [], icon: ICONS[lesson] ?? "", words: words[lesson] };
  const slot = frame.own?.abilities[0];
  const name = names().ability({ name: slot?.name ?? "", says: "" }).name;
  return isTouch
    ? { keys: [], icon: slot?.icon ?? "", words: words.abilityTouch(name) }
    : { keys: [keys().ability1], icon: "", words: words.ability(name) };
}

interface Size {
  readonly w: number;
  readonly h: number;
}

function paintCard(
  ctx: Ctx,
  { w, h }: Size,
  { keys, icon: picture, words }: Row,
  skip: { readonly key: string; readonly words: string },
  paintIcon: (place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }) => void,
): void {
  const middle = w / 2;
  const isTall = h > 2 * ROW + PITCH;
  const isCross = keys.length === 4 && isTall;
  const type = { size: 15, colour: COLOUR.white } as const;
  const small = { size: 12, weight: 500, colour: COLOUR.text } as const;
  if (isCross) {
    const top = PITCH / 2 + 1;
    const places = [
      [0, top],
      [-1, top + PITCH],
      [0, top + PITCH],
      [1, top + PITCH],
    ] as const;
    for (const [index, key] of keys.entries()) {
      const [column, y] = places[index] ?? [0, 0];
      keyCap(ctx, key, middle + column * (PITCH + 6), y, CAP);
    }
  }
  const caps = isCross ? [] : keys;
  const side = picture === "" ? 0 : 20;
  const capsWidth = caps.reduce((sum, key) => sum + capWidth(ctx, key, CAP) + 5, 0);
  const skipWidth = (skip.key === "" ? 0 : capWidth(ctx, skip.key, 12) + 5) + widthOf(ctx, skip.words, small);
  const most = w - 24 - capsWidth - (side === 0 ? 0 : side + 8);
  const wordsWidth = widthOf(ctx, words, { ...type, most });
  const width = Math.max(skipWidth, capsWidth + (side === 0 ? 0 : side + 8) + wordsWidth) + 24;
  const y = h - ROW;
  panel(ctx, { x: middle - width / 2, y: h - 2 * ROW, w: width, h: 2 * ROW }, { cut: 7, line: COLOUR.amber });
  let x = middle - (capsWidth + (side === 0 ? 0 : side + 8) + wordsWidth) / 2;
  for (const key of caps) {
    const wide = capWidth(ctx, key, CAP);
    keyCap(ctx, key, x + wide / 2, y - ROW / 2 + 1, CAP);
    x += wide + 5;
  }
  if (side > 0) {
    paintIcon({ x, y: y - ROW / 2 - side / 2 + 1, w: side, h: side });
    x += side + 8;
  }
  write(ctx, words, x, y - ROW / 2 + 1, { ...type, most });
  let left = middle - skipWidth / 2;
  if (skip.key !== "") {
    const wide = capWidth(ctx, skip.key, 12);
    keyCap(ctx, skip.key, left + wide / 2, y + ROW / 2 - 2, 12);
    left += wide + 5;
  }
  write(ctx, skip.words, left, y + ROW / 2 - 2, small);
}
