/** What the minimap marks besides robots and scrap: prizes, beasts and devices. */
import type { Frame } from "../sdk/frame.ts";
import { type Ctx, type Point, trace } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import { teamLook } from "./seat-look.ts";
import { COLOUR, withAlpha } from "./style.ts";

/** Where a maze lies in the box of the minimap, and how large a tile is, in CSS px. */
export interface Fit {
  readonly x: number;
  readonly y: number;
  readonly tile: number;
}

/** How large marks are, in CSS px, and when, in ms. */
interface Marking {
  readonly fit: Fit;
  readonly size: number;
  readonly now: number;
}

const DIAMOND: readonly Point[] = [
  [0, -1.3],
  [1.3, 0],
  [0, 1.3],
  [-1.3, 0],
];
/** A head with two horns. */
const HORNS: readonly Point[] = [
  [-1.3, -1.2],
  [-0.55, -0.35],
  [0.55, -0.35],
  [1.3, -1.2],
  [1, 0.25],
  [0.35, 1.2],
  [-0.35, 1.2],
  [-1, 0.25],
];

/** Paints them over the maze. */
export function paintPlaces(ctx: Ctx, frame: Frame, { fit, size, now }: Marking): void {
  const at = (thing: { readonly x: number; readonly y: number }): Point => [
    fit.x + thing.x * fit.tile,
    fit.y + thing.y * fit.tile,
  ];
  const shape = (points: readonly Point[], [x, y]: Point, radius: number, colour: string): void => {
    for (const [grown, fill] of [
      [1.5, COLOUR.ink],
      [0, colour],
    ] as const) {
      trace(
        ctx,
        points.map(([a, b]): Point => [x + a * (radius + grown), y + b * (radius + grown)]),
      );
      ctx.fillStyle = fill;
      ctx.fill();
    }
  };
  const circle = ([x, y]: Point, radius: number): void => {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  };
  for (const device of frame.devices) {
    const [x, y] = at(device);
    ctx.fillStyle = withAlpha(teamLook(frame, device.team).colour, 0.9);
    ctx.fillRect(x - 1.5, y - 1.5, 3, 3);
  }
  for (const beast of frame.beasts) {
    const place = at(beast);
    if (beast.isPublic) {
      shape(HORNS, place, size * 1.15, COLOUR.danger);
      continue;
    }
    circle(place, size * 0.5);
    ctx.fillStyle = COLOUR.danger;
    ctx.fill();
  }
  const beat = (now / 1100) % 1;
  for (const prize of frame.prizes) {
    const [x, y] = at(prize);
    const colour = resourceColour(prize.icon);
    circle([x, y], size * (1 + 1.6 * beat));
    ctx.strokeStyle = withAlpha(colour, 0.9 * (1 - beat));
    ctx.lineWidth = 1.5;
    ctx.stroke();
    // Carried, it stands above its carrier's mark.
    shape(DIAMOND, prize.carrier < 0 ? [x, y] : [x, y - size * 1.9], size * (prize.carrier < 0 ? 1 : 0.75), colour);
  }
}
