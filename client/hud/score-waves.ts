/** The score of all against the waves: the bank and what it brings back on the left, who stands on the right. */
import type { FrameSeat } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import { isDown } from "./down.ts";
import { ranked } from "./ranked.ts";
import type { ScorePaint, ScoreRoom } from "./score-paint.ts";
import { seatLook, seatSign } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** CSS px from the clock, and from the edge of the panel. */
const INNER = 10;
const outerOf = ({ layout }: ScoreRoom): number => (layout.kind === "wide" ? 26 : 20);
const bySeat = ({ frame }: ScoreRoom): readonly FrameSeat[] => [...ranked(frame.seats)].sort((a, b) => a.seat - b.seat);

/** Returns where the sign of a seat stands, in CSS px from the left edge of the panel. */
export function standX(room: ScoreRoom, seat: number): number {
  const seats = bySeat(room);
  const pitch = (room.side - outerOf(room) - INNER) / Math.max(1, seats.length);
  return room.w - room.side + INNER + pitch * (seats.findIndex((one) => one.seat === seat) + 0.5);
}

/** Paints both sides. */
export function paintWaves(ctx: Ctx, paint: ScorePaint): void {
  const { frame, layout, w, h, side } = paint;
  const isWide = layout.kind === "wide";
  const outer = outerOf(paint);
  const bar = { x: outer, w: side - outer - INNER, h: isWide ? 9 : 7 };
  const barTop = h - bar.h - (isWide ? 8 : 6);
  const middle = (barTop + 2) / 2 + 1;
  const small = isWide ? 13 : 12;
  const { revival, revivalOf, vaults } = frame.mode;
  write(ctx, gameWords().score.banked, outer, middle, { size: small, colour: COLOUR.dim });
  write(ctx, String(vaults[0] ?? 0), side - INNER, middle, {
    size: layout.text.score + (isWide ? 6 : 3),
    isNumber: true,
    align: "right",
  });
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(bar.x, barTop, bar.w, bar.h);
  ctx.fillStyle = COLOUR.heal;
  if (revivalOf > 0) ctx.fillRect(bar.x, barTop, bar.w * Math.min(1, revival / revivalOf), bar.h);
  ctx.strokeStyle = COLOUR.wellLine;
  ctx.lineWidth = 1;
  ctx.strokeRect(bar.x + 0.5, barTop + 0.5, bar.w - 1, bar.h - 1);

  const seats = bySeat(paint);
  const standing = seats.filter(({ seat }) => !isDown(frame, seat));
  const left = w - side + INNER;
  write(ctx, `${standing.length} / ${seats.length}`, left, middle, {
    size: layout.text.score + (isWide ? 2 : 0),
    isNumber: true,
    colour: standing.length * 2 <= seats.length ? COLOUR.dangerText : COLOUR.white,
  });
  write(ctx, gameWords().score.stand, w - outer, middle, { size: small, align: "right", colour: COLOUR.dim });
  seats.forEach(({ seat }) => {
    const x = standX(paint, seat);
    const isGone = isDown(frame, seat);
    ctx.globalAlpha = isGone ? 0.4 : 1;
    const look = seatLook(frame, seat);
    const shown = isGone ? { ...look, colour: COLOUR.gone } : look;
    seatSign(
      ctx,
      seat === frame.own?.seat ? { ...shown, colour: isGone ? shown.colour : COLOUR.white } : shown,
      x,
      barTop + bar.h / 2,
      isWide ? 5.5 : 4.5,
    );
    ctx.globalAlpha = 1;
  });
}
