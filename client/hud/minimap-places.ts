/** What the minimap marks besides robots and scrap: prizes, beasts and devices. */
import type * as Phaser from "phaser";
import type { Frame } from "../sdk/frame.ts";
import type { Point } from "./brush.ts";
import { resourceColour } from "./cargo.ts";
import { teamLook } from "./seat-look.ts";
import { fillShape } from "./shape.ts";
import { TINT, tintOf } from "./style.ts";

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

/** Draws them over the maze. */
export function drawPlaces(marks: Phaser.GameObjects.Graphics, frame: Frame, { fit, size, now }: Marking): void {
  const at = (thing: { readonly x: number; readonly y: number }): Point => [
    fit.x + thing.x * fit.tile,
    fit.y + thing.y * fit.tile,
  ];
  const shape = (points: readonly Point[], [x, y]: Point, radius: number, tint: number): void => {
    const grown = (by: number): readonly Point[] =>
      points.map(([a, b]) => [x + a * (radius + by), y + b * (radius + by)]);
    fillShape(marks.fillStyle(TINT.ink, 1), grown(1.5));
    fillShape(marks.fillStyle(tint, 1), grown(0));
  };
  for (const device of frame.devices) {
    const [x, y] = at(device);
    marks.fillStyle(teamLook(frame, device.team).tint, 0.9).fillRect(x - 1.5, y - 1.5, 3, 3);
  }
  for (const beast of frame.beasts) {
    const [x, y] = at(beast);
    if (beast.isPublic) shape(HORNS, [x, y], size * 1.15, TINT.danger);
    else marks.fillStyle(TINT.danger, 1).fillCircle(x, y, size * 0.5);
  }
  const beat = (now / 1100) % 1;
  for (const prize of frame.prizes) {
    const [x, y] = at(prize);
    const tint = tintOf(resourceColour(prize.icon));
    marks.lineStyle(1.5, tint, 0.9 * (1 - beat)).strokeCircle(x, y, size * (1 + 1.6 * beat));
    // Carried, it stands above its carrier's mark.
    shape(DIAMOND, prize.carrier < 0 ? [x, y] : [x, y - size * 1.9], size * (prize.carrier < 0 ? 1 : 0.75), tint);
  }
}
