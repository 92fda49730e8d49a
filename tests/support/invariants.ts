/** What must hold for numbers and robots after every tick, whatever the drivers do. */
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { resourceRoom } from "#shared/content/resources.ts";
import { cargoOf, type Robot } from "#shared/sim/world.ts";

/** Throws for the first number, anywhere in a value, that is no integer or is −0. */
export function checkIntegers(value: unknown, path: string): void {
  const fault = faultIn(value);
  if (fault !== null) throw new RangeError(`${[path, ...fault.keys].join(".")} is ${fault.number}`);
}

/** Returns the first such number with the keys that lead to it. Millions are right: a path is made for a wrong one alone. */
function faultIn(value: unknown): { readonly keys: readonly string[]; readonly number: number } | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? null : { keys: [], number: value };
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return null;
  for (const key of Object.keys(value)) {
    const fault = key === "maze" ? null : faultIn(Reflect.get(value, key));
    if (fault !== null) return { keys: [key, ...fault.keys], number: fault.number };
  }
  return null;
}

/** Throws for the first number of a robot, alive or down, that is out of its bounds. */
export function checkBounds(robot: Robot): void {
  const chassis = chassisAt(robot.chassis);
  const [first, second] = chassis.abilities;
  const { drive } = robot;
  const check = (name: string, value: number, most: number, least = 0): void => {
    if (value < least || value > most) {
      throw new RangeError(`${name} is ${value}, not within ${least} to ${most}: ${JSON.stringify(robot)}`);
    }
  };
  check("hull", robot.hull, chassis.hull, robot.alive);
  check("cargo in all", cargoOf(robot, resourceRoom), chassis.cargo);
  for (const units of robot.cargo) check("cargo of a kind", units, chassis.cargo);
  check("guard", robot.guard, 1800);
  check("seenBy", robot.seenBy, 0xff);
  check("x", drive.x, 0xffff);
  check("y", drive.y, 0xffff);
  check("heading", drive.heading, 1023);
  check("aim", drive.aim, 1023);
  check("course", drive.course, 1023);
  check("energy", drive.energy, ROBOT.energy);
  check("reload", drive.reload, chassis.weapon.pace);
  check("windUp", drive.windUp, 255);
  check("burst", drive.burst, 255);
  check("active1", drive.active1, first.duration);
  check("active2", drive.active2, second.duration);
  check("cooldown1", drive.cooldown1, first.cooldown);
  check("cooldown2", drive.cooldown2, second.cooldown);
  check("stun", drive.stun, 255);
  check("dark", drive.dark, 255);
  check("immunity", drive.immunity, 60);
  check("protection", drive.protection, 45);
  check("held", drive.held, 1);
  check("buttons", drive.buttons, 15);
  check("loadNew", drive.loadNew, 0xffff_ffff);
  check("loadOld", drive.loadOld, 0x0fff_ffff);
}
