/** A robot with much cargo rattles: it is heard, if not seen. */

import { resourceRoom } from "../../content/resources.ts";
import { seconds } from "../../lib/time.ts";
import type { Stage } from "../stage.ts";
import { cargoOf } from "../world.ts";

/** Units of cargo from which a robot rattles. */
export const RATTLE_FROM = 6;
/** From one rattle to the next. */
export const RATTLE_PACE = seconds(0.5);

/** See the file header. */
export const rattle: Stage = (world) => {
  for (const robot of world.robots) {
    if (robot.alive === 0 || (world.tick + robot.seat) % RATTLE_PACE !== 0) continue;
    const { x, y, vx, vy } = robot.drive;
    if ((vx === 0 && vy === 0) || cargoOf(robot, resourceRoom) < RATTLE_FROM) continue;
    world.events.push({ kind: "rattle", seat: robot.seat, x, y, seenBy: robot.seenBy });
  }
};
