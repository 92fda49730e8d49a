/** Devices: how they are placed, and the bodies with which they stand in the way. */
import { deviceList } from "../content/devices.ts";
import { TILE } from "../lib/math.ts";
import type { Circle } from "./obstacles.ts";
import type { Act } from "./scratch.ts";
import type { Device } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** Leaves a device of a robot in the maze, in place. @param kind number in `deviceList` @returns false when there is no place */
export function placeDevice(_world: World, _caster: Robot, _act: Act, _kind: number): boolean {
  return false;
}

/** Appends the circles with which a device stops robots and shots. */
export function addBodies(device: Readonly<Pick<Device, "kind" | "x" | "y" | "aim">>, into: Circle[]): void {
  const def = deviceList[device.kind];
  if (def === undefined || def.radius === 0) return;
  if (def.stands !== "across") {
    into.push({ x: device.x, y: device.y, radius: def.radius });
    return;
  }
  const isVertical = (device.aim & 256) === 0;
  for (let side = -1; side <= 1; side += 2) {
    const off = (side * TILE) / 2;
    into.push({ x: device.x + (isVertical ? 0 : off), y: device.y + (isVertical ? off : 0), radius: def.radius });
  }
}

/** Returns the circles of all devices. */
export function bodiesOf(world: World): Circle[] {
  const bodies: Circle[] = [];
  for (const device of world.devices) addBodies(device, bodies);
  return bodies;
}
