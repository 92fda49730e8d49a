/** The podium of the results: the best robots on steps, the winner's in the middle and highest. */
import type * as Phaser from "phaser";
import { palette } from "../art/palette.ts";
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import type { Box } from "./layout.ts";
import { icon, portrait } from "./pictures.ts";
import { podiumOf, type Standing } from "./results-words.ts";
import { type SeatLook, seatLook, seatSign } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** Heights of the steps as shares of the highest, by step; the floor first. */
const HEIGHTS = [0, 1, 0.68, 0.42] as const;
/** Colours of the numbers on the steps: gold, silver, bronze. */
const MEDALS = [COLOUR.dim, COLOUR.amber, palette.m5, palette.rust] as const;
/** CSS px of a name over its robot, and of the base below the lowest step. */
const NAME = 17;
const CROWN = 28;
/** Steps at least this wide, in CSS px, have room for sign, number and score. */
const ROOMY = 112;

/** Paints it into a box. */
export function paintPodium(
  ctx: Ctx,
  box: Box,
  { frame, textures }: { readonly frame: Frame; readonly textures: Phaser.Textures.TextureManager },
): void {
  const standing = podiumOf(frame);
  const isStepped = new Set(standing.map(({ step }) => step)).size > 1;
  // The best in the middle, the second on its left.
  const inPlace = isStepped && standing.length >= 3 ? [1, 0, 2].flatMap((at) => standing[at] ?? []) : standing;
  const pitch = Math.min(148, box.w / Math.max(1, inPlace.length));
  const left = box.x + (box.w - pitch * inPlace.length) / 2;
  const robot = Math.max(30, Math.min(84, pitch - 14, box.h * 0.42));
  const tallest = Math.max(20, box.h - robot - NAME - 4 - (box.h > 130 ? CROWN : 0));
  inPlace.forEach((stand, index) => {
    const height = Math.max(18, tallest * (isStepped ? (HEIGHTS[stand.step] ?? 0) : 0.5));
    const step = {
      x: Math.round(left + index * pitch) + 2,
      y: box.y + box.h - height,
      w: Math.round(pitch) - 4,
      h: height,
    };
    const look = seatLook(frame, stand.seat);
    paintStep(ctx, step, stand, look);
    const middle = step.x + step.w / 2;
    const seat = frame.seats.find((other) => other.seat === stand.seat);
    const sheet = seat?.sheet ?? "";
    portrait(ctx, textures, { sheet, colour: look.colour }, { x: middle - robot / 2, y: step.y - robot, size: robot });
    const isOwn = !frame.isSpectator && stand.seat === frame.own?.seat;
    const y = step.y - robot - NAME / 2;
    write(ctx, isOwn ? gameWords().you : (seat?.name ?? ""), middle, y, {
      size: 13,
      align: "center",
      colour: isOwn ? COLOUR.white : look.name,
      most: pitch - 4,
    });
    if (stand.step === 1 && isStepped && y - NAME / 2 - CROWN >= box.y) {
      icon(ctx, textures, "icon/crown", { x: middle - 17, y: y - NAME / 2 - CROWN, w: 34, h: 28 }, COLOUR.amber);
    }
  });
}

/** A step in the colour of its seat, with its number, sign and score. */
function paintStep(ctx: Ctx, { x, y, w, h }: Box, { step, banked }: Standing, look: SeatLook): void {
  const fill = ctx.createLinearGradient(0, y, 0, y + h);
  fill.addColorStop(0, withAlpha(look.colour, 0.5));
  fill.addColorStop(1, withAlpha(look.colour, 0.08));
  ctx.fillStyle = COLOUR.well;
  ctx.fillRect(x, y, w, h);
  ctx.fillStyle = fill;
  ctx.fillRect(x, y, w, h);
  ctx.fillStyle = look.name;
  ctx.fillRect(x, y, w, 2);
  const row = y + Math.min(h / 2 + 1, 18);
  const isRoomy = w >= ROOMY;
  if (isRoomy) seatSign(ctx, look, x + 15, row, 6);
  write(ctx, String(banked), x + w - 8, row, { size: 14, isNumber: true, align: "right", colour: COLOUR.white });
  if (step === 0) return;
  const isTall = isRoomy && h > 52;
  write(ctx, String(step), isRoomy ? x + w / 2 : x + 16, isTall ? y + h / 2 + 8 : row, {
    size: isTall ? 28 : 16,
    isNumber: true,
    align: "center",
    colour: MEDALS[step] ?? COLOUR.dim,
    edge: 2,
  });
}
