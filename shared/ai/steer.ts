/** Turns a plan into the stick: along the path or, in a fight, around the enemy; past robots, out of harm's way. */
import { beastList } from "../content/beasts.ts";
import { deviceList } from "../content/devices.ts";
import { angleOf, cosine, sine, turnBetween, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { THINK_PACE } from "./brain.ts";
import { dangersOf } from "./dangers.ts";
import { bestDistance, distanceTo, hasLine } from "./duel.ts";
import { canWalk, nextWaypoint, type Waypoint } from "./follow-path.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";
import { safeWay, skirmishWay } from "./skirmish.ts";
import { beastTarget, enemyTarget, type Target } from "./target.ts";

/** Where to drive. */
export interface Course {
  /** In steps; −1 to stand. */
  readonly angle: number;
  /** Deflection of the stick, 0 to FULL_STICK. */
  readonly stick: number;
  readonly waypoint: Waypoint | null;
}

/** The stick's full deflection. */
export const FULL_STICK = 127;
/** Within this of where one wants to be one stands, in units. */
const ARRIVED = TILE / 4;
/** A fight is fought around the enemy from this much beyond the distance that suits, in units. */
const CLOSE_ENOUGH = 2 * TILE;
/** Robots nearer than this, within this turn of the way, are passed on the right. */
const IN_THE_WAY = TILE + TILE / 2;
const AHEAD = 110;
const PASSING = 150;
const QUARTER_TURN = 256;
/** Steps of 1/1024 turn in a radian. */
const STEPS_PER_RADIAN = 163;
/** Stuck for so many thoughts: any other direction. */
const STUCK = 3;
/** What strikes is shot at from this far beyond its reach; what shoots from here. In units. */
const OUT_OF_REACH = 2 * TILE;
const FROM_AFAR = 4 * TILE;

/** Returns where to drive for a plan. @param stuck thoughts in a row without progress */
export function steer(situation: Situation, plan: Plan, stuck: number): Course {
  if (stuck >= STUCK) return wiggle(situation);
  const dangers = dangersOf(situation);
  const target = targetOf(situation, plan);
  if (target !== null) {
    const ideal = idealDistance(situation, target);
    if (distanceTo(situation, target) < ideal + CLOSE_ENOUGH && hasLine(situation, target.x, target.y)) {
      const way = skirmishWay(situation, target, ideal, dangers);
      if (way >= 0) return { angle: way, stick: FULL_STICK, waypoint: null };
    }
  }
  const course = follow(situation, plan);
  if (dangers === null) return course;
  const angle = safeWay(situation, course.angle, dangers);
  return angle === course.angle ? course : { angle, stick: FULL_STICK, waypoint: course.waypoint };
}

/** Whom a fight is against, where it is in sight. */
function targetOf(situation: Situation, plan: Plan): Target | null {
  if (plan.kind !== "fight") return null;
  if (plan.beast >= 0) {
    const beast = situation.seen.beasts.find(({ id }) => id === plan.beast);
    return beast === undefined ? null : beastTarget(beast);
  }
  const enemy = situation.memory.enemies[plan.enemy] ?? null;
  return enemy?.isVisible === true ? enemyTarget(enemy) : null;
}

function idealDistance({ seen, chassis }: Situation, { enemy, beast }: Target): number {
  if (enemy !== null) return bestDistance(seen.self.chassis, enemy.chassis);
  const def = beastList[beast?.kind ?? -1];
  if (chassis.weapon.action.kind === "cone") return TILE;
  const wanted = def?.strike === undefined ? FROM_AFAR : def.radius + def.strike.reach + OUT_OF_REACH;
  return Math.min(wanted, chassis.weapon.range - TILE);
}

function follow(situation: Situation, plan: Plan): Course {
  const waypoint = nextWaypoint(situation, plan.tile, plan.x, plan.y);
  if (waypoint === null) return { angle: -1, stick: 0, waypoint };
  if ((mayStand(situation, plan) && waypoint.isGoal) || waypoint.breach >= 0) return settle(situation, waypoint);
  const { drive } = situation.seen.self;
  const angle = angleOf(waypoint.x - drive.x, waypoint.y - drive.y);
  return { angle: passRobots(situation, plan, angle), stick: FULL_STICK, waypoint };
}

/** True for plans that end where they lead. */
export function mayStand(situation: Situation, plan: Plan): boolean {
  if (plan.kind === "bank") return situation.isHome;
  return plan.kind === "rest" || plan.kind === "guard" || plan.kind === "raid";
}

/** Comes to rest at a point: the stick is let go in time. */
function settle(situation: Situation, waypoint: Waypoint): Course {
  if (waypoint.distance < ARRIVED) return { angle: -1, stick: 0, waypoint };
  const { drive } = situation.seen.self;
  const angle = angleOf(waypoint.x - drive.x, waypoint.y - drive.y);
  const reach = situation.chassis.speed * THINK_PACE;
  const isNear = waypoint.distance < reach;
  return { angle, stick: isNear ? Math.floor((FULL_STICK * waypoint.distance) / reach) : FULL_STICK, waypoint };
}

/** Everybody keeps to the right, so two who meet pass; where there is no room on the right, to the left. */
function passRobots(situation: Situation, plan: Plan, angle: number): number {
  const { seen } = situation;
  const { drive } = seen.self;
  for (const robot of seen.robots) {
    if (plan.kind === "fight" && robot.seat === plan.enemy) continue;
    const dx = robot.x - drive.x;
    const dy = robot.y - drive.y;
    if (dx * dx + dy * dy > IN_THE_WAY * IN_THE_WAY || Math.abs(turnBetween(angle, angleOf(dx, dy))) > AHEAD) continue;
    if (isOpen(situation, angle + PASSING)) return (angle + PASSING) & 1023;
    if (isOpen(situation, angle - PASSING)) return (angle - PASSING) & 1023;
  }
  return passDevices(situation, angle);
}

/** Around what stands in the way, on the side where there is less of it. */
function passDevices(situation: Situation, angle: number): number {
  const { seen, chassis } = situation;
  const { drive } = seen.self;
  for (const device of seen.devices) {
    const radius = deviceList[device.kind]?.radius ?? 0;
    const dx = device.x - drive.x;
    const dy = device.y - drive.y;
    if (radius === 0 || dx * dx + dy * dy > IN_THE_WAY * IN_THE_WAY) continue;
    const off = turnBetween(angle, angleOf(dx, dy));
    const distance = Math.max(1, Math.sqrt(dx * dx + dy * dy));
    const clear = Math.min(256, divRound((radius + chassis.radius + TILE / 16) * STEPS_PER_RADIAN, distance));
    if (Math.abs(off) >= clear) continue;
    const side = off >= 0 ? off - clear : off + clear;
    const otherSide = off >= 0 ? off + clear : off - clear;
    const isWayBack = Math.abs(otherSide) > QUARTER_TURN;
    // In a gap one slides along its wall.
    if (isWayBack || isOpen(situation, angle + side) || !isOpen(situation, angle + otherSide)) {
      return (angle + side) & 1023;
    }
    return (angle + otherSide) & 1023;
  }
  return angle;
}

function isOpen(situation: Situation, angle: number): boolean {
  const { drive } = situation.seen.self;
  const x = drive.x + divRound(cosine(angle) * TILE, VECTOR_LENGTH);
  const y = drive.y + divRound(sine(angle) * TILE, VECTOR_LENGTH);
  return canWalk(situation.seen.tiles, situation.seen.maze.width, drive.x, drive.y, x, y);
}

function wiggle({ seen, character }: Situation): Course {
  return { angle: draw(character.seed, seen.tick, seen.seat, 5) & 1023, stick: FULL_STICK, waypoint: null };
}
