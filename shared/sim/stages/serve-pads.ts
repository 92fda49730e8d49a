/** Pads: the owner unloads, by the haul rule, and is repaired, while no enemy stands on it. */
import { chassisAt } from "../../content/chassis.ts";
import { HAUL_FROM, resourceList } from "../../content/resources.ts";
import { points } from "../../content/units.ts";
import { seconds } from "../../lib/time.ts";
import { EVERYBODY } from "../events.ts";
import type { Stage } from "../stage.ts";
import type { Robot, World } from "../world.ts";

/** Hull returned each tick: a point per 2 ticks. */
const REPAIR = points(1) / 2;
/** Nothing is repaired for this long after damage. */
const REPAIR_REST = seconds(2);

/** See the file header. */
export const servePads: Stage = (world) => {
  const before = leaderOf(world);
  for (const robot of world.robots) serve(world, robot);
  const after = leaderOf(world);
  if (after !== before && after >= 0) world.events.push({ kind: "lead", seat: after, seenBy: EVERYBODY });
};

function serve(world: World, robot: Robot): void {
  if (robot.alive === 0) return;
  if (!isOnPad(world, robot, robot.seat)) {
    endVisit(world, robot);
    return;
  }
  if (hasEnemy(world, robot)) {
    robot.unloadAt = 0;
    return;
  }
  if (world.tick - robot.hurtAt >= REPAIR_REST) {
    robot.hull = Math.min(chassisAt(robot.chassis).hull, robot.hull + REPAIR);
  }
  const kind = robot.cargo.findIndex((count) => count > 0);
  const resource = resourceList[kind];
  if (resource === undefined) {
    robot.unloadAt = 0;
    endVisit(world, robot);
    return;
  }
  if (robot.unloadAt === 0) robot.unloadAt = world.tick + resource.unload;
  if (world.tick < robot.unloadAt) return;
  unload(world, robot, kind);
  robot.unloadAt = world.tick + resource.unload;
}

/** Returns what the `unit`-th unit of a visit banks: the haul rule. @param kind number in `resourceList` */
export function unitValue(kind: number, unit: number): number {
  const resource = resourceList[kind];
  if (resource === undefined) return 0;
  return resource.doubles && unit >= HAUL_FROM ? resource.value * 2 : resource.value;
}

function unload(world: World, robot: Robot, kind: number): void {
  const { stats } = robot;
  robot.cargo[kind] = (robot.cargo[kind] ?? 0) - 1;
  robot.haul++;
  const value = unitValue(kind, robot.haul);
  // Counted when they are reached, so that a visit which destruction or the end of the match cuts short counts, too.
  if (robot.haul === 1) stats.hauls++;
  if (robot.haul === HAUL_FROM) stats.bigHauls++;
  if (robot.haul >= HAUL_FROM) stats.doubledUnits++;
  robot.haulValue += value;
  stats.banked += value;
  stats.bankedByKind[kind] = (stats.bankedByKind[kind] ?? 0) + 1;
  stats.largestHaul = Math.max(stats.largestHaul, robot.haulValue);
  world.events.push({ kind: "banked", seat: robot.seat, resource: kind, unit: robot.haul, value, seenBy: EVERYBODY });
}

/**
 * Says what a visit brought, once the hold is empty or the robot has left, in place. The count of units goes on while
 * it stays on the pad.
 */
function endVisit(world: World, robot: Robot): void {
  const isHome = isOnPad(world, robot, robot.seat);
  if (robot.haulValue > 0) {
    world.events.push({ kind: "haul", seat: robot.seat, units: robot.haul, value: robot.haulValue, seenBy: EVERYBODY });
    robot.haulValue = 0;
  }
  if (!isHome) {
    robot.haul = 0;
    robot.unloadAt = 0;
  }
}

/** True when a robot's centre is on the pad of a seat. */
export function isOnPad(world: World, robot: Robot, seat: number): boolean {
  const pad = world.maze.pads[seat];
  if (pad === undefined) return false;
  const column = robot.drive.x >> 10;
  const row = robot.drive.y >> 10;
  return (column - pad.column) >>> 1 === 0 && (row - pad.row) >>> 1 === 0;
}

function hasEnemy(world: World, owner: Robot): boolean {
  return world.robots.some(
    (robot) => robot.alive === 1 && robot.team !== owner.team && isOnPad(world, robot, owner.seat),
  );
}

/** Returns the seat that leads alone, or −1. */
function leaderOf(world: World): number {
  let leader = -1;
  let most = 0;
  for (const { seat, stats } of world.robots) {
    if (stats.banked > most) {
      leader = seat;
      most = stats.banked;
    } else if (stats.banked === most) leader = -1;
  }
  return leader;
}
