/** Shapes drawn each frame with Phaser's Graphics, from plain points. */
import type * as Phaser from "phaser";
import type { Point } from "./brush.ts";

/** Fills the polygon with the present fill style. */
export function fillShape(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  path(graphics, points);
  graphics.closePath().fillPath();
}

/** Fills a polygon of which every corner is seen from the first, with the present fill style. */
export function fillFan(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  const [first] = points;
  for (let corner = 2; corner < points.length; corner++) {
    const [from, to] = [points[corner - 1], points[corner]];
    if (first === undefined || from === undefined || to === undefined) return;
    graphics.fillTriangle(first[0], first[1], from[0], from[1], to[0], to[1]);
  }
}

/** A place, and how much is seen there, 0 to 1. */
export interface Shade {
  readonly point: Point;
  readonly alpha: number;
}

/** Fills the strip between two lines of equally many places, shaded from each place to its neighbours. */
export function fillShade(
  graphics: Phaser.GameObjects.Graphics,
  tint: number,
  outer: readonly Shade[],
  inner: readonly Shade[],
): void {
  const triangle = (a: Shade, b: Shade, c: Shade): void => {
    graphics
      .fillGradientStyle(tint, tint, tint, tint, a.alpha, b.alpha, c.alpha, c.alpha)
      .fillTriangle(a.point[0], a.point[1], b.point[0], b.point[1], c.point[0], c.point[1]);
  };
  for (let step = 1; step < outer.length; step++) {
    const [a, b, c, d] = [outer[step - 1], outer[step], inner[step - 1], inner[step]];
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    triangle(a, b, c);
    triangle(b, d, c);
  }
}

/** Strokes the closed polygon with the present line style. */
export function strokeShape(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  path(graphics, points);
  graphics.closePath().strokePath();
}

/** Strokes the open line with the present line style. */
export function strokeLine(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  path(graphics, points);
  graphics.strokePath();
}

function path(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  graphics.beginPath();
  points.forEach(([x, y], index) => {
    if (index === 0) graphics.moveTo(x, y);
    else graphics.lineTo(x, y);
  });
}
