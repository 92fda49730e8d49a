/** How soon one loses what one carries: by how much that is, and by who is about. */
import { seconds, TICK_RATE } from "../lib/time.ts";
import { chanceToWin } from "./duel.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Situation } from "./situation.ts";

/**
 * Chance per tick to lose a usual cargo: with nobody about, and what an enemy adds that would surely win. Tuned by play,
 * 2026-11.
 */
const ALONE = 0.018 / TICK_RATE;
const BESIDE_STRONGER = 0.07 / TICK_RATE;
/** So many units are usual. Who carries more is lost sooner: it is better prey, rattles, and is slower to get away. */
const USUAL_UNITS = 5;
/** An enemy is about for so long after it was seen last; after so long, nothing of the danger is left. */
const ABOUT = seconds(1);
const GONE = seconds(4);

/** Returns the chance per tick to lose the cargo, of a robot that stays out in the maze. */
export function hazardOf(situation: Situation): number {
  const { seen, memory, units } = situation;
  let loss = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.seenAt >= GONE) continue;
    const nearness = 1 - (seen.tick - enemy.seenAt) / GONE;
    loss = Math.max(loss, nearness * (1 - chanceToWin(situation, enemy)));
  }
  return ((ALONE + BESIDE_STRONGER * loss) * units) / USUAL_UNITS;
}

/** True for an enemy that is in sight, or was a moment ago. */
export function isAbout({ seen }: Situation, enemy: EnemyMemory): boolean {
  return seen.tick - enemy.seenAt <= ABOUT;
}
