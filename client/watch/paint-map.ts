/** Paints the small map of a moment: the maze as it was, and where robots, prizes and beasts were. */
import { fitOf, paintMaze, paintRobots } from "../hud/minimap.ts";
import { paintPlaces } from "../hud/minimap-places.ts";
import type { Frame } from "../sdk/frame.ts";

/** CSS px along the radius of a robot's mark. */
const RADIUS = 3.6;

/** Paints a moment. @param side of the map, in CSS px @param ratio pixels for each of them */
export function paintMap(ctx: CanvasRenderingContext2D, frame: Frame, side: number, ratio: number): void {
  const box = { x: 0, y: 0, w: side, h: side };
  const fit = fitOf(frame.maze, box);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, side, side);
  paintMaze(ctx, frame, box, ratio);
  paintRobots(ctx, frame, fit, RADIUS);
  paintPlaces(ctx, frame, { fit, size: RADIUS, now: 0 });
}
