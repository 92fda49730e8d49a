/** Robots that were destroyed start again on their pads when their time has come. */
import { clearDevices, wreckDevices } from "../devices.ts";
import { startRobot } from "../robot.ts";
import type { Stage } from "../stage.ts";

/** See the file header. */
export const startRobots: Stage = (world) => {
  for (const robot of world.robots) {
    if (robot.alive === 1 || world.tick < robot.respawnAt) continue;
    if (robot.nextChassis !== robot.chassis) clearDevices(world, robot.seat);
    startRobot(world, robot);
    wreckDevices(world, robot);
    world.events.push({ kind: "started", seat: robot.seat, x: robot.drive.x, y: robot.drive.y, seenBy: robot.seenBy });
  }
};
