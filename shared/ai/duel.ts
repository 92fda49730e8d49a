/** How a fight would go, from what content says of hull, weapon and speed. Distances in units, times in ticks. */
import { type ChassisDef, chassisAt } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { SHOT_RADIUS, type WeaponDef } from "../content/weapons.ts";
import { isFree } from "../lib/grid.ts";
import { TILE } from "../lib/math.ts";
import { FULL_HULL } from "../sim/seen.ts";
import type { EnemyMemory } from "./memory.ts";
import { loadedSpeed, type Situation } from "./situation.ts";

/** Steps of 1/1024 turn in a radian, in 1/1: a length `d` seen from afar spans d · 163 / distance steps. */
const STEPS_PER_RADIAN = 163;
/** Share of well aimed bolts that hit something that moves, near and at the end of the range, of 1. */
const HITS_NEAR = 0.75;
const HITS_FAR = 0.35;
/** A guard makes a hull so much harder. */
const GUARD_WORTH = 1.3;
/** Who is faster and shoots farther can choose the distance. */
const KITE_WORTH = 1.5;
/** A fight is thought of at this part of the weapon's range. */
const THOUGHT_DISTANCE = 0.5;

/** Returns the chance, 0 to 1, to win a fight with an enemy to the end. */
export function chanceToWin(situation: Situation, enemy: EnemyMemory): number {
  const own = situation.chassis;
  const other = chassisAt(enemy.chassis);
  const ownHull = situation.seen.self.hull * guardFactor(own);
  const otherHull = ((enemy.hull * other.hull) / FULL_HULL) * guardFactor(other);
  const distance = Math.min(own.weapon.range, other.weapon.range) * THOUGHT_DISTANCE;
  const toWin = otherHull / damagePerTick(own, distance, other.radius);
  const toLose = ownHull / damagePerTick(other, distance, own.radius);
  let odds = toLose / toWin;
  const ownSpeed = loadedSpeed(own, situation.load);
  const otherSpeed = loadedSpeed(other, enemy.cargo);
  if (own.weapon.range > other.weapon.range && ownSpeed > otherSpeed) odds *= KITE_WORTH;
  if (other.weapon.range > own.weapon.range && otherSpeed > ownSpeed) odds /= KITE_WORTH;
  if (enemy.isStunned) odds *= 1.3;
  return (odds * odds) / (1 + odds * odds);
}

/** Returns the ticks to destroy an enemy, as it goes on average. */
export function ticksToDestroy(situation: Situation, enemy: EnemyMemory): number {
  const other = chassisAt(enemy.chassis);
  const hull = ((enemy.hull * other.hull) / FULL_HULL) * guardFactor(other);
  const distance = situation.chassis.weapon.range * THOUGHT_DISTANCE;
  return hull / damagePerTick(situation.chassis, distance, other.radius);
}

const STRAIGHT: readonly number[] = [0];

function spreadOf({ action }: WeaponDef): readonly number[] {
  return action.kind === "bolts" ? action.spread : STRAIGHT;
}

/** Returns the damage per tick, in thirtieths, that a chassis deals at a distance to a target of a radius. */
export function damagePerTick(chassis: ChassisDef, distance: number, radius: number): number {
  const { weapon } = chassis;
  const span = ((radius + SHOT_RADIUS) * STEPS_PER_RADIAN) / Math.max(distance, TILE);
  let bolts = 0;
  for (const offset of spreadOf(weapon)) if (Math.abs(offset) <= span) bolts++;
  const far = Math.min(1, distance / weapon.range);
  const hits = HITS_NEAR + (HITS_FAR - HITS_NEAR) * far;
  return (Math.max(bolts, 1) * weapon.damage * hits) / weapon.pace;
}

/** Returns the distance that suits `own` against `other`: out of its reach if possible, else where all bolts hit. */
export function bestDistance(own: ChassisDef, other: ChassisDef): number {
  const { weapon } = own;
  if (weapon.range > other.weapon.range + TILE && own.speed >= other.speed) {
    return Math.min(weapon.range - TILE, other.weapon.range + TILE);
  }
  let widest = 0;
  for (const offset of spreadOf(weapon)) widest = Math.max(widest, Math.abs(offset));
  if (widest === 0) return Math.floor(weapon.range * THOUGHT_DISTANCE);
  return Math.max(TILE, Math.floor(((other.radius + SHOT_RADIUS) * STEPS_PER_RADIAN) / widest));
}

/** True when nothing stops a shot from the robot to a point. */
export function hasLine(situation: Situation, x: number, y: number): boolean {
  const { seen } = situation;
  return isFree(seen.tiles, seen.maze.width, STOPS_SHOT, seen.self.drive.x, seen.self.drive.y, x, y);
}

/** Returns the distance to an enemy in a straight line. */
export function distanceTo(situation: Situation, enemy: EnemyMemory): number {
  const dx = enemy.x - situation.seen.self.drive.x;
  const dy = enemy.y - situation.seen.self.drive.y;
  return Math.floor(Math.sqrt(dx * dx + dy * dy));
}

function guardFactor(chassis: ChassisDef): number {
  for (const ability of chassis.abilities) if (ability.use === "guard") return GUARD_WORTH;
  return 1;
}
