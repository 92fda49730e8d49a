/** Abilities for blows: to take them, to give them, to switch things off. */
import type { AbilityDef, Motion } from "../content/ability.ts";
import { factsOf } from "../content/ability-facts.ts";
import { chassisAt } from "../content/chassis.ts";
import { deviceList } from "../content/devices.ts";
import { CRACKED } from "../content/mazes/maze.ts";
import { angleOf, turnBetween } from "../lib/angle.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { distanceTo, hasLine } from "./duel.ts";
import { canWalk } from "./follow-path.ts";
import { isAimedAt } from "./gunnery.ts";
import { type Cue, type Intent, NOW } from "./intent.ts";
import { centreX, centreY, type Situation } from "./situation.ts";
import type { Target } from "./target.ts";
import { shareOfEnergy } from "./use-on-the-way.ts";

/** Hurt within this, one is under fire. */
const UNDER_FIRE = seconds(1);
/** How far off its line, in units, a strike still meets its robot. */
const STRIKE_WIDTH = TILE / 2;
/** Steps of 1/1024 turn in a radian. */
const STEPS_PER_RADIAN = 163;
/** With energy to spare, an enemy within reach is switched off whatever it does. */
const SPARE = 0.75;

/** Shot at, or about to be, from where one aims. */
export function guard(situation: Situation, { plan, target }: Intent, _ability: AbilityDef): Cue | null {
  const { seen } = situation;
  const isHurt = seen.tick - seen.self.hurtAt <= UNDER_FIRE;
  const enemy = target?.enemy ?? null;
  if (enemy === null) {
    const isAtBeast = target?.beast !== null && target !== null && isHurt;
    return isAtBeast ? NOW : null;
  }
  if (enemy.isStunned || plan.kind === "move") return null;
  const isNear = distanceTo(situation, enemy) <= chassisAt(enemy.chassis).weapon.range;
  return isNear && isAimedAt(situation, enemy) && (isHurt || plan.kind === "fight" || enemy.isWindingUp) ? NOW : null;
}

/** At the target when it is sure to be met, or through a wall in the way. */
export function strike(situation: Situation, { target, course, plan }: Intent, ability: AbilityDef): Cue | null {
  const { motion } = ability;
  if (motion === undefined) return null;
  if (target?.enemy != null && !target.enemy.isStunned && plan.kind !== "flee") {
    return strikeRobot(situation, target, motion, ability.duration);
  }
  const breach = course.waypoint?.breach ?? -1;
  if (!motion.breaksWalls || breach < 0 || situation.chart.tiles[breach] !== CRACKED) return null;
  const { drive } = situation.seen.self;
  const dx = centreX(situation, breach) - drive.x;
  const dy = centreY(situation, breach) - drive.y;
  if (dx * dx + dy * dy >= 4 * TILE * TILE) return null;
  // Straight into it only: at a slant the robot would meet the wall beside it.
  return Math.min(Math.abs(dx), Math.abs(dy)) < TILE / 4 ? { aim: angleOf(dx, dy), reach: 0 } : null;
}

function strikeRobot(situation: Situation, target: Target, motion: Motion, duration: number): Cue | null {
  const { seen } = situation;
  const { drive } = seen.self;
  const distance = distanceTo(situation, target);
  const flight = Math.ceil(distance / motion.speed) + 1;
  if (flight > duration) return null;
  const x = target.x + target.vx * flight;
  const y = target.y + target.vy * flight;
  // What moves across is missed more often than not.
  const aim = angleOf(x - drive.x, y - drive.y);
  const straight = angleOf(target.x - drive.x, target.y - drive.y);
  const across = (Math.abs(turnBetween(aim, straight)) * distance) / STEPS_PER_RADIAN;
  if (across > STRIKE_WIDTH + (target.enemy?.hull ?? 0) * 2) return null;
  if (!hasLine(situation, x, y) || !canWalk(seen.tiles, seen.maze.width, drive.x, drive.y, x, y)) return null;
  return { aim, reach: 0 };
}

/** Enemies within reach that have something to lose by it: a guard, a gun, a trap, or a fight. */
export function disrupt(situation: Situation, { plan }: Intent, ability: AbilityDef): Cue | null {
  const { seen, memory } = situation;
  const radius = factsOf(ability).jolt;
  let enemies = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || enemy.isProtected || !isInReach(situation, enemy, radius)) continue;
    if (enemy.isGuarding) return NOW;
    enemies++;
  }
  for (const device of seen.devices) {
    if (device.team === seen.self.team || !device.works || !isInReach(situation, device, radius)) continue;
    const def = deviceList[device.kind];
    if (def?.weapon !== undefined) return NOW;
    if (def?.trap !== undefined && plan.kind !== "rest") return NOW;
  }
  if (enemies === 0 || plan.kind === "rest") return null;
  return enemies > 1 || plan.kind === "flee" || shareOfEnergy(situation) >= SPARE ? NOW : null;
}

function isInReach(situation: Situation, at: { readonly x: number; readonly y: number }, radius: number): boolean {
  return distanceTo(situation, at) <= radius && hasLine(situation, at.x, at.y);
}
