/** When to press an ability: by what content says it is for, never by its name. */
import type { AbilityDef, Motion } from "../content/ability.ts";
import { chassisAt, ROBOT } from "../content/chassis.ts";
import { CRACKED } from "../content/mazes/maze.ts";
import { HAUL_FROM } from "../content/resources.ts";
import { angleOf, turnBetween } from "../lib/angle.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { ABILITY_1, ABILITY_2 } from "../sim/input.ts";
import { distanceTo, hasLine } from "./duel.ts";
import { canWalk, type Waypoint } from "./follow-path.ts";
import { isAimedAt } from "./gunnery.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { centreX, centreY, type Situation } from "./situation.ts";

/** What a thought has decided before it comes to abilities. */
export interface Intent {
  readonly plan: Plan;
  readonly waypoint: Waypoint | null;
  /** The enemy that is shot at, or null. */
  readonly target: EnemyMemory | null;
}

/** An ability to press, and the aim that it needs (steps) or −1. */
export interface Press {
  readonly button: number;
  readonly aim: number;
}

/** Hurt within this, one is under fire. */
const UNDER_FIRE = seconds(1);
/** With a share of its energy of 1 above this one spends it for convenience. */
const PLENTY = 0.9;
const ENOUGH = 0.65;
/** A run is worth it when this share of its way is free. */
const FREE_RUN = 0.75;
/** From one look about to the next, without need. */
const SCOUT_PACE = seconds(9);
/** How far off its line, in units, a strike still meets its robot. */
const STRIKE_WIDTH = TILE / 2;

/** Returns what to press now, or null. */
export function chooseAbility(situation: Situation, intent: Intent): Press | null {
  const { drive } = situation.seen.self;
  if (drive.stun > 0 || drive.held === 1) return null;
  const [first, second] = situation.chassis.abilities;
  const isFirstReady = drive.active1 === 0 && drive.cooldown1 === 0 && drive.energy >= first.energy;
  const isSecondReady = drive.active2 === 0 && drive.cooldown2 === 0 && drive.energy >= second.energy;
  if (isFirstReady) {
    const aim = aimFor(situation, intent, first);
    if (aim !== NO) return { button: ABILITY_1, aim };
  }
  if (isSecondReady) {
    const aim = aimFor(situation, intent, second);
    if (aim !== NO) return { button: ABILITY_2, aim };
  }
  return null;
}

/** Not now; and: now, whatever the aim. */
const NO = -2;
const ANY_AIM = -1;

function aimFor(situation: Situation, intent: Intent, ability: AbilityDef): number {
  switch (ability.use) {
    case "travel":
      return isTimeToRun(situation, intent, ability) ? ANY_AIM : NO;
    case "scout":
      return isTimeToScout(situation, intent) ? ANY_AIM : NO;
    case "guard":
      return isTimeToGuard(situation, intent) ? ANY_AIM : NO;
    case "strike":
      return strikeAim(situation, intent, ability);
    default:
      return NO;
  }
}

/** To escape, to catch, to rush home, or because there is energy to burn and a straight way. */
function isTimeToRun(situation: Situation, intent: Intent, ability: AbilityDef): boolean {
  const { plan, waypoint } = intent;
  if (waypoint === null || ability.motion === undefined) return false;
  if (waypoint.distance < ability.motion.speed * ability.duration * FREE_RUN) return false;
  if (plan.kind === "flee") return true;
  const energy = situation.seen.self.drive.energy / ROBOT.energy;
  const isRich = situation.units >= HAUL_FROM;
  if (plan.kind === "bank" && isRich) return energy >= ENOUGH || situation.timeLeft < seconds(20);
  if (plan.kind === "fight") return energy >= ENOUGH;
  return energy >= PLENTY && plan.kind !== "rest";
}

/** Nothing known, much to lose, or somebody heard and not seen. */
function isTimeToScout(situation: Situation, intent: Intent): boolean {
  const { seen, memory } = situation;
  if (situation.isHome || intent.target !== null || intent.plan.kind === "rest") return false;
  const { revealUntil } = seen.self;
  if (revealUntil > 0 && seen.tick < revealUntil + SCOUT_PACE) return false;
  const energy = seen.self.drive.energy / ROBOT.energy;
  if (energy < ENOUGH) return false;
  const isHeard = seen.tick - memory.heardAt < seconds(1);
  return isHeard || intent.plan.kind === "search" || situation.units >= HAUL_FROM || energy >= PLENTY;
}

/** Shot at, or about to be, from where one aims. */
function isTimeToGuard(situation: Situation, intent: Intent): boolean {
  const { seen } = situation;
  const { target } = intent;
  if (target === null || target.isStunned || intent.plan.kind === "move") return false;
  const isNear = distanceTo(situation, target) <= chassisAt(target.chassis).weapon.range;
  const isHurt = seen.tick - seen.self.hurtAt <= UNDER_FIRE;
  return isNear && isAimedAt(situation, target) && (isHurt || intent.plan.kind === "fight");
}

/** Returns the aim of a strike that meets the target, or opens a wall in the way; NO when there is none. */
function strikeAim(situation: Situation, intent: Intent, ability: AbilityDef): number {
  const { motion } = ability;
  if (motion === undefined) return NO;
  const { drive } = situation.seen.self;
  const { target, waypoint } = intent;
  if (target !== null && !target.isStunned) return aimAtRobot(situation, target, motion, ability.duration);
  if (!motion.breaksWalls || waypoint === null || waypoint.breach < 0) return NO;
  const x = centreX(situation, waypoint.breach);
  const y = centreY(situation, waypoint.breach);
  const dx = x - drive.x;
  const dy = y - drive.y;
  const isClose = dx * dx + dy * dy < 4 * TILE * TILE;
  if (!isClose || situation.chart.tiles[waypoint.breach] !== CRACKED) return NO;
  // Straight into it only: at a slant the robot would meet the wall beside it.
  return Math.min(Math.abs(dx), Math.abs(dy)) < TILE / 4 ? angleOf(dx, dy) : NO;
}

function aimAtRobot(situation: Situation, enemy: EnemyMemory, motion: Motion, duration: number): number {
  const { seen } = situation;
  const { drive } = seen.self;
  const distance = distanceTo(situation, enemy);
  const flight = Math.ceil(distance / motion.speed) + 1;
  if (flight > duration) return NO;
  const x = enemy.x + enemy.vx * flight;
  const y = enemy.y + enemy.vy * flight;
  // What moves across is missed more often than not.
  const angle = angleOf(x - drive.x, y - drive.y);
  const straight = angleOf(enemy.x - drive.x, enemy.y - drive.y);
  const across = (Math.abs(turnBetween(angle, straight)) * distance) / 163;
  if (across > STRIKE_WIDTH + enemy.hull * 2) return NO;
  if (!hasLine(situation, x, y) || !canWalk(seen.tiles, seen.maze.width, drive.x, drive.y, x, y)) return NO;
  return angle;
}
