/** A plain ring around each enemy in sight, for whoever wants them outlined. */
import type { Frame } from "../sdk/frame.ts";
import type { Ground } from "./ground.ts";
import { TILE } from "./layers.ts";
import { isHostile, lighten, seatColour } from "./seat-colours.ts";

/** World units from a robot's rim to the line, and of the line. */
const GAP = 7;
const WIDTH = 3.5;

/** Draws the rings. One in a shimmer has none: nobody should see it. */
export function drawEnemyRings(ground: Ground, frame: Frame): void {
  for (const { seat, team, x, y, radius, isConcealed } of frame.robots) {
    if (isConcealed || !isHostile(frame, team)) continue;
    const tint = lighten(seatColour(frame, seat), 0.25);
    ground.ring({ x: x * TILE, y: y * TILE, radius: radius * TILE + GAP, tint, alpha: 0.95 }, WIDTH);
  }
}
