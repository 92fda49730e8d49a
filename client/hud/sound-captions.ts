/** The captions of key sounds: a line each, with an arrow to where it comes from. */
import { pageWords } from "../words/words.ts";
import { type Ctx, panel, trace, write } from "./brush.ts";
import { SOUND_ROW } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { nextSounds, type SoundLine } from "./sound-log.ts";
import { COLOUR } from "./style.ts";

/** Arrows point in so many directions. */
const WAYS = 16;

/** Makes the captions; they show nothing unless somebody wants them. */
export function createSoundCaptions(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  let lines: readonly SoundLine[] = [];
  return {
    draw(moment) {
      const { frame, now, look } = moment;
      lines = look.hasCaptions ? nextSounds(lines, frame, now) : [];
      const box = shownBox(moment, "sounds");
      if (box === null || lines.length === 0) return plate.hide();
      const rows = lines.slice(-Math.max(1, Math.floor(box.h / SOUND_ROW))).map((line) => ({
        words: wordsOf(line),
        way: line.angle === null ? null : Math.round((line.angle / (2 * Math.PI)) * WAYS),
        isNear: line.isNear,
      }));
      const h = rows.length * SOUND_ROW;
      plate.show({ ...box, y: box.y + box.h - h, h }, JSON.stringify(rows), (ctx, { w }) => {
        panel(ctx, { x: 0, y: 0, w, h }, { cut: 5 });
        rows.forEach(({ words, way, isNear }, row) => {
          const y = row * SOUND_ROW + SOUND_ROW / 2;
          if (way !== null) paintArrow(ctx, 14, y, (way / WAYS) * 2 * Math.PI, isNear ? COLOUR.amber : COLOUR.dim);
          const colour = isNear ? COLOUR.amberText : COLOUR.text;
          write(ctx, words, 28, y, { size: 12, weight: isNear ? 700 : 500, colour, most: w - 34 });
        });
      });
    },
    destroy: plate.destroy,
  };
}

function wordsOf({ kind, isNear }: SoundLine): string {
  const words = pageWords().settings.sounds;
  return isNear ? words.near(words[kind]) : words[kind];
}

function paintArrow(ctx: Ctx, x: number, y: number, angle: number, colour: string): void {
  const at = (along: number, across: number): readonly [number, number] => [
    x + Math.cos(angle) * along - Math.sin(angle) * across,
    y + Math.sin(angle) * along + Math.cos(angle) * across,
  ];
  trace(ctx, [at(7, 0), at(-5, 5), at(-2, 0), at(-5, -5)]);
  ctx.fillStyle = colour;
  ctx.fill();
}
