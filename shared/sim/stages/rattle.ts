/** What moves and cannot be seen is heard: a robot with much cargo rattles, a concealed one steps. */
import { chassisAt } from "../../content/chassis.ts";
import { resourceRoom } from "../../content/resources.ts";
import { seconds } from "../../lib/time.ts";
import { concealmentOf } from "../drive.ts";
import { OPEN } from "../eyes.ts";
import type { Stage } from "../stage.ts";
import { cargoOf } from "../world.ts";

/** Units of cargo from which a robot rattles. */
export const RATTLE_FROM = 6;
/** From one rattle, or step, to the next. */
export const RATTLE_PACE = seconds(0.5);

/** See the file header. */
export const rattle: Stage = (world) => {
  for (const robot of world.robots) {
    if (robot.alive === 0 || (world.tick + robot.seat) % RATTLE_PACE !== 0) continue;
    const { seat, seenBy, drive } = robot;
    const { x, y, vx, vy } = drive;
    if (vx === 0 && vy === 0) continue;
    if (cargoOf(robot, resourceRoom) >= RATTLE_FROM) world.events.push({ kind: "rattle", seat, x, y, seenBy });
    if (concealmentOf(drive, chassisAt(robot.chassis)) < OPEN) {
      world.events.push({ kind: "step", seat, x, y, seenBy });
    }
  }
};
