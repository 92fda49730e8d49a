/** Prizes, whose place everybody knows: fetch them, be there when they appear, hunt who carries one home. */
import { HAUL_FROM, PRIZE_NOTICE, resourceList, resourceRoom } from "../content/resources.ts";
import { seconds } from "../lib/time.ts";
import { LIVE } from "../sim/world.ts";
import { FAR } from "./charts.ts";
import { chanceToWin } from "./duel.ts";
import { END_MARGIN, TICK_WORTH } from "./forage.ts";
import { collectPlan, type Offer, type Plan, tilePlan } from "./plan.ts";
import { judged, type Situation, tileAt } from "./situation.ts";

/** A prize to which somebody in sight is nearer is worth so much of itself; one that nobody is seen near, so much. */
const CONTESTED = 0.35;
const UNKNOWN = 0.7;
/** What everybody knows of is gone soon: it goes before what can wait. */
const URGENT = 2.5;
/** A hunt for a carrier ends well so often; from the one rival, a prize counts twice. */
const CATCH = 0.4;
const RIVAL = 1.6;
/** Robots that one saw so long ago still count. */
const ABOUT = seconds(2);
/** Ids of resources are positive: this stands for a prize that one knows of without having seen it. */
export const PRIZE_ID = -2;
/** Who waits for a prize comes so much before it appears. */
const EARLY = seconds(2);
/** One waits with at least so much of one's hull, and with so much room. */
const FIT = 0.6;
const ROOM = 4;
/** A carrier is hunted over at most so many steps, with at least this chance. */
const HUNT_STEPS = 30;
const HUNT_CHANCE = 0.45;

/** Returns the best of fetching and hunting prizes, or null. */
export function bestPrize(situation: Situation): Offer | null {
  let best: Offer | null = null;
  for (const prize of situation.seen.prizes) {
    const offer = prize.carrier < 0 ? fetch(situation, prize) : hunt(situation, prize);
    if (offer === null) continue;
    const worth = judged(situation, offer.worth, PRIZE_ID);
    if (worth > (best?.worth ?? 0)) best = { ...offer, worth };
  }
  return best;
}

type Prize = Situation["seen"]["prizes"][number];

function fetch(situation: Situation, prize: Prize): Offer | null {
  if ((resourceRoom[prize.kind] ?? 1) > situation.room) return null;
  const tile = tileAt(situation, prize.x, prize.y);
  const way = situation.steps[tile] ?? FAR;
  const back = situation.stepsHome[tile] ?? FAR;
  if (way === FAR || back === FAR) return null;
  const there = way * situation.ticksPerStep;
  if (there + back * situation.ticksPerStep * 1.3 + END_MARGIN > situation.timeLeft) return null;
  const value = resourceList[prize.kind]?.value ?? 0;
  const chance = chanceToBeFirst(situation, tile, way);
  const worth = ((value * chance - (there + back / 3) * TICK_WORTH) / (there + 15)) * URGENT;
  return { plan: collectPlan({ tile, x: prize.x, y: prize.y, id: PRIZE_ID }), worth };
}

function chanceToBeFirst(situation: Situation, tile: number, way: number): number {
  const { memory, seen, chart } = situation;
  const stepsOf = (x: number, y: number): number => chart.stepsFrom(tileAt(situation, x, y))[tile] ?? FAR;
  for (const enemy of memory.enemies) {
    if (enemy === null || seen.tick - enemy.seenAt > ABOUT) continue;
    if (stepsOf(enemy.x, enemy.y) < way) return CONTESTED;
  }
  for (const mate of seen.robots) {
    if (mate.team !== seen.self.team) continue;
    if (stepsOf(mate.x, mate.y) < way) return 0;
  }
  return way < 8 ? 1 : UNKNOWN;
}

function hunt(situation: Situation, prize: Prize): Offer | null {
  const { seen, memory } = situation;
  if (prize.carrier === seen.seat || situation.cargoValue >= 6) return null;
  const enemy = memory.enemies[prize.carrier] ?? null;
  // A seat that was never seen may be a mate.
  if (enemy === null && situation.mode.teams > 0) return null;
  if (enemy !== null && chanceToWin(situation, enemy) < HUNT_CHANCE) return null;
  const tile = tileAt(situation, prize.x, prize.y);
  const way = situation.steps[tile] ?? FAR;
  if (way > HUNT_STEPS) return null;
  const there = way * situation.ticksPerStep;
  if (there * 3 > situation.timeLeft) return null;
  const swing = seen.banked.length === 2 || situation.mode.teams === 2 ? RIVAL : 1;
  const gain = (resourceList[prize.kind]?.value ?? 0) * CATCH * swing;
  const worth = (gain - there * TICK_WORTH) / (there * 2 + 30);
  return { plan: tilePlan(situation, "hunt", tile, prize.carrier), worth };
}

/** True when there will soon be a prize for which the hold has no room, and home is near enough to make some. */
export function makesRoom(situation: Situation): boolean {
  const { seen, mode, skill, units } = situation;
  if (!skill.foresees || situation.room >= ROOM || units < HAUL_FROM) return false;
  const way = (situation.stepsHome[situation.tile] ?? FAR) * situation.ticksPerStep;
  if (way > PRIZE_NOTICE) return false;
  const played = seen.tick - mode.warmup;
  return mode.prizes.some((at) => at - played > 0 && at - played < PRIZE_NOTICE + seconds(5));
}

/** Returns the plan to be in the Foundry when a prize appears, or null. */
export function awaitPrize(situation: Situation): Plan | null {
  const { seen, mode, skill } = situation;
  if (
    !skill.foresees ||
    seen.phase !== LIVE ||
    situation.room < 3 ||
    situation.hullShare < FIT ||
    situation.cargoValue >= 4
  )
    return null;
  const { foundry, width } = seen.maze;
  if (foundry.columns === 0) return null;
  const played = seen.tick - mode.warmup;
  for (const at of mode.prizes) {
    const wait = at - played;
    if (wait < -seconds(1) || wait > PRIZE_NOTICE) continue;
    const row = foundry.row + (foundry.rows >> 1);
    const tile = row * width + foundry.column + (foundry.columns >> 1);
    const way = (situation.steps[tile] ?? FAR) * situation.ticksPerStep;
    if (way + EARLY < wait || way > wait + seconds(4)) return null;
    return tilePlan(situation, "guard", tile);
  }
  return null;
}
