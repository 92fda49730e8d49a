/** How a fight would go, from what content says of hull, weapon and speed. Distances in units, times in ticks. */
import type { AbilityUse } from "../content/ability.ts";
import { type ChassisDef, chassisAt, chassisList } from "../content/chassis.ts";
import { STOPS_SHOT } from "../content/mazes/maze.ts";
import { SHOT_RADIUS } from "../content/weapons.ts";
import { isFree } from "../lib/grid.ts";
import { clamp, TILE } from "../lib/math.ts";
import { FULL_HULL } from "../sim/seen.ts";
import type { EnemyMemory } from "./memory.ts";
import { loadedSpeed, type Situation } from "./situation.ts";

/** Steps of 1/1024 turn in a radian: a length `d` seen from afar spans d · 163 / distance steps. */
const STEPS_PER_RADIAN = 163;
/** Share of well aimed bolts that hit something that moves: at once, and after a flight of so many ticks. */
const HITS_NEAR = 0.8;
const HITS_FAR = 0.35;
const LONG_FLIGHT = 18;
/** Share of bites, and of beams, that hit. */
const BITES_HIT = 0.9;
const BEAMS_HIT = 0.5;
/** What abilities make of a fight: a hull so much harder, by what they are for. Tuned by play, 2026-11. */
const WORTH: Readonly<Record<AbilityUse, number>> = {
  travel: 0.8,
  scout: 1,
  guard: 1.6,
  strike: 1.4,
  tunnel: 1,
  gather: 1,
  emplace: 1.2,
  block: 1.1,
  sneak: 1.4,
  disrupt: 1.2,
  bombard: 1.2,
  trap: 1.1,
};
/** The distances, in units, at which fights are thought of, and how much of a fight in a maze is fought there. */
const DISTANCES = [1, 2, 3, 4, 6, 8].map((count) => count * TILE);
const WEIGHTS = [4, 3, 2.5, 2, 1, 0.5];
/** Who is faster by a quarter chooses the distance, as far as walls let one choose. */
const CHOOSING = 2;
const FREEDOM = 0.25;

/** What is known of a pair of chassis: own chance against the other as odds, and the distance that suits best. */
interface Pair {
  readonly odds: number;
  readonly distance: number;
}

/** By number of the own chassis, then of the other. */
const pairs: readonly (readonly Pair[])[] = chassisList.map((own) => chassisList.map((other) => pairOf(own, other)));

function pairOf(own: ChassisDef, other: ChassisDef): Pair {
  let best = 0;
  let worst = 1;
  let sum = 0;
  let weights = 0;
  let distance = TILE;
  for (let index = 0; index < DISTANCES.length; index++) {
    const at = DISTANCES[index] ?? TILE;
    const weight = WEIGHTS[index] ?? 1;
    const dealt = damagePerTick(own, at, other.radius) / hullOf(other);
    const taken = damagePerTick(other, at, own.radius) / hullOf(own);
    const share = dealt + taken === 0 ? 0.5 : dealt / (dealt + taken);
    sum += share * weight;
    weights += weight;
    worst = Math.min(worst, share);
    if (dealt > 0 && share > best + 0.01) {
      best = share;
      distance = at;
    }
  }
  const mean = sum / weights;
  const choice = clamp((own.speed / other.speed - 1) * CHOOSING, -FREEDOM, FREEDOM);
  const share = choice >= 0 ? mean + (best - mean) * choice : mean + (mean - worst) * choice;
  const held = clamp(share, 0.1, 0.9);
  return { odds: held / (1 - held), distance };
}

/** Returns the chance, 0 to 1, to win a fight with an enemy to the end. */
export function chanceToWin(situation: Situation, enemy: EnemyMemory): number {
  const other = chassisAt(enemy.chassis);
  const pair = pairs[situation.seen.self.chassis]?.[enemy.chassis];
  const ownShare = situation.hullShare + (situation.seen.self.guard > 0 ? 0.3 : 0);
  const otherShare = Math.max(0.05, enemy.hull / FULL_HULL) + (enemy.isGuarding ? 0.3 : 0);
  const hulls = ownShare / otherShare;
  let odds = (pair?.odds ?? 1) * hulls * hulls;
  odds *= situation.speed / situation.chassis.speed;
  odds *= other.speed / loadedSpeed(other, Math.min(enemy.cargo, other.cargo));
  if (enemy.isStunned) odds *= 1.4;
  return odds / (1 + odds);
}

/** Returns the ticks to destroy an enemy, as it goes on average. */
export function ticksToDestroy(situation: Situation, enemy: EnemyMemory): number {
  const other = chassisAt(enemy.chassis);
  const hull = (enemy.hull * other.hull) / FULL_HULL;
  const distance = pairs[situation.seen.self.chassis]?.[enemy.chassis]?.distance ?? TILE;
  return hull / Math.max(1, damagePerTick(situation.chassis, distance, other.radius));
}

/** Returns the damage per tick, in thirtieths, that a chassis deals at a distance to a target of a radius. */
export function damagePerTick(chassis: ChassisDef, distance: number, radius: number): number {
  const { weapon } = chassis;
  const { action } = weapon;
  if (distance > weapon.range + radius) return 0;
  switch (action.kind) {
    case "cone":
      return (weapon.damage * BITES_HIT) / weapon.pace;
    case "beam":
      return (weapon.damage * BEAMS_HIT) / weapon.pace;
    default: {
      const span = ((radius + SHOT_RADIUS) * STEPS_PER_RADIAN) / Math.max(distance, TILE);
      let bolts = 0;
      for (const offset of action.spread) if (Math.abs(offset) <= span) bolts++;
      const flight = Math.min(1, distance / action.speed / LONG_FLIGHT);
      const hits = HITS_NEAR + (HITS_FAR - HITS_NEAR) * flight;
      return (Math.max(bolts, 1) * action.burst * weapon.damage * hits) / weapon.pace;
    }
  }
}

/** Returns the distance that suits a chassis best against another, both by number. */
export function bestDistance(own: number, other: number): number {
  return pairs[own]?.[other]?.distance ?? TILE;
}

/** True when nothing stops a shot from the robot to a point. */
export function hasLine(situation: Situation, x: number, y: number): boolean {
  const { seen } = situation;
  return isFree(seen.tiles, seen.maze.width, STOPS_SHOT, seen.self.drive.x, seen.self.drive.y, x, y);
}

/** Returns the distance to something in a straight line. */
export function distanceTo(situation: Situation, { x, y }: { readonly x: number; readonly y: number }): number {
  const dx = x - situation.seen.self.drive.x;
  const dy = y - situation.seen.self.drive.y;
  return Math.floor(Math.sqrt(dx * dx + dy * dy));
}

/** What a hull is worth with what helps it in a fight. */
function hullOf({ hull, abilities: [first, second] }: ChassisDef): number {
  return hull * WORTH[first.use] * WORTH[second.use];
}
