/** Whom to fight, and from whom to run: what a fight is worth in points. */
import { chassisAt } from "../content/chassis.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { FAR } from "./charts.ts";
import { chanceToWin, distanceTo, hasLine, ticksToDestroy } from "./duel.ts";
import { TICK_WORTH } from "./forage.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import type { Situation } from "./situation.ts";

/** What is lost with one's own robot besides its cargo: the time to come back, and a scrap. In points. */
const OWN_LOSS = 2.5;
/** What a destroyed enemy is worth besides its cargo: its wreck, its lost time, the tie-break. In points. */
const KILL_WORTH = 2;
/** A unit of an enemy's cargo, picked up and banked. In points. */
const LOOT_WORTH = 1.2;
/** Out of sight for longer, an enemy is no longer chased. */
const CHASE_TIME = seconds(2.5);
/** Nobody is chased farther than this, in steps. */
const CHASE_STEPS = 14;
/** Below this chance one runs when it comes to blows; with rich cargo sooner. */
const RUN_BELOW = 0.4;
const RUN_RICH_BELOW = 0.55;
const RICH = 6;
/** Who runs goes on running unless its chance has become this much better, and for so long out of sight. */
const KEEP_RUNNING = 0.15;
const SHAKEN_OFF = seconds(1.5);
/** A fight is kept up unless it has become this much worse. */
const KEEP = 0.8;

/** One does not turn after an enemy that is out of sight, unless it is worth so much more. */
const LOST = 1.5;

/** Returns the enemy that is worth a fight, or null. @param reaction ticks before a new enemy is answered */
export function bestPrey(situation: Situation, before: Plan | null, reaction: number): EnemyMemory | null {
  const { seen, memory, steps } = situation;
  const { width } = seen.maze;
  let best: EnemyMemory | null = null;
  let most = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.metAt < reaction || seen.tick - enemy.seenAt > CHASE_TIME) continue;
    if (enemy.isProtected) continue;
    const way = steps[(enemy.y >> 10) * width + (enemy.x >> 10)] ?? FAR;
    if (way > CHASE_STEPS) continue;
    const isKept = before?.kind === "fight" && before.enemy === enemy.seat;
    const isLost = !enemy.isVisible && !isKept;
    const worth = worthOfFight(situation, enemy, way) + (isKept ? KEEP : isLost ? -LOST : 0);
    if (worth > most) {
      best = enemy;
      most = worth;
    }
  }
  return best;
}

function worthOfFight(situation: Situation, enemy: EnemyMemory, way: number): number {
  const chance = chanceToWin(situation, enemy);
  const own = situation.chassis;
  const other = chassisAt(enemy.chassis);
  const range = own.weapon.range / TILE;
  const approach = Math.max(0, way - range) * situation.ticksPerStep;
  // Who is slower only catches what stands and fights.
  const catching = other.speed > own.speed ? approach * 2 : approach;
  const time = catching + ticksToDestroy(situation, enemy);
  if (time > situation.timeLeft) return -1;
  const gain = chance * (KILL_WORTH + enemy.cargo * LOOT_WORTH);
  const loss = (1 - chance) * (OWN_LOSS + situation.cargoValue);
  return gain - loss - time * TICK_WORTH;
}

/** Returns the enemy to run from, or null. @param before the plan so far @param reaction ticks before a new enemy is answered */
export function worstThreat(situation: Situation, before: Plan | null, reaction: number): EnemyMemory | null {
  const { seen, memory } = situation;
  let worst: EnemyMemory | null = null;
  let least = 1;
  for (const enemy of memory.enemies) {
    if (enemy === null || enemy.isStunned || seen.tick - enemy.metAt < reaction) continue;
    const isRunning = before?.kind === "flee" && before.enemy === enemy.seat;
    if (!isDangerous(situation, enemy, isRunning)) continue;
    const chance = chanceToWin(situation, enemy) - (isRunning ? KEEP_RUNNING : 0);
    const limit = situation.cargoValue >= RICH ? RUN_RICH_BELOW : RUN_BELOW;
    if (chance < limit && chance < least) {
      worst = enemy;
      least = chance;
    }
  }
  return worst;
}

/** True for an enemy that shoots, or could in a moment; for a while also for one that was just shaken off. */
function isDangerous(situation: Situation, enemy: EnemyMemory, isRunning: boolean): boolean {
  if (situation.seen.tick - enemy.seenAt > (isRunning ? SHAKEN_OFF : 0)) return false;
  const reach = chassisAt(enemy.chassis).weapon.range + (isRunning ? 4 : 2) * TILE;
  if (distanceTo(situation, enemy) > reach) return false;
  return isRunning || hasLine(situation, enemy.x, enemy.y);
}
