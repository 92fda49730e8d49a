/** Devices: the bodies with which they stand in the way, and how they come to an end. */
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { TILE } from "../lib/math.ts";
import { type Circle, overlaps } from "./obstacles.ts";
import type { Device } from "./things.ts";
import type { Robot, World } from "./world.ts";

/** What decides where the bodies of a device are. */
type Standing = Readonly<Pick<Device, "kind" | "x" | "y" | "aim">>;

/** Appends the circles with which a device stops robots and shots. */
export function addBodies(device: Standing, into: Circle[]): void {
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

/** Returns the circles of all devices, in the order of `orderBodies`. */
export function bodiesOf(world: World): Circle[] {
  const bodies: Circle[] = [];
  for (const device of world.devices) addBodies(device, bodies);
  return orderBodies(bodies);
}

/**
 * Puts circles in the order in which a robot slides along them, in place, and returns them: by place alone, because
 * whoever predicts a robot knows where devices stand, but not which came first.
 */
export function orderBodies(bodies: Circle[]): Circle[] {
  return bodies.sort((one, other) => one.x - other.x || one.y - other.y);
}

/** True when a body of a device overlaps a circle. */
export function isTouching(device: Standing, circle: Circle): boolean {
  const bodies: Circle[] = [];
  addBodies(device, bodies);
  return bodies.some((body) => overlaps(body, circle));
}

/** Takes away the devices that `isOver` names, in place, and says so. @param wrecked true when by force */
export function removeDevices(world: World, isOver: (device: Device) => boolean, wrecked: boolean): void {
  const { devices } = world;
  let kept = 0;
  for (const device of devices) {
    if (isOver(device)) {
      const { kind, x, y, seenBy } = device;
      world.events.push({ kind: "gone", device: kind, wrecked, x, y, seenBy });
    } else devices[kept++] = device;
  }
  devices.length = kept;
}

/** Destroys every device whose body a robot overlaps, its own and its mates' too, in place. */
export function wreckDevices(world: World, robot: Robot): void {
  if (world.devices.length === 0) return;
  const { radius } = chassisAt(robot.chassis);
  const body: Circle = { x: robot.drive.x, y: robot.drive.y, radius };
  removeDevices(world, (device) => isTouching(device, body), true);
}

/** Takes away all that a seat has placed, in place: its robot is another one from now on. */
export function clearDevices(world: World, seat: number): void {
  removeDevices(world, (device) => device.owner === seat, false);
}
