/** Counts what time counts: since when there is cargo in the hold, and for how long there is a prize in it. */
import type { Stage } from "../stage.ts";
import { loadOf } from "./drive-robots.ts";

/** See the file header. Runs after all that fills and empties holds; that of a robot that is down is empty. */
export const countTime: Stage = (world) => {
  for (const robot of world.robots) {
    const { room, hasPrize } = loadOf(robot);
    if (room === 0) robot.carriesSince = 0;
    else if (robot.carriesSince === 0) robot.carriesSince = world.tick;
    if (hasPrize) robot.stats.prizeTicks++;
  }
};
