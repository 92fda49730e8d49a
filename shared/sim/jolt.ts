/** The jolt: takes energy from enemies around, and darkens guards and devices. */
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { isInLine, isWithin } from "./line.ts";
import type { Robot, World } from "./world.ts";

/** Units, thirtieths of energy, ticks. */
export interface Jolt {
  readonly radius: number;
  readonly energy: number;
  readonly dark: number;
}

/** See the file header. In place. Walls stop it; robots under protection are not touched. */
export function jolt(world: World, caster: Robot, { radius, energy, dark }: Jolt): void {
  for (const robot of world.robots) {
    const { drive } = robot;
    if (robot.alive === 0 || robot.team === caster.team || drive.protection > 0) continue;
    if (!isReached(world, caster, drive.x, drive.y, chassisAt(robot.chassis).radius, radius)) continue;
    drive.energy = Math.max(0, drive.energy - energy);
    drive.dark = Math.max(drive.dark, dark);
    const seenBy = robot.seenBy | (1 << caster.seat);
    world.events.push({ kind: "jolted", seat: robot.seat, x: drive.x, y: drive.y, seenBy });
  }
  for (const device of world.devices) {
    const def = deviceList[device.kind];
    const { x, y, kind, seenBy } = device;
    // A mere wall has nothing that could go dark.
    if (def === undefined || device.team === caster.team || (def.weapon === undefined && def.trap === undefined))
      continue;
    if (!isReached(world, caster, x, y, def.radius, radius)) continue;
    device.darkUntil = Math.max(device.darkUntil, world.tick + dark);
    world.events.push({ kind: "darkened", device: kind, x, y, seenBy });
  }
}

/** True when a disc's centre is within `range` of a robot's, and the disc in line of it. Units. */
function isReached(
  world: World,
  { drive, chassis }: Robot,
  x: number,
  y: number,
  radius: number,
  range: number,
): boolean {
  if (!isWithin(drive.x, drive.y, x, y, range)) return false;
  return isInLine(world.tiles, world.maze.width, drive.x, drive.y, chassisAt(chassis).radius, x, y, radius);
}
