/** The scores of a free-for-all: a chip for each seat, best on the left, the viewer's own lit up. */
import type { FrameSeat } from "../sdk/frame.ts";
import { type Ctx, chamfered, trace, write } from "./brush.ts";
import { ranked } from "./ranked.ts";
import type { ScorePaint } from "./score-paint.ts";
import { seatLook, seatSign } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** Width of a digit, as a share of its size. */
const DIGIT = 0.61;

/** Paints the chips to both sides of the clock. */
export function paintChips(ctx: Ctx, paint: ScorePaint): void {
  const { frame, layout, side, middle, h } = paint;
  const seats = ranked(frame.seats);
  const half = Math.ceil(seats.length / 2);
  const pad = layout.kind === "wide" ? 14 : 9;
  seats.forEach((seat, index) => {
    const isLeft = index < half;
    const count = isLeft ? half : seats.length - half;
    const room = (side - pad - 4) / Math.max(1, count);
    const x = isLeft ? pad + index * room : side + middle + 4 + (index - half) * room;
    chip(ctx, seat, { x, y: 2, w: room, h: h - 2 }, paint);
  });
}

/** One seat: its sign and score, its name where there is room, and its share of the best score. */
function chip(
  ctx: Ctx,
  seat: FrameSeat,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  { frame, layout }: ScorePaint,
): void {
  const look = seatLook(frame, seat.seat);
  const isOwn = seat.seat === frame.own?.seat;
  const isWide = layout.kind === "wide";
  const most = Math.max(2, ...frame.seats.map(({ banked }) => String(banked).length));
  const radius = isWide ? 6.5 : Math.min(5.5, box.w / 9);
  const gap = isWide ? 5 : 3;
  // Eight seats and three digits still fit: the digits give way.
  const room = (box.w - radius * 2 - gap - 4) / (most * DIGIT);
  const size = Math.max(12, Math.min(layout.text.score, Math.floor(room)));
  if (isOwn) {
    trace(ctx, chamfered({ x: box.x + 1, y: box.y + 2, w: box.w - 2, h: box.h - 5 }, 5));
    ctx.fillStyle = COLOUR.ownRow;
    ctx.fill();
    ctx.strokeStyle = withAlpha(COLOUR.text, 0.55);
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
  const best = Math.max(1, ...frame.seats.map(({ banked }) => banked));
  const bar = { x: box.x + 5, y: box.y + box.h - (isWide ? 12 : 10), w: box.w - 10, h: isWide ? 5 : 4 };
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(bar.x, bar.y, bar.w, bar.h);
  ctx.fillStyle = look.colour;
  ctx.fillRect(bar.x, bar.y, bar.w * Math.min(1, seat.banked / best), bar.h);
}
