/** A plain ring around each enemy in sight, for whoever wants them outlined. Pure. */
import type { Frame } from "../sdk/frame.ts";
import type { Circle } from "./ground.ts";
import { TILE } from "./layers.ts";
import { isHostile, lighten, seatColour } from "./seat-colours.ts";

/** World units from a robot's rim to the line, and of the line. */
const GAP = 7;
export const RING_WIDTH = 3.5;

/** Returns the rings. One in a shimmer has none: nobody should see it. */
export function enemyRings(frame: Frame): readonly Circle[] {
  return frame.robots
    .filter(({ team, isConcealed }) => !isConcealed && isHostile(frame, team))
    .map(({ seat, x, y, radius }) => {
      const tint = lighten(seatColour(frame, seat), 0.25);
      return { x: x * TILE, y: y * TILE, radius: radius * TILE + GAP, tint, alpha: 0.95 };
    });
}
