/**
 * The scores of two sides face to face: two teams with their vaults, or two players with their robots. The viewer's side
 * is on the left; each bar grows from the clock outwards.
 */
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import { portrait } from "./pictures.ts";
import { ranked } from "./ranked.ts";
import type { ScorePaint } from "./score-paint.ts";
import { type SeatLook, seatLook, seatSign, teamLook } from "./seat-look.ts";
import { COLOUR } from "./style.ts";

/** One side. */
interface Side {
  readonly team: number;
  readonly label: string;
  readonly score: number;
  readonly look: SeatLook;
  readonly isOwn: boolean;
  /** Prefix of its robot's frames; empty for a team. */
  readonly sheet: string;
}

/** Bars are full at this score at least. */
const FULL = 20;

/** Returns both sides, the viewer's first. @param isWide false where labels must be short */
export function sidesOf(frame: Frame, isWide: boolean): readonly Side[] {
  const isOwn = (team: number): boolean => !frame.isSpectator && team === frame.own?.team;
  const sides =
    frame.mode.teams > 0
      ? frame.mode.vaults.map((score, team) => {
          const look = teamLook(frame, team);
          return { team, label: teamLabel(frame, team, isWide), score, look, isOwn: isOwn(team), sheet: "" };
        })
      : [...ranked(frame.seats)]
          .sort((a, b) => a.seat - b.seat)
          .map(({ seat, name, banked, sheet, team }) => {
            const label = isOwn(team) ? gameWords().youShort : name;
            return { team, label, score: banked, look: seatLook(frame, seat), isOwn: isOwn(team), sheet };
          });
  return sides.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/** Returns whose vault it is, as a label. */
function teamLabel(frame: Frame, team: number, isWide: boolean): string {
  const { teams } = gameWords();
  if (frame.isSpectator) {
    const labels = isWide ? [teams.blueVault, teams.orangeVault] : [teams.blueShort, teams.orangeShort];
    return labels[team] ?? "";
  }
  if (team === frame.own?.team) return isWide ? teams.ownVault : teams.ownShort;
  return isWide ? teams.otherVault : teams.otherShort;
}

/** Paints both sides. */
export function paintSides(ctx: Ctx, paint: ScorePaint): void {
  const sides = sidesOf(paint.frame, paint.layout.kind === "wide");
  const most = Math.max(FULL, ...sides.map(({ score }) => score));
  sides.slice(0, 2).forEach((side, index) => {
    paintSide(ctx, paint, side, { isLeft: index === 0, share: side.score / most });
  });
}

function paintSide(
  ctx: Ctx,
  { layout, textures, w, h, side: width }: ScorePaint,
  side: Side,
  { isLeft, share }: { readonly isLeft: boolean; readonly share: number },
): void {
  const isWide = layout.kind === "wide";
  const hasPicture = side.sheet !== "" && isWide;
  const outer = isWide ? 26 : 20;
  const inner = 10;
  const right = (way: number): number => (isLeft ? way : w - way);
  const size = layout.text.score + (isWide ? 6 : 3);
  const bar = { w: width - outer - inner, h: isWide ? 9 : 7 };
  const barTop = h - bar.h - (isWide ? 8 : 6);
  const middle = (barTop + 2) / 2 + 1;
  const numberEdge = width - inner;
  write(ctx, String(side.score), right(numberEdge), middle, {
    size,
    isNumber: true,
    align: isLeft ? "right" : "left",
    colour: side.isOwn ? COLOUR.white : side.look.name,
  });
  const start = outer + (hasPicture ? 38 : 0);
  const sign = isWide ? 7 : 5.5;
  seatSign(ctx, side.look, right(start + sign), middle, sign);
  write(ctx, side.label, right(start + sign * 2 + 7), middle, {
    size: isWide ? 13 : 12,
    align: isLeft ? "left" : "right",
    colour: side.isOwn ? COLOUR.white : side.look.name,
    most: numberEdge - start - sign * 2 - 15 - size * 0.62 * String(side.score).length,
    isWhole: side.sheet === "",
  });
  const filled = Math.max(0, Math.min(1, share)) * bar.w;
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(isLeft ? outer : w - outer - bar.w, barTop, bar.w, bar.h);
  ctx.fillStyle = side.look.colour;
  ctx.fillRect(isLeft ? width - inner - filled : w - width + inner, barTop, filled, bar.h);
  ctx.strokeStyle = side.isOwn ? COLOUR.text : COLOUR.wellLine;
  ctx.lineWidth = 1;
  ctx.strokeRect((isLeft ? outer : w - outer - bar.w) + 0.5, barTop + 0.5, bar.w - 1, bar.h - 1);
  if (!hasPicture) return;
  // Both robots look at each other across the clock.
  const square = { x: -18, y: -18, size: 36 };
  ctx.save();
  ctx.translate(right(outer + 16), middle);
  ctx.rotate(isLeft ? Math.PI / 2 : -Math.PI / 2);
  portrait(ctx, textures, { sheet: side.sheet, colour: side.look.colour }, square);
  ctx.restore();
}
