/** The chart of the results: what everybody banked over time, the own line bold, kills as dots. */
import type { Frame } from "../sdk/frame.ts";
import { gameWords } from "../words/game-words.ts";
import { type Ctx, write } from "./brush.ts";
import { chartOf, spread } from "./chart-lines.ts";
import type { History } from "./history-log.ts";
import type { Box } from "./layout.ts";
import { seatSign } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** CSS px beside the lines: numbers on the left, signs on the right, the heading above and minutes below. */
const LEFT = 34;
const RIGHT = 24;
const ABOVE = 22;
const BELOW = 18;
const SIGN = 5;

/** Paints it into a box. */
export function paintChart(ctx: Ctx, box: Box, frame: Frame, history: History): void {
  const words = gameWords().chart;
  ctx.fillStyle = withAlpha(COLOUR.well, 0.85);
  ctx.fillRect(box.x, box.y, box.w, box.h);
  write(ctx, frame.mode.teams > 1 ? words.vaults : words.banked, box.x + 10, box.y + 12, {
    size: 12,
    colour: COLOUR.dim,
    spacing: 0.6,
  });
  const inner = { x: box.x + LEFT, y: box.y + ABOVE, w: box.w - LEFT - RIGHT, h: box.h - ABOVE - BELOW };
  const chart = chartOf(frame, history, inner);
  if (chart === null) {
    write(ctx, words.late, box.x + box.w / 2, box.y + box.h / 2, {
      size: 12,
      weight: 500,
      align: "center",
      colour: COLOUR.dim,
    });
    return;
  }
  const bottom = inner.y + inner.h;
  ctx.fillStyle = COLOUR.line;
  ctx.fillRect(inner.x, bottom, inner.w, 1);
  const kills = chart.lines.some((line) => line.kills.length > 0);
  if (kills) paintKey(ctx, box);
  let highest = Number.POSITIVE_INFINITY;
  for (const { value, y } of chart.rows) {
    ctx.fillStyle = withAlpha(COLOUR.line, 0.7);
    ctx.fillRect(inner.x, Math.round(y), inner.w, 1);
    if (highest - y < 15) continue;
    highest = y;
    write(ctx, String(value), inner.x - 7, y, {
      size: 12,
      isNumber: true,
      weight: 600,
      align: "right",
      colour: COLOUR.dim,
    });
  }
  for (const { minute, x } of chart.minutes) {
    ctx.fillStyle = withAlpha(COLOUR.line, 0.7);
    ctx.fillRect(Math.round(x), inner.y, 1, inner.h);
    if (x > inner.x + inner.w - 12) continue;
    write(ctx, `${minute}:00`, x, bottom + 9, {
      size: 12,
      isNumber: true,
      weight: 600,
      align: "center",
      colour: COLOUR.dim,
    });
  }
  ctx.lineJoin = "round";
  for (const { look, isOwn, points } of chart.lines) {
    for (const [width, colour] of [
      [isOwn ? 6 : 4, withAlpha(COLOUR.ink, 0.7)],
      [isOwn ? 3.5 : 1.75, isOwn ? look.name : withAlpha(look.colour, 0.8)],
    ] as const) {
      ctx.beginPath();
      for (const [x, y] of points) ctx.lineTo(x, y);
      ctx.lineWidth = width;
      ctx.strokeStyle = colour;
      ctx.stroke();
    }
  }
  for (const { kills: places, isOwn } of chart.lines) {
    for (const [x, y] of places) dot(ctx, x, y, isOwn);
  }
  const ends = chart.lines.map(({ points }) => points.at(-1)?.[1] ?? bottom);
  const gap = Math.min(2 * SIGN + 3, inner.h / Math.max(1, ends.length));
  const placed = spread(ends, { gap, top: inner.y, bottom: bottom - 2 });
  chart.lines.forEach(({ look }, index) => {
    seatSign(ctx, look, inner.x + inner.w + 12, placed[index] ?? bottom, SIGN);
  });
}

function dot(ctx: Ctx, x: number, y: number, isOwn: boolean): void {
  ctx.beginPath();
  ctx.arc(x, y, isOwn ? 4 : 3, 0, 2 * Math.PI);
  ctx.fillStyle = isOwn ? COLOUR.white : COLOUR.danger;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = COLOUR.ink;
  ctx.stroke();
}

/** Says what the dots are, top right. */
function paintKey(ctx: Ctx, box: Box): void {
  const right = box.x + box.w - 10;
  const width = write(ctx, gameWords().chart.kill, right, box.y + 12, {
    size: 12,
    weight: 500,
    align: "right",
    colour: COLOUR.dim,
  });
  dot(ctx, right - width - 9, box.y + 12, false);
}
