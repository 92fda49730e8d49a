/** The time and the ranked scores, top centre: best on the left, the viewer's own seat lit up. */
import type { Frame, FrameSeat } from "../sdk/frame.ts";
import { type Ctx, chamfered, trace, write } from "./brush.ts";
import type { HudLayout } from "./layout.ts";
import { type Part, shownBox } from "./part.ts";
import { createPlate, type Stage } from "./plate.ts";
import { seatLook, seatSign } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

const MIDDLE = { wide: 104, compact: 88, phone: 70 } as const;
const SLANT = 18;
/** Width of a digit, as a share of its size. */
const DIGIT = 0.61;

/** Returns seconds as m:ss, never less than nothing; the last second of a phase still shows 0:01. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Returns the seats from first to last; equal places by seat. */
export function ranked(seats: readonly FrameSeat[]): readonly FrameSeat[] {
  return [...seats].sort((a, b) => a.place - b.place || a.seat - b.seat);
}

/** Makes the score. */
export function createScore(stage: () => Stage): Part {
  const plate = createPlate(stage, 10);
  return {
    draw(moment) {
      const box = shownBox(moment, "score");
      if (box === null) return plate.hide();
      const { frame, layout } = moment;
      const seats = ranked(frame.seats);
      const shown = seats.map(({ seat, name, banked }) => [seat, name, banked]);
      const key = JSON.stringify([clock(frame.left), frame.phase, frame.own?.seat, frame.isSpectator, shown]);
      plate.show(box, key, (ctx, size) => paint(ctx, size, { frame, layout, seats }));
    },
    destroy: plate.destroy,
  };
}

interface Shown {
  readonly frame: Frame;
  readonly layout: HudLayout;
  readonly seats: readonly FrameSeat[];
}

function paint(ctx: Ctx, { w, h }: { readonly w: number; readonly h: number }, shown: Shown): void {
  const { frame, layout, seats } = shown;
  ctx.save();
  trace(ctx, [
    [0, 0],
    [w, 0],
    [w - SLANT, h],
    [SLANT, h],
  ]);
  ctx.clip();
  const fill = ctx.createLinearGradient(0, 0, 0, h);
  fill.addColorStop(0, COLOUR.panelTop);
  fill.addColorStop(1, COLOUR.panelBottom);
  ctx.fillStyle = fill;
  ctx.fillRect(0, 0, w, h);
  ctx.fillStyle = COLOUR.lineLight;
  ctx.fillRect(0, 0, w, 2);
  ctx.restore();

  const middle = MIDDLE[layout.kind];
  const side = (w - middle) / 2;
  ctx.fillStyle = "rgba(6, 8, 12, 0.75)";
  ctx.fillRect(side, 2, middle, h - 2);
  const caption = CAPTIONS[frame.phase];
  const hasCaption = layout.kind === "wide";
  const isLast = frame.phase === "live" && frame.left <= 10;
  write(ctx, clock(frame.left), w / 2, h * (hasCaption ? 0.36 : 0.5), {
    size: layout.text.timer,
    isNumber: true,
    align: "center",
    colour: isLast ? COLOUR.danger : frame.phase === "overtime" ? COLOUR.amber : COLOUR.white,
  });
  if (hasCaption) {
    write(ctx, caption, w / 2, h * 0.77, { size: 12, align: "center", colour: COLOUR.dim, spacing: 0.6 });
  }

  const half = Math.ceil(seats.length / 2);
  const pad = layout.kind === "wide" ? 14 : 9;
  seats.forEach((seat, index) => {
    const isLeft = index < half;
    const count = isLeft ? half : seats.length - half;
    const room = (side - pad - 4) / Math.max(1, count);
    const x = isLeft ? pad + index * room : side + middle + 4 + (index - half) * room;
    chip(ctx, seat, { x, y: 2, w: room, h: h - 2 }, shown);
  });
}

const CAPTIONS: Readonly<Record<Frame["phase"], string>> = {
  warmup: "GET READY",
  live: "MOST BANKED",
  overtime: "OVERTIME",
  over: "NEXT MATCH",
};

/** One seat: its sign and score, its name where there is room, and its share of the best score. */
function chip(
  ctx: Ctx,
  seat: FrameSeat,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  { frame, layout, seats }: Shown,
): void {
  const look = seatLook(frame, seat.seat);
  const isOwn = seat.seat === frame.own?.seat;
  const isWide = layout.kind === "wide";
  const most = Math.max(2, ...seats.map(({ banked }) => String(banked).length));
  const radius = isWide ? 6.5 : Math.min(5.5, box.w / 9);
  const gap = isWide ? 5 : 3;
  // Eight seats and three digits still fit: the digits give way.
  const room = (box.w - radius * 2 - gap - 4) / (most * DIGIT);
  const size = Math.max(12, Math.min(layout.text.score, Math.floor(room)));
  if (isOwn) {
    trace(ctx, chamfered({ x: box.x + 1, y: box.y + 2, w: box.w - 2, h: box.h - 5 }, 5));
    ctx.fillStyle = "rgba(69, 160, 255, 0.2)";
    ctx.fill();
    ctx.strokeStyle = "rgba(233, 240, 246, 0.55)";
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  const row = box.y + box.h * (isWide ? 0.29 : 0.42);
  const digits = String(seat.banked);
  const width = radius * 2 + gap + digits.length * size * DIGIT;
  const left = box.x + (box.w - width) / 2;
  seatSign(ctx, look, left + radius, row, radius);
  write(ctx, digits, left + radius * 2 + gap, row, {
    size,
    isNumber: true,
    colour: isOwn ? COLOUR.white : look.name,
  });
  if (isWide) {
    write(ctx, isOwn && !frame.isSpectator ? "YOU" : seat.name, box.x + box.w / 2, box.y + box.h * 0.63, {
      size: 12,
      align: "center",
      colour: isOwn ? COLOUR.white : COLOUR.dim,
      most: box.w - 6,
    });
  }
  const best = Math.max(1, ...seats.map(({ banked }) => banked));
  const bar = { x: box.x + 5, y: box.y + box.h - (isWide ? 12 : 10), w: box.w - 10, h: isWide ? 5 : 4 };
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(bar.x, bar.y, bar.w, bar.h);
  ctx.fillStyle = look.colour;
  ctx.fillRect(bar.x, bar.y, bar.w * Math.min(1, seat.banked / best), bar.h);
}
