/** The list of all keys of a spectator, as long as it is asked for. */
import type { WatchNames } from "../input/watch-bindings.ts";
import { gameWords } from "../words/game-words.ts";
import { capWidth, keyCap, panel, write } from "./brush.ts";
import type { CaptionKeys } from "./caption.ts";
import type { Box } from "./layout.ts";
import type { Moment, Part } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { COLOUR } from "./style.ts";

/** CSS px: a line, the head, the space around, between two caps, and where what a key does is written. */
const ROW = 22;
const HEAD = 30;
const PAD = 12;
const BETWEEN = 3;
const WORDS_AT = 124;
const WIDTH = 300;
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
      plate.show(listBox(moment, shown.length), JSON.stringify(shown), (ctx, { w, h }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { isOpaque: true, line: COLOUR.lineLight });
        const { title } = gameWords().cameras.keys;
        write(ctx, title, PAD, HEAD / 2 + 3, { size: 14, colour: COLOUR.white, most: w - 2 * PAD });
        shown.forEach(({ keys, does }, row) => {
          const y = HEAD + (row + 0.5) * ROW;
          let x = PAD;
          for (const key of keys) {
            const width = capWidth(ctx, key, SIZE);
            keyCap(ctx, key, x + width / 2, y, SIZE);
            x += width + BETWEEN;
          }
          const left = Math.max(WORDS_AT, x + 6);
          write(ctx, does, left, y, { size: 13, weight: 500, most: w - PAD - left });
        });
      });
    },
    destroy: plate.destroy,
  };
}

/** In the middle of the maze's picture. */
function listBox({ layout }: Moment, lines: number): Box {
  const { field } = layout.boxes;
  const h = HEAD + lines * ROW + PAD;
  return {
    x: Math.round(field.x + (field.w - WIDTH) / 2),
    y: Math.round(Math.max(field.y, field.y + (field.h - h) / 2)),
    w: WIDTH,
    h,
  };
}
