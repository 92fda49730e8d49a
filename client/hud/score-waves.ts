/** The score of all against the waves: the bank and what it brings back on the left, who stands on the right. */
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import { isDown } from "./down.ts";
import { ranked } from "./ranked.ts";
import type { ScorePaint } from "./score-paint.ts";
import { seatLook, seatSign } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** Paints both sides. */
export function paintWaves(ctx: Ctx, paint: ScorePaint): void {
  const { frame, layout, w, h, side } = paint;
  const isWide = layout.kind === "wide";
  const outer = isWide ? 26 : 20;
  const inner = 10;
  const bar = { x: outer, w: side - outer - inner, h: isWide ? 9 : 7 };
  const barTop = h - bar.h - (isWide ? 8 : 6);
  const middle = (barTop + 2) / 2 + 1;
  const small = isWide ? 13 : 12;
  const { revival, revivalOf, vaults } = frame.mode;
  write(ctx, gameWords().score.banked, outer, middle, { size: small, colour: COLOUR.dim });
  write(ctx, String(vaults[0] ?? 0), side - inner, middle, {
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

  const seats = [...ranked(frame.seats)].sort((a, b) => a.seat - b.seat);
  const standing = seats.filter(({ seat }) => !isDown(frame, seat));
  const left = w - side + inner;
  write(ctx, `${standing.length} / ${seats.length}`, left, middle, {
    size: layout.text.score + (isWide ? 2 : 0),
    isNumber: true,
    colour: standing.length * 2 <= seats.length ? COLOUR.dangerText : COLOUR.white,
  });
  write(ctx, gameWords().score.stand, w - outer, middle, { size: small, align: "right", colour: COLOUR.dim });
  const pitch = bar.w / Math.max(1, seats.length);
  seats.forEach(({ seat }, place) => {
    const x = left + pitch * (place + 0.5);
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
