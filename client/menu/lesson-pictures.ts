/** The pictures of how to play, painted from the atlases. They hold no words, only numbers. */

import { chassisList } from "#shared/content/chassis.ts";
import { glowFrame, teamFrame } from "../art/frames.ts";
import { palette, TEAMS } from "../art/palette.ts";
import { type Ctx, type Sheet, type StampLook, stampFrame } from "../sheets.ts";

/** In the order of play, as the words name them. */
export const LESSON_PICTURES = ["pick", "bank", "haul", "drop"] as const;
export type LessonName = (typeof LESSON_PICTURES)[number];

/** Pixels of a picture, and along the side of one of its tiles. */
export const PICTURE_SIZE = { width: 320, height: 160 };
const TILE = 80;

interface Atlases {
  readonly bots: Sheet;
  readonly fx: Sheet;
}

/** How something is put; a size of 1 is that of the atlas. */
interface Put extends StampLook {
  readonly rotation?: number;
  readonly size?: number;
  readonly alpha?: number;
}

/** Units of a haul, and those of them that count once. */
const UNITS = 6;
const SINGLE = 3;

/** Paints one picture over all of `ctx`. */
export function paintLesson(ctx: Ctx, { bots, fx }: Atlases, lesson: LessonName): void {
  const put = (
    sheet: Sheet,
    frame: string,
    x: number,
    y: number,
    { rotation = 0, size = 1, alpha = 1, ...look }: Put = {},
  ) => {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(rotation);
    ctx.scale(size, size);
    ctx.globalAlpha = alpha;
    stampFrame(ctx, sheet, frame, look);
    ctx.restore();
  };
  const glow = (frame: string, x: number, y: number, look: Put = {}): void => {
    ctx.globalCompositeOperation = "lighter";
    put(fx, frame, x, y, look);
    ctx.globalCompositeOperation = "source-over";
  };
  const robot = (chassis: number, x: number, y: number, colour: string, rotation = 0): void => {
    const sheet = chassisList[chassis]?.look.sheet ?? "";
    put(fx, "shadow", x + 6, y + 8, { alpha: 0.9, size: 0.8 });
    for (const part of [`${sheet}/hull/idle/0`, `${sheet}/turret/idle/0`]) {
      put(bots, part, x, y, { rotation });
      put(bots, teamFrame(part), x, y, { rotation, tint: colour });
    }
  };
  const scrap = (kind: number, x: number, y: number, size = 1): void => {
    put(fx, "shadow", x + 2, y + 5, { alpha: 0.6, size: 0.35 });
    put(bots, `scrap/${kind % 3}`, x, y, { size, rotation: kind });
  };
  const write = (text: string, x: number, y: number, colour: string, size = 30): void => {
    ctx.font = `700 ${size}px Oxanium, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 7;
    ctx.strokeStyle = palette.void;
    ctx.strokeText(text, x, y);
    ctx.fillStyle = colour;
    ctx.fillText(text, x, y);
  };
  const pad = (x: number, y: number): void => {
    put(bots, "pad", x, y, { size: 0.72 });
    put(bots, teamFrame("pad"), x, y, { size: 0.72, tint: TEAMS[0] });
    glow(glowFrame("pad"), x, y, { size: 0.72, tint: TEAMS[0] });
  };

  const { width, height } = PICTURE_SIZE;
  for (let row = 0; row * TILE < height; row++) {
    for (let column = 0; column * TILE < width; column++) {
      ctx.fillStyle = (row + column) % 2 === 0 ? palette.s1 : palette.s0;
      ctx.fillRect(column * TILE, row * TILE, TILE, TILE);
    }
  }
  switch (lesson) {
    case "pick":
      for (const [index, x] of [170, 222, 274].entries()) scrap(index, x, 80 + (index % 2) * 10 - 5, 1.1);
      glow("streak", 52, 80, { held: 1, tint: TEAMS[0], alpha: 0.8 });
      robot(0, 88, 80, TEAMS[0]);
      break;
    case "bank":
      pad(220, 80);
      glow("streak", 84, 80, { held: 1, tint: TEAMS[0], alpha: 0.6 });
      robot(2, 128, 80, TEAMS[0]);
      write("+1", 256, 48, palette.white, 34);
      break;
    case "haul":
      for (let unit = 0; unit < UNITS; unit++) {
        const x = 40 + unit * 48;
        const isDouble = unit >= SINGLE;
        if (isDouble) glow("soft", x, 62, { size: 1.6, tint: palette.amber, alpha: 0.5 });
        scrap(unit, x, 60, 1.05);
        write(isDouble ? "2" : "1", x, 118, isDouble ? palette.amber : palette.white, isDouble ? 38 : 30);
      }
      break;
    case "drop":
      for (const [index, [x, y]] of [
        [84, 40],
        [66, 112],
        [150, 128],
        [226, 116],
        [238, 40],
      ].entries()) {
        scrap(index, x ?? 0, y ?? 0);
      }
      put(fx, "boom/4", 154, 78, { size: 0.95 });
      glow("soft", 154, 78, { size: 4, tint: palette.amber, alpha: 0.4 });
      break;
  }
}
