/** Shapes drawn each frame with Phaser's Graphics, from plain points. */
import type * as Phaser from "phaser";
import type { Point } from "./brush.ts";

/** Fills the polygon with the present fill style. */
export function fillShape(graphics: Phaser.GameObjects.Graphics, points: readonly Point[]): void {
  path(graphics, points);
  graphics.closePath().fillPath();
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
