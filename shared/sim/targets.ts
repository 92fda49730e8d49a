/** What shots can hit beside walls: robots, beasts, and the bodies of devices, all as circles. */
import { beastList } from "../content/beasts.ts";
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { addBodies } from "./devices.ts";
import type { Circle } from "./obstacles.ts";
import type { Blow, Scratch } from "./scratch.ts";
import type { Device } from "./things.ts";
import { BEASTS, type Robot, type World } from "./world.ts";

/** Whole of a way, as fractions of it are counted. */
export const WHOLE = 65536;

/** A circle that shots of other teams hit. */
export interface Target extends Circle {
  readonly kind: "robot" | "beast" | "device";
  /** Seat of a robot; id of the rest. A device across the way is two targets with one id, next to each other. */
  readonly id: number;
  /** Whose shots pass: a team, or BEASTS. */
  readonly team: number;
}

/** The damage of one shot: what a blow is but for its target. */
export type Shot = Omit<Blow, "target">;

/**
 * Returns all that can be hit now. Robots begin with another seat each tick, so that no seat comes first in ties.
 * @param placeOf where a robot is judged, in units: where it is, if nobody says otherwise
 */
export function targetsOf(world: World, placeOf: (robot: Robot) => { x: number; y: number } = driveOf): Target[] {
  const targets: Target[] = [];
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    if (robot === undefined || robot.alive === 0) continue;
    const { x, y } = placeOf(robot);
    targets.push({ kind: "robot", id: robot.seat, team: robot.team, x, y, radius: chassisAt(robot.chassis).radius });
  }
  for (const { id, kind, x, y } of world.beasts) {
    targets.push({ kind: "beast", id, team: BEASTS, x, y, radius: beastList[kind]?.radius ?? 0 });
  }
  for (const device of world.devices) addDevice(device, targets);
  return targets;
}

function driveOf({ drive }: Robot): { x: number; y: number } {
  return drive;
}

/** Appends the bodies of a device; none of one that nothing harms. */
function addDevice(device: Device, targets: Target[]): void {
  if ((deviceList[device.kind]?.hull ?? 0) === 0) return;
  const bodies: Circle[] = [];
  addBodies(device, bodies);
  for (const { x, y, radius } of bodies) {
    targets.push({ kind: "device", id: device.id, team: device.team, x, y, radius });
  }
}

/** Puts the damage of a shot on its way to a target, in place. */
export function strike(scratch: Scratch, { kind, id }: Target, shot: Shot): void {
  const { by, amount } = shot;
  if (kind === "robot") scratch.blows.push({ target: id, ...shot });
  else if (kind === "beast") scratch.beastBlows.push({ id, by, amount });
  else scratch.deviceBlows.push({ id, by, amount });
}

/**
 * Returns the fraction, of WHOLE, of the way (dx, dy) from (x, y) at which a circle is entered; more than WHOLE when it is
 * not. 0 for a start inside the circle.
 */
export function sweep(x: number, y: number, dx: number, dy: number, circle: Circle, margin: number): number {
  const awayX = x - circle.x;
  const awayY = y - circle.y;
  const radius = circle.radius + margin;
  const outside = awayX * awayX + awayY * awayY - radius * radius;
  if (outside <= 0) return 0;
  const along = awayX * dx + awayY * dy;
  if (along >= 0) return WHOLE + 1;
  const square = dx * dx + dy * dy;
  const inside = along * along - square * outside;
  if (inside < 0) return WHOLE + 1;
  return Math.floor(((-along - Math.sqrt(inside)) / square) * WHOLE);
}
