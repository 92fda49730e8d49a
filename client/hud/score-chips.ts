/** The scores of a free-for-all: a chip for each seat, best on the left, the viewer's own lit up. */
import type { FrameSeat } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, chamfered, trace, write } from "./brush.ts";
import type { Box } from "./layout.ts";
import { ranked } from "./ranked.ts";
import type { ScorePaint, ScoreRoom } from "./score-paint.ts";
import { seatLook, seatNumber, seatSign } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** Width of a digit, as a share of its size. */
const DIGIT = 0.61;
/** CSS px of a sign with the space around it, and of the smallest digits. */
const SIGN = 16;
const LEAST = 12;
/** A chip at least this wide has room for the number of its seat. */
const NUMBERED = 60;

/** The chips of all seats, in CSS px from the corner of the panel. */
interface Chips {
  readonly boxes: readonly { readonly seat: FrameSeat; readonly box: Box }[];
  /** Digits of the highest score. */
  readonly most: number;
  readonly isLow: boolean;
}

/** Returns the chips to both sides of the clock, in two rows where one has no room for them. */
export function chipsOf({ frame, layout, side, middle, h }: ScoreRoom): Chips {
  const seats = ranked(frame.seats);
  const half = Math.ceil(seats.length / 2);
  const pad = layout.kind === "wide" ? 14 : 9;
  const width = side - pad - 4;
  const most = Math.max(2, ...seats.map(({ banked }) => String(banked).length));
  const rows = width / Math.max(1, half) < SIGN + most * LEAST * DIGIT ? 2 : 1;
  const perRow = Math.ceil(half / rows);
  const boxes = seats.map((seat, index) => {
    const isLeft = index < half;
    const place = isLeft ? index : index - half;
    const count = Math.min(perRow, isLeft ? half : seats.length - half);
    const w = width / Math.max(1, count);
    // The panel grows narrow downwards.
    const x = (isLeft ? pad : side + middle + 4) + (place % perRow) * w;
    const high = (h - 2) / rows;
    return { seat, box: { x, y: 2 + Math.floor(place / perRow) * high, w, h: high } };
  });
  return { boxes, most, isLow: rows > 1 };
}

/** Paints the chips. */
export function paintChips(ctx: Ctx, paint: ScorePaint): void {
  const { boxes, most, isLow } = chipsOf(paint);
  for (const { seat, box } of boxes) chip(ctx, seat, box, { ...paint, most, isLow });
}

/** One seat: its sign and score, its name where there is room, and its share of the best score. */
function chip(
  ctx: Ctx,
  seat: FrameSeat,
  box: Box,
  { frame, layout, most, isLow }: ScorePaint & { readonly most: number; readonly isLow: boolean },
): void {
  const look = seatLook(frame, seat.seat);
  const isOwn = seat.seat === frame.own?.seat;
  const isWide = layout.kind === "wide" && !isLow;
  const radius = isWide && box.w >= NUMBERED ? 9 : isWide ? 6.5 : Math.min(5.5, box.w / 9);
  const gap = isWide ? 5 : 3;
  // Eight seats and three digits still fit: the digits give way.
  const room = (box.w - radius * 2 - gap - 4) / (most * DIGIT);
  const size = Math.max(LEAST, Math.min(isLow ? 14 : layout.text.score, Math.floor(room)));
  if (isOwn) {
    trace(ctx, chamfered({ x: box.x + 1, y: box.y + (isLow ? 0 : 2), w: box.w - 2, h: box.h - (isLow ? 1 : 5) }, 5));
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
  seatSign(ctx, look, left + radius, row, radius, seatNumber(frame, seat.seat));
  write(ctx, digits, left + radius * 2 + gap, row, {
    size,
    isNumber: true,
    colour: isOwn ? COLOUR.white : look.name,
  });
  if (isWide) {
    const name = isOwn && !frame.isSpectator ? gameWords().youShort : seat.name;
    write(ctx, name, box.x + box.w / 2, box.y + box.h * 0.63, {
      size: 12,
      align: "center",
      colour: isOwn ? COLOUR.white : COLOUR.dim,
      most: box.w - 6,
      isWhole: isOwn && !frame.isSpectator,
    });
  }
  const best = Math.max(1, ...frame.seats.map(({ banked }) => banked));
  const high = isWide ? 5 : isLow ? 2 : 4;
  const bar = { x: box.x + 5, y: box.y + box.h - (isWide ? 12 : isLow ? 5 : 10), w: box.w - 10, h: high };
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(bar.x, bar.y, bar.w, bar.h);
  ctx.fillStyle = look.colour;
  ctx.fillRect(bar.x, bar.y, bar.w * Math.min(1, seat.banked / best), bar.h);
}
