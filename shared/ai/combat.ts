/** Whom to fight, and from whom to run: what a fight is worth in points. */
import { chassisAt } from "../content/chassis.ts";
import { resourceList } from "../content/resources.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { FAR } from "./charts.ts";
import { chanceToWin, distanceTo, hasLine, ticksToDestroy } from "./duel.ts";
import { TICK_WORTH } from "./forage.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { isLucky, judged, type Situation, tileAt } from "./situation.ts";

/** What is lost with one's own robot besides its cargo: the time to come back, and a scrap. In points. */
const OWN_LOSS = 2.5;
/** What a destroyed enemy is worth besides its cargo: its wreck, its lost time, the tie-break. In points. */
const KILL_WORTH = 2;
/** The same where there is one other side only: its loss is one's gain. */
const RIVAL_WORTH = 3.5;
/** A unit of an enemy's cargo, picked up and banked. In points. */
const LOOT_WORTH = 1.2;
/** Out of sight for longer, an enemy is no longer chased. */
const CHASE_TIME = seconds(2.5);
/** Nobody is chased farther than this, in steps. */
const CHASE_STEPS = 14;
/** Below this chance one runs when it comes to blows; with rich cargo sooner. */
const RUN_BELOW = 0.36;
const RUN_RICH_BELOW = 0.52;
const RICH = 6;
/** Who runs goes on running unless its chance has become this much better, and for so long out of sight. */
const KEEP_RUNNING = 0.15;
const SHAKEN_OFF = seconds(1.5);
/** A fight is kept up unless it has become this much worse. */
const KEEP = 0.8;
/** One does not turn after an enemy that is out of sight, unless it is worth so much more. */
const LOST = 1.5;
/** The stream of chance for caution. */
const CAUTION = 11;

/** Returns the enemy that is worth a fight, or null. @param before the plan so far */
export function bestPrey(situation: Situation, before: Plan | null): EnemyMemory | null {
  const { seen, memory, steps, skill } = situation;
  let best: EnemyMemory | null = null;
  let most = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.metAt < skill.reaction || seen.tick - enemy.seenAt > CHASE_TIME) continue;
    if (enemy.isProtected) continue;
    const way = steps[tileAt(situation, enemy.x, enemy.y)] ?? FAR;
    if (way > CHASE_STEPS) continue;
    const isKept = before?.kind === "fight" && before.enemy === enemy.seat;
    const isLost = !enemy.isVisible && !isKept;
    const worth =
      judged(situation, worthOfFight(situation, enemy, way), -enemy.seat - 3) + (isKept ? KEEP : isLost ? -LOST : 0);
    if (worth > most) {
      best = enemy;
      most = worth;
    }
  }
  return best;
}

/** Returns what a fight is worth in points, at the end of a way of so many steps. */
export function worthOfFight(situation: Situation, enemy: EnemyMemory, way: number): number {
  const { chassis, skill, seen } = situation;
  const isBold = !isLucky(situation, skill.caution, enemy.metAt, CAUTION);
  const chance = isBold ? 0.8 : chanceToWin(situation, enemy);
  const other = chassisAt(enemy.chassis);
  const approach = Math.max(0, way - chassis.weapon.range / TILE) * situation.ticksPerStep;
  // Who is slower only catches what stands and fights.
  const catching = other.speed > chassis.speed ? approach * 2 : approach;
  const time = catching + ticksToDestroy(situation, enemy);
  if (time > situation.timeLeft) return -1;
  const isRival = seen.banked.length === 2 || situation.mode.teams === 2;
  const prize = prizeOf(situation, enemy.seat);
  const gain = chance * ((isRival ? RIVAL_WORTH : KILL_WORTH) + enemy.cargo * LOOT_WORTH + prize * 0.7);
  const loss = (1 - chance) * (OWN_LOSS + situation.cargoValue);
  return gain - loss - time * TICK_WORTH;
}

/** Returns what the prizes in the hold of a seat bank: public knowledge. */
export function prizeOf({ seen }: Situation, seat: number): number {
  let value = 0;
  for (const { carrier, kind } of seen.prizes) if (carrier === seat) value += resourceList[kind]?.value ?? 0;
  return value;
}

/** Returns the enemy to run from, or null. @param before the plan so far */
export function worstThreat(situation: Situation, before: Plan | null): EnemyMemory | null {
  const { seen, memory, skill } = situation;
  let worst: EnemyMemory | null = null;
  let least = 1;
  for (const enemy of memory.enemies) {
    if (enemy === null || enemy.isStunned || seen.tick - enemy.metAt < skill.reaction) continue;
    const isRunning = before?.kind === "flee" && before.enemy === enemy.seat;
    if (!isDangerous(situation, enemy, isRunning) || !isLucky(situation, skill.caution, enemy.metAt, CAUTION)) continue;
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
