/** Two teams, each with a vault: who stays near the own one, who goes for theirs. Roles follow the seats. */
import { seconds } from "../lib/time.ts";
import { FAR } from "./charts.ts";
import { worthOfFight } from "./combat.ts";
import { chanceToWin } from "./duel.ts";
import { END_MARGIN } from "./forage.ts";
import { fightPlan, homePlan, type Offer, type Plan, padPlan } from "./plan.ts";
import { type Situation, tileAt } from "./situation.ts";

/** The news of a raid lasts so long. */
const ALARM = seconds(4);
/** Who keeps the vault answers from anywhere, the others from within so many steps. */
const ANSWER_STEPS = 22;
/** A thief near the own vault is fought within so many steps of it. */
const INTRUDER_STEPS = 9;
const RECENT = seconds(2);
/** Units in their vault that are worth the way, and ticks to take one. */
const WORTHWHILE = 3;
const TAKING = 12;
/** A unit taken is one more here and one less there. */
const SWING = 2;
/** Who was destroyed a moment ago does not go right back. */
const SOBER = seconds(8);

/** Returns the rank of this seat in its team, from 0, and the size of the team. */
export function rankInTeam({ seen, mode }: Situation): readonly [number, number] {
  const size = Math.max(1, Math.floor(seen.banked.length / Math.max(1, mode.teams)));
  return [seen.seat % size, size];
}

/** Returns the plan to save the own vault, or null. */
export function defence(situation: Situation): Plan | null {
  const { seen, memory, stepsHome } = situation;
  if (seen.tick - seen.self.respawnAt < 0) return null;
  let thief = null;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.seenAt > RECENT) continue;
    if ((stepsHome[tileAt(situation, enemy.x, enemy.y)] ?? FAR) > INTRUDER_STEPS) continue;
    if (chanceToWin(situation, enemy) > 0.3 || situation.isHome) thief = enemy;
  }
  const [rank] = rankInTeam(situation);
  const way = stepsHome[situation.tile] ?? FAR;
  const isMine = way <= ANSWER_STEPS || rank === 0;
  if (thief !== null && isMine && worthOfFight(situation, thief, way) > -2) return fightPlan(situation, thief);
  // Standing on it stops the thief at once, whoever is stronger.
  if (seen.tick - memory.raidedAt < ALARM && isMine) return homePlan(situation, "guard");
  return null;
}

/** Returns the raid that pays, or null. @param before the plan so far */
export function bestRaid(situation: Situation, before: Plan | null): Offer | null {
  const { seen, memory, chart, steps } = situation;
  const [rank, size] = rankInTeam(situation);
  // One stays; and nobody comes with a full hold.
  if (rank === 0 && size > 1) return null;
  if (situation.room < 3 || seen.tick - memory.downAt < SOBER) return null;
  const theirs = (seen.self.team + 1) % 2;
  const plan = padPlan(situation, "raid", theirs);
  const way = steps[plan.tile] ?? FAR;
  const back = situation.stepsHome[plan.tile] ?? FAR;
  if (way === FAR || back === FAR) return null;
  const other = seen.banked.findIndex((_, seat) => Math.floor(seat / size) === theirs);
  const there = seen.banked[other] ?? 0;
  const units = Math.min(situation.room, there);
  const time = (way + back * 1.3) * situation.ticksPerStep + units * TAKING + END_MARGIN;
  if (units < WORTHWHILE || time > situation.timeLeft) return null;
  let defenders = 0;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.seenAt > RECENT) continue;
    if ((chart.distancesTo(plan.tile)[tileAt(situation, enemy.x, enemy.y)] ?? FAR) > INTRUDER_STEPS) continue;
    if (chanceToWin(situation, enemy) < 0.6) defenders++;
  }
  const isKept = before?.kind === "raid";
  const chance = defenders > 0 ? 0.1 : isKept ? 0.8 : 0.55;
  // Two who raid together need not share a defender.
  const worth = (units * SWING * chance) / time;
  return { plan, worth: isKept ? worth * 1.3 : worth };
}
