/** Aiming with lead, and when to fire. An aim holds for one thought, so it is meant for its middle. */
import { chassisAt } from "../content/chassis.ts";
import { angleOf, turnBetween } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { distanceTo, hasLine } from "./duel.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** Ticks from a thought to the middle of the time in which its aim holds. */
const HOLD = 3;
/** One shoots at what is a little farther than the range: it may come nearer. */
const RANGE_SLACK = TILE / 4;

/** Returns the enemy to shoot at: that of the plan, else the one that is easiest to finish; null when none is in reach. */
export function chooseTarget(situation: Situation, plan: Plan, reaction: number): EnemyMemory | null {
  const { seen, memory, chassis } = situation;
  let best: EnemyMemory | null = null;
  let least = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || enemy.isProtected || seen.tick - enemy.metAt < reaction) continue;
    const distance = distanceTo(situation, enemy);
    if (distance > chassis.weapon.range + RANGE_SLACK || !hasLine(situation, enemy.x, enemy.y)) continue;
    const hull = (enemy.hull * chassisAt(enemy.chassis).hull) / 255;
    const cost = enemy.seat === plan.enemy ? 0 : distance + hull + (enemy.isGuarding ? 4 * TILE : 0);
    if (best === null || cost < least) {
      best = enemy;
      least = cost;
    }
  }
  return best;
}

/**
 * Returns the direction in which to shoot at an enemy, in steps, with lead and the brain's error.
 * @param speed of the bolt, in units per tick
 */
export function leadAngle(situation: Situation, enemy: EnemyMemory, speed: number, error: number): number {
  const { drive } = situation.seen.self;
  let x = enemy.x + enemy.vx * HOLD;
  let y = enemy.y + enemy.vy * HOLD;
  const ownX = drive.x + drive.vx * HOLD;
  const ownY = drive.y + drive.vy * HOLD;
  for (let round = 0; round < 2; round++) {
    const dx = x - ownX;
    const dy = y - ownY;
    const flight = divRound(Math.sqrt(dx * dx + dy * dy), speed);
    x = enemy.x + enemy.vx * (HOLD + flight);
    y = enemy.y + enemy.vy * (HOLD + flight);
  }
  // Nobody drives through walls: aim at where it is when the lead is out of line.
  if (!hasLine(situation, x, y)) return (angleOf(enemy.x - ownX, enemy.y - ownY) + error) & 1023;
  return (angleOf(x - ownX, y - ownY) + error) & 1023;
}

/** Returns the error of a thought's aim: two draws added, so that small errors are more frequent. */
export function aimError(seed: number, tick: number, seat: number, most: number): number {
  const first = draw(seed, tick, seat, 1) % (most + 1);
  const second = draw(seed, tick, seat, 2) % (most + 1);
  return first - second;
}

/** True when an enemy's turret points at the robot, within a sixteenth of a turn. */
export function isAimedAt(situation: Situation, enemy: EnemyMemory): boolean {
  const { drive } = situation.seen.self;
  return Math.abs(turnBetween(enemy.aim, angleOf(drive.x - enemy.x, drive.y - enemy.y))) < 64;
}
