/** The mates, under the minimap: whose robot is how well, what it carries, and who is down. In modes with teams. */
import type * as Phaser from "phaser";
import type { Frame, FrameSeat } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, panel, widthOf, write } from "./brush.ts";
import { isDown } from "./down.ts";
import { type Moment, type Part, shownBox } from "./part.ts";
import { portrait } from "./pictures.ts";
import { createPlate, type Stage } from "./plate.ts";
import { membersOf } from "./ranked.ts";
import { seatLook } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** CSS px of a row. */
const ROW = 23;
const EDGE = 4;
/** Bars are drawn in so many steps, so that a plate is not painted for each point of hull. */
const STEPS = 24;

/** One row. */
interface Mate {
  readonly seat: FrameSeat;
  /** Share of its hull; −1 when it is down. */
  readonly hull: number;
  readonly cargo: number;
}

/** Returns the mates of the viewer, not the viewer. */
export function matesOf(frame: Frame): readonly Mate[] {
  const { own, mode } = frame;
  if (own === null || frame.isSpectator || mode.teams === 0) return [];
  return membersOf(frame.seats, own.team)
    .filter(({ seat }) => seat !== own.seat)
    .map((seat) => {
      const robot = frame.robots.find((other) => other.seat === seat.seat);
      const hull = robot === undefined || isDown(frame, seat.seat) ? -1 : robot.hull / robot.mostHull;
      return { seat, hull: Math.ceil(hull * STEPS) / STEPS, cargo: Math.max(0, robot?.cargo ?? 0) };
    });
}

/** Makes the list. */
export function createMates(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  const { textures } = stage().scene;
  return {
    draw(moment) {
      const room = shownBox(moment, "mates");
      const mates = matesOf(moment.frame);
      if (room === null || mates.length === 0) return plate.hide();
      const rows = mates.slice(0, Math.floor((room.h - 2 * EDGE) / ROW));
      const box = { ...room, h: 2 * EDGE + ROW * rows.length };
      const key = JSON.stringify([rows.map(({ seat, hull, cargo }) => [seat.name, seat.sheet, hull, cargo])]);
      plate.show(box, `${key} ${textures.exists("bots")}`, (ctx, size) =>
        paintMates(ctx, size, { moment, rows, textures }),
      );
    },
    destroy: plate.destroy,
  };
}

function paintMates(
  ctx: Ctx,
  { w, h }: { readonly w: number; readonly h: number },
  {
    moment,
    rows,
    textures,
  }: {
    readonly moment: Moment;
    readonly rows: readonly Mate[];
    readonly textures: Phaser.Textures.TextureManager;
  },
): void {
  panel(ctx, { x: 0, y: 0, w, h }, { cut: 6 });
  rows.forEach(({ seat, hull, cargo }, row) => {
    const middle = EDGE + row * ROW + ROW / 2;
    const isGone = hull < 0;
    const look = seatLook(moment.frame, seat.seat);
    ctx.globalAlpha = isGone ? 0.45 : 1;
    portrait(ctx, textures, { sheet: seat.sheet, colour: look.colour }, { x: 5, y: middle - 11, size: 22 });
    ctx.globalAlpha = 1;
    const length = w < 150 ? 24 : 38;
    const bar = { x: w - 8 - length, w: length, h: 6 };
    const gone = { size: 12, align: "right", colour: COLOUR.dangerText } as const;
    const taken = isGone ? widthOf(ctx, gameWords().mateDown, gone) : length;
    write(ctx, seat.name, 31, middle, {
      size: 12,
      colour: isGone ? COLOUR.dim : look.name,
      most: w - 8 - taken - 31 - (cargo > 0 ? 24 : 6),
    });
    if (isGone) {
      write(ctx, gameWords().mateDown, w - 8, middle, gone);
      return;
    }
    if (cargo > 0) {
      write(ctx, String(cargo), bar.x - 6, middle, {
        size: 12,
        isNumber: true,
        align: "right",
        colour: COLOUR.amberText,
      });
    }
    ctx.fillStyle = COLOUR.well;
    ctx.fillRect(bar.x, middle - bar.h / 2, bar.w, bar.h);
    ctx.fillStyle = hull < 0.3 ? COLOUR.danger : look.colour;
    ctx.fillRect(bar.x, middle - bar.h / 2, bar.w * hull, bar.h);
  });
}
