/**
 * Pads: whoever is at home there unloads, by the haul rule, and is repaired, while no enemy stands on it. In modes with
 * teams a team shares its pad, and what is banked fills its vault as well.
 */
import { chassisAt } from "../../content/chassis.ts";
import { modeAt } from "../../content/modes.ts";
import { HAUL_FROM, resourceList } from "../../content/resources.ts";
import { points } from "../../content/units.ts";
import { seconds } from "../../lib/time.ts";
import { EVERYBODY } from "../events.ts";
import { isAtHome, padUnder } from "../homes.ts";
import type { Stage } from "../stage.ts";
import { type Robot, scoreOf, type World } from "../world.ts";

/** Hull returned each tick: a point per 2 ticks. */
const REPAIR = points(1) / 2;
/** Nothing is repaired for this long after damage. */
const REPAIR_REST = seconds(2);

/** See the file header. */
export const servePads: Stage = (world) => {
  const before = leadingTeam(world);
  for (const robot of world.robots) serve(world, robot);
  tellLead(world, before, (seat) => world.events.some((event) => event.kind === "banked" && event.seat === seat));
};

function serve(world: World, robot: Robot): void {
  if (robot.alive === 0) return;
  if (!isAtHome(world.maze, robot)) {
    leavePad(world, robot);
    return;
  }
  if (hasEnemy(world, robot)) {
    robot.unloadAt = 0;
    return;
  }
  if (world.tick - robot.hurtAt >= REPAIR_REST) {
    robot.hull = Math.min(chassisAt(robot.chassis).hull, robot.hull + REPAIR);
  }
  const kind = nextUnit(robot);
  const resource = resourceList[kind];
  if (resource === undefined) {
    robot.unloadAt = 0;
    tellHaul(world, robot);
    return;
  }
  if (robot.unloadAt === 0) robot.unloadAt = world.tick + resource.unload;
  if (world.tick < robot.unloadAt) return;
  unload(world, robot, kind);
  robot.unloadAt = world.tick + (resourceList[nextUnit(robot)] ?? resource).unload;
}

/** Returns the kind that is unloaded next, or −1. */
function nextUnit(robot: Robot): number {
  return robot.cargo.findIndex((count) => count > 0);
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
  if (robot.carriesSince > 0 && nextUnit(robot) < 0) {
    stats.longestCarry = Math.max(stats.longestCarry, world.tick - robot.carriesSince);
  }
  if (robot.team < world.vaults.length) world.vaults[robot.team] = (world.vaults[robot.team] ?? 0) + value;
  if (world.robots.some((other) => other.alive === 0) && modeAt(world.mode).waves !== null) world.revival++;
  world.events.push({ kind: "banked", seat: robot.seat, resource: kind, unit: robot.haul, value, seenBy: EVERYBODY });
}

/** Says what a visit has brought so far, in place. The count of units goes on while the robot stays on the pad. */
function tellHaul(world: World, robot: Robot): void {
  if (robot.haulValue === 0) return;
  world.events.push({ kind: "haul", seat: robot.seat, units: robot.haul, value: robot.haulValue, seenBy: EVERYBODY });
  robot.haulValue = 0;
}

function leavePad(world: World, robot: Robot): void {
  tellHaul(world, robot);
  robot.haul = 0;
  // On an enemy's vault the same clock runs for what is carried off (`raid-vaults`).
  const { x, y } = robot.drive;
  if (world.vaults.length === 0 || padUnder(world.maze, x, y) < 0) robot.unloadAt = 0;
}

function hasEnemy(world: World, owner: Robot): boolean {
  return world.robots.some(
    ({ alive, team, drive }) =>
      alive === 1 && team !== owner.team && padUnder(world.maze, drive.x, drive.y) === owner.pad,
  );
}

/** Returns the team that leads alone, or −1. Where all are one team nobody leads. */
export function leadingTeam(world: World): number {
  let leader = -1;
  let most = 0;
  let hasRival = false;
  for (const robot of world.robots) {
    hasRival ||= robot.team !== world.robots[0]?.team;
    if (robot.team === leader) continue;
    const score = scoreOf(world, robot);
    if (score > most) {
      leader = robot.team;
      most = score;
    } else if (score === most) leader = -1;
  }
  return hasRival ? leader : -1;
}

/**
 * Says who leads now when it is another team than `before`, in place: of its seats the one that did it.
 * @param isCause true for seats whose deed changed a score in this tick
 */
export function tellLead(world: World, before: number, isCause: (seat: number) => boolean): void {
  const leader = leadingTeam(world);
  if (leader < 0 || leader === before) return;
  const { robots, tick } = world;
  // Which of two that did it in one tick is named turns with the tick.
  for (let index = 0; index < robots.length; index++) {
    const robot = robots[(index + tick) % robots.length];
    if (robot?.team !== leader || !isCause(robot.seat)) continue;
    world.events.push({ kind: "lead", seat: robot.seat, seenBy: EVERYBODY });
    return;
  }
}
