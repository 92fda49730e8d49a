/** Robots that were destroyed start again on their pads when their time has come. */
import { revive } from "../revival.ts";
import type { Stage } from "../stage.ts";

/** See the file header. */
export const startRobots: Stage = (world) => {
  for (const robot of world.robots) {
    if (robot.alive === 0 && world.tick >= robot.respawnAt) revive(world, robot);
  }
};
