/** Carries out the commands of the record: drivers come and go, a chassis is chosen, chance gets fresh bits. */
import { chassisAt } from "../../content/chassis.ts";
import { clearDevices, wreckDevices } from "../devices.ts";
import { robotAt } from "../effects.ts";
import { EVERYBODY } from "../events.ts";
import type { Command } from "../record.ts";
import { BRAIN } from "../record.ts";
import { countLife, startRobot } from "../robot.ts";
import type { Stage } from "../stage.ts";
import type { World } from "../world.ts";
import { dropAll } from "./drops.ts";

/** See the file header. @throws RangeError for a seat or chassis that does not exist */
export const obeyCommands: Stage = (world, record) => {
  for (const command of record.commands) obey(world, command);
};

function obey(world: World, command: Command): void {
  switch (command.kind) {
    case "salt":
      world.salt = command.salt;
      return;
    case "chassis":
      chassisAt(command.chassis);
      robotAt(world, command.seat).nextChassis = command.chassis;
      return;
    case "driver":
      robotAt(world, command.seat).driver = command.driver;
      return;
    case "leave":
      robotAt(world, command.seat).driver = BRAIN;
      return;
    case "join": {
      const robot = robotAt(world, command.seat);
      chassisAt(command.chassis);
      if (robot.alive === 1) {
        countLife(world, robot);
        dropAll(world, robot);
      }
      robot.driver = command.driver;
      robot.nextChassis = command.chassis;
      robot.stats.bankedBefore = robot.stats.banked;
      clearDevices(world, robot.seat);
      startRobot(world, robot);
      wreckDevices(world, robot);
      world.events.push({ kind: "joined", seat: robot.seat, driver: command.driver, seenBy: EVERYBODY });
      world.events.push({
        kind: "started",
        seat: robot.seat,
        x: robot.drive.x,
        y: robot.drive.y,
        seenBy: robot.seenBy,
      });
    }
  }
}
