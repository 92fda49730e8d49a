/** Paints where a match was fought over the small maze: few pixels, drawn larger. */
import { palette, rgbOf } from "../art/palette.ts";
import { fitOf, paintMaze } from "../hud/minimap.ts";
import type { Frame } from "../sdk/frame.ts";
import type { Heat } from "./heat.ts";

/** Colours by share of the hottest tile, and how opaque they are; brighter is hotter. */
const RAMP = [
  { share: 0, colour: palette.danger, alpha: 0 },
  { share: 0.15, colour: palette.danger, alpha: 0.55 },
  { share: 0.5, colour: palette.amber, alpha: 0.8 },
  { share: 1, colour: palette.white, alpha: 0.95 },
] as const;

/** Returns the colour of a share, 0 to 1: channels in [0, 255]. */
export function heatColour(share: number): readonly [number, number, number, number] {
  const held = Math.min(1, Math.max(0, share));
  const next = Math.max(
    1,
    RAMP.findIndex((step) => step.share >= held),
  );
  const [from, to] = [RAMP[next - 1] ?? RAMP[0], RAMP[next] ?? RAMP[3]];
  const part = (held - from.share) / (to.share - from.share);
  const between = (a: number, b: number): number => Math.round(a + (b - a) * part);
  const [low, high] = [rgbOf(from.colour), rgbOf(to.colour)];
  return [
    between(low[0], high[0]),
    between(low[1], high[1]),
    between(low[2], high[2]),
    between(from.alpha * 255, to.alpha * 255),
  ];
}

/** Paints it. @param side of the map, in CSS px @param ratio pixels for each of them */
export function paintHeat(ctx: CanvasRenderingContext2D, frame: Frame, heat: Heat, side: number, ratio: number): void {
  const box = { x: 0, y: 0, w: side, h: side };
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, side, side);
  paintMaze(ctx, frame, box, ratio);
  const most = heat.cells.reduce((highest, value) => Math.max(highest, value), 0);
  if (most === 0) return;
  const picture = new ImageData(heat.width, heat.height);
  heat.cells.forEach((value, cell) => {
    picture.data.set(heatColour(value / most), 4 * cell);
  });
  const small = new OffscreenCanvas(heat.width, heat.height);
  small.getContext("2d")?.putImageData(picture, 0, 0);
  const { x, y, tile } = fitOf(frame.maze, box);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(small, x, y, heat.width * tile, heat.height * tile);
}
