/** How robots that were destroyed come back. */
import { clearDevices, wreckDevices } from "./devices.ts";
import { startRobot } from "./robot.ts";
import type { Robot, World } from "./world.ts";

/** Brings all that are down back at once, in place. */
export function reviveAll(world: World): void {
  for (const robot of world.robots) if (robot.alive === 0) revive(world, robot);
}

/** Brings back whoever has been down longest, in place. Ties: fewer banked, then seat (index + tick) mod n. */
export function reviveOne(world: World): void {
  let first: Robot | null = null;
  const { robots } = world;
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + world.tick) % robots.length];
    if (robot === undefined || robot.alive === 1) continue;
    if (first === null || isBefore(robot, first)) first = robot;
  }
  if (first !== null) revive(world, first);
}

/** A robot that is down was hurt last when it was destroyed. */
function isBefore(one: Robot, other: Robot): boolean {
  if (one.hurtAt !== other.hurtAt) return one.hurtAt < other.hurtAt;
  return one.stats.banked < other.stats.banked;
}

/**
 * Starts a robot that is down again, in place, and says so: its devices stay unless it is another chassis now, what
 * stands in its place is destroyed.
 */
export function revive(world: World, robot: Robot): void {
  if (robot.nextChassis !== robot.chassis) clearDevices(world, robot.seat);
  startRobot(world, robot);
  wreckDevices(world, robot);
  const { x, y } = robot.drive;
  world.events.push({ kind: "started", seat: robot.seat, x, y, seenBy: robot.seenBy });
}
