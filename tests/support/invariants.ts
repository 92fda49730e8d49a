/** What must hold for numbers and robots after every tick, whatever the drivers do. */
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import { cargoOf, type Robot } from "#shared/sim/world.ts";

/** Throws for the first number, anywhere in a value, that is no integer or is −0. */
export function checkIntegers(value: unknown, path: string): void {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`${path} is ${value}`);
  } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const [key, part] of Object.entries(value)) if (key !== "maze") checkIntegers(part, `${path}.${key}`);
  }
}

/** Throws for the first number of a robot, alive or down, that is out of its bounds. */
export function checkBounds(robot: Robot): void {
  const chassis = chassisAt(robot.chassis);
  const [first, second] = chassis.abilities;
  const { drive } = robot;
  const bounds: readonly (readonly [name: string, value: number, most: number, least?: number])[] = [
    ["hull", robot.hull, chassis.hull, robot.alive],
    ["cargo in all", cargoOf(robot, resourceRoom), chassis.cargo],
    ...robot.cargo.map((units, kind) => [`cargo of kind ${kind}`, units, chassis.cargo] as const),
    ["guard", robot.guard, 1800],
    ["seenBy", robot.seenBy, 0xff],
    ["x", drive.x, 0xffff],
    ["y", drive.y, 0xffff],
    ["heading", drive.heading, 1023],
    ["aim", drive.aim, 1023],
    ["course", drive.course, 1023],
    ["energy", drive.energy, ROBOT.energy],
    ["reload", drive.reload, chassis.weapon.pace],
    ["windUp", drive.windUp, 255],
    ["burst", drive.burst, 255],
    ["active1", drive.active1, first.duration],
    ["active2", drive.active2, second.duration],
    ["cooldown1", drive.cooldown1, first.cooldown],
    ["cooldown2", drive.cooldown2, second.cooldown],
    ["stun", drive.stun, 255],
    ["dark", drive.dark, 255],
    ["immunity", drive.immunity, 60],
    ["protection", drive.protection, 45],
    ["held", drive.held, 1],
    ["buttons", drive.buttons, 15],
    ["loadNew", drive.loadNew, 0xffff_ffff],
    ["loadOld", drive.loadOld, 0x0fff_ffff],
  ];
  for (const [name, value, most, least = 0] of bounds) {
    if (value < least || value > most) {
      throw new RangeError(`${name} is ${value}, not within ${least} to ${most}: ${JSON.stringify(robot)}`);
    }
  }
}
