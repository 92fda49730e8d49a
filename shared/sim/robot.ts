/** A robot at the beginning of the match, and at each of its starts. */
import { chassisAt, ROBOT } from "../content/chassis.ts";
import { resourceList } from "../content/resources.ts";
import { seconds } from "../lib/time.ts";
import { createDriveState } from "./drive-state.ts";
import { homeOf } from "./homes.ts";
import { NOBODY, PAST, type Robot, type SeatStats, WARMUP, type World } from "./world.ts";

/** Protection after a start. */
export const PROTECTION = seconds(1.5);
/** Before any tick that a memory of damage could reach. */
const NEVER = -1_000_000;

/** Returns a robot that stands on its seat's pad. @param seats how many there will be */
export function createRobot(world: World, seat: number, seats: number, driver: number, chassis: number): Robot {
  const { team, pad } = homeOf(world.maze, world.mode, seats, seat);
  const robot: Robot = {
    seat,
    team,
    pad,
    driver,
    chassis,
    nextChassis: chassis,
    drive: createDriveState(0, 0),
    alive: 0,
    startedAt: 0,
    respawnAt: 0,
    hull: 0,
    guard: 0,
    cargo: resourceList.map(() => 0),
    carriesSince: 0,
    pastX: [],
    pastY: [],
    hurtAt: NEVER,
    hurtBy: NOBODY,
    hurtBeast: -1,
    hurtFrom: [],
    nemesis: NOBODY,
    revealUntil: 0,
    revealRadius: 0,
    haul: 0,
    haulValue: 0,
    unloadAt: 0,
    seenBy: 1 << seat,
    stats: createStats(),
  };
  startRobot(world, robot, seats);
  return robot;
}

function createStats(): SeatStats {
  return {
    banked: 0,
    bankedByKind: resourceList.map(() => 0),
    bankedBefore: 0,
    largestHaul: 0,
    doubledUnits: 0,
    hauls: 0,
    bigHauls: 0,
    pickedUp: 0,
    dropped: 0,
    kills: 0,
    assists: 0,
    deaths: 0,
    damageDealt: 0,
    damageTaken: 0,
    shots: 0,
    hits: 0,
    distance: 0,
    stolen: 0,
    prizeTicks: 0,
    longestCarry: 0,
    longestLife: 0,
    revenges: 0,
    beastDamage: 0,
    beasts: 0,
    abilityUses: [0, 0],
  };
}

/**
 * Puts a robot on its pad with full hull and energy, in place; it takes the chassis chosen last.
 * @param seats how many seats the match has
 */
export function startRobot(world: World, robot: Robot, seats = world.robots.length): void {
  const { x, y } = homeOf(world.maze, world.mode, seats, robot.seat);
  robot.chassis = robot.nextChassis;
  robot.drive = createDriveState(x, y);
  robot.drive.energy = ROBOT.energy;
  robot.drive.protection = PROTECTION;
  robot.drive.held = world.phase === WARMUP ? 1 : 0;
  robot.alive = 1;
  robot.startedAt = world.tick;
  robot.respawnAt = 0;
  robot.hull = chassisAt(robot.chassis).hull;
  robot.guard = 0;
  robot.cargo = resourceList.map(() => 0);
  robot.carriesSince = 0;
  robot.pastX = new Array<number>(PAST).fill(x);
  robot.pastY = new Array<number>(PAST).fill(y);
  robot.hurtAt = NEVER;
  robot.hurtBy = NOBODY;
  robot.hurtBeast = -1;
  robot.hurtFrom = new Array<number>(seats).fill(0);
  robot.revealUntil = 0;
  robot.revealRadius = 0;
  robot.haul = 0;
  robot.haulValue = 0;
  robot.unloadAt = 0;
  robot.seenBy = 1 << robot.seat;
}

/** Counts the life of a robot that is alive and now ends, or ends with the match, in place. */
export function countLife(world: World, robot: Robot): void {
  robot.stats.longestLife = Math.max(robot.stats.longestLife, world.tick - robot.startedAt);
}
