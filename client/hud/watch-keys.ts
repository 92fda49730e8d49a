/** The list of all keys of a spectator, as long as it is asked for. */
import type { WatchNames } from "../input/watch-bindings.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, capWidth, fitting, keyCap, panel, write } from "./brush.ts";
import type { CaptionKeys } from "./caption.ts";
import type { Box } from "./layout.ts";
import type { Part } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** CSS px: a line, the head, the space around, between two caps, where what a key does is written, and a column. */
const ROW = 22;
const HEAD = 30;
const PAD = 12;
const BETWEEN = 3;
const WORDS_AT = 100;
const COLUMN = 290;
const SIZE = 12;

/** A line: keys, and what they do. */
interface Line {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Returns the lines; without those for which the device has no button. */
export function keyLines(watch: WatchNames, { board, menu }: CaptionKeys): readonly Line[] {
  const { cameras, caption } = gameWords();
  const { keys } = cameras;
  const all: readonly Line[] = [
    { keys: [watch.numbers], does: keys.follow },
    { keys: [watch.previous, watch.next], does: keys.turn },
    { keys: [watch.director], does: keys.director },
    { keys: [watch.free], does: keys.free },
    { keys: [watch.whole], does: keys.whole },
    { keys: watch.move, does: keys.move },
    { keys: [watch.nearer, watch.farther], does: keys.zoom },
    { keys: [watch.vision], does: keys.vision },
    { keys: [watch.second], does: keys.second },
    { keys: [board], does: caption.scores },
    { keys: [menu], does: caption.leave },
  ];
  return all.filter((line) => line.keys.some((key) => key !== ""));
}

/** Makes the list. @param lines returns what to show, or null while it is closed */
export function createWatchKeys(stage: () => Stage, lines: () => readonly Line[] | null): Part {
  const plate = createPlate(stage, 20);
  return {
    draw(moment) {
      const shown = moment.mode === "watch" ? lines() : null;
      if (shown === null) return plate.hide();
      const list = laidOut(moment.layout.boxes.field, shown.length);
      plate.show(list.box, JSON.stringify(shown), (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { isOpaque: true, line: COLOUR.lineLight });
        const { title } = gameWords().cameras.keys;
        write(ctx, title, PAD, HEAD / 2 + 3, { size: 14, colour: COLOUR.white, most: w - 2 * PAD });
        shown.forEach((line, index) => {
          const x = Math.floor(index / list.rows) * list.column + PAD;
          paintLine(ctx, line, { x, y: HEAD + ((index % list.rows) + 0.5) * ROW, w: list.column - 2 * PAD });
        });
      });
    },
    destroy: plate.destroy,
  };
}

/** @param at left edge, middle and width, in CSS px */
function paintLine(
  ctx: Ctx,
  { keys, does }: Line,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): void {
  let next = x;
  for (const key of keys) {
    const width = capWidth(ctx, key, SIZE);
    keyCap(ctx, key, next + width / 2, y, SIZE);
    next += width + BETWEEN;
  }
  const left = Math.max(x + WORDS_AT, next + 6);
  const room = x + w - left;
  write(ctx, does, left, y, { size: fitting(ctx, does, room, { size: 13, weight: 500 }), weight: 500, most: room });
}

/** Returns the box of the list in the middle of the maze's picture: in two columns where one is too high. */
function laidOut(field: Box, lines: number): { readonly box: Box; readonly rows: number; readonly column: number } {
  const heightOf = (rows: number): number => HEAD + rows * ROW + PAD;
  const columns = heightOf(lines) <= field.h ? 1 : 2;
  const rows = Math.ceil(lines / columns);
  const column = Math.min(COLUMN, Math.floor(field.w / columns));
  const [w, h] = [columns * column, heightOf(rows)];
  const x = Math.round(field.x + (field.w - w) / 2);
  return { box: { x, y: Math.round(field.y + Math.max(0, field.h - h) / 2), w, h }, rows, column };
}
