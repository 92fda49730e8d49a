/** Chooses the plan: run, fight, carry home, fetch or search. Read it from top to bottom: the first that applies. */
import { HAUL_FROM } from "../content/resources.ts";
import { seconds } from "../lib/time.ts";
import { OVERTIME } from "../sim/world.ts";
import { beastPrey, beastThreat } from "./beast-sense.ts";
import { FAR } from "./charts.ts";
import { bestPrey, worstThreat } from "./combat.ts";
import { escapeTile } from "./escape.ts";
import { bestResource, END_MARGIN, isEnough } from "./forage.ts";
import { followTrail } from "./hunt.ts";
import { beastPlan, fightPlan, homePlan, type Offer, type Plan, tilePlan } from "./plan.ts";
import { awaitPrize, bestPrize, makesRoom } from "./prizes.ts";
import { bestRaid, defence } from "./raid.ts";
import { searchTile } from "./search.ts";
import { isShutIn } from "./shut-in.ts";
import { type Situation, tileAt } from "./situation.ts";

/** On the pad one waits for the repair up to this share of the hull, when nothing is wrong. */
const REPAIRED = 0.9;
/** With less one goes home to be repaired, when home is near and nobody is about. */
const HURT = 0.35;
const HURT_STEPS = 25;
/** With little time left nobody waits for repairs. */
const NO_REST = seconds(12);
/** With a prize in the hold one turns aside for at most so many steps. */
const DETOUR = 5;
/** Who waits somewhere fetches what lies within so many steps of it. */
const BESIDE = 7;
/** Struck at home so short a time ago, one does not feel safe there. */
const STRUCK = seconds(2);
/** Against waves one stays within so many steps of the depot. */
const DEPOT_STEPS = 15;

/** Returns the next plan of a robot that is alive. @param before the plan so far */
export function decide(situation: Situation, before: Plan | null): Plan {
  const { hullShare, units } = situation;
  const beast = beastThreat(situation);
  const threat = beast === null ? worstThreat(situation, before) : null;
  const isRefuge = beast !== null && situation.seen.tick - situation.seen.self.hurtAt > STRUCK;
  if (situation.isHome && (units > 0 || isRefuge || (isHurtAtHome(situation) && threat === null && beast === null))) {
    return fightAtHome(situation, before) ?? homePlan(situation, "rest");
  }
  // Behind one's own wall one waits until there is a way again.
  if (situation.isHome && isShutIn(situation)) return fightAtHome(situation, before) ?? homePlan(situation, "rest");
  if (mustGoHome(situation)) return homePlan(situation, "bank");
  if (beast !== null) return runFrom(situation, before, beast, -1);
  if (threat !== null) return runFrom(situation, before, threat, threat.seat);
  if (situation.mode.teams === 2) {
    const saving = defence(situation);
    if (saving !== null) return saving;
  }
  if (situation.hasPrize) return pickOnTheWay(situation, before) ?? homePlan(situation, "bank");
  const prey = bestPrey(situation, before);
  if (prey !== null) return fightPlan(situation, prey);
  const drone = beastPrey(situation, before?.beast ?? -1);
  if (drone !== null) return beastPlan(situation, drone);
  if (hullShare < HURT && (situation.stepsHome[situation.tile] ?? 0) < HURT_STEPS) return homePlan(situation, "bank");
  if (makesRoom(situation)) return homePlan(situation, "bank");
  const offer = bestOffer(situation, before);
  const post = awaitPrize(situation);
  if (post !== null && !isBeside(situation, offer, post.tile)) return post;
  if (offer !== null) return offer.plan;
  if (units >= HAUL_FROM || (units > 0 && isEnough(situation))) return homePlan(situation, "bank");
  return followTrail(situation, before) ?? lookAround(situation, before);
}

/** True for what can be had without leaving a post. */
function isBeside({ chart }: Situation, offer: Offer | null, post: number): boolean {
  return offer !== null && (chart.distancesTo(post)[offer.plan.tile] ?? FAR) <= BESIDE;
}

/** What lies so near to the way home that it costs next to nothing, or null. */
function pickOnTheWay(situation: Situation, before: Plan | null): Plan | null {
  const plan = bestResource(situation, before)?.plan ?? null;
  if (plan === null) return null;
  const { steps, stepsHome, tile } = situation;
  const detour = (steps[plan.tile] ?? FAR) + (stepsHome[plan.tile] ?? FAR) - (stepsHome[tile] ?? FAR);
  return detour <= DETOUR ? plan : null;
}

/** The best of resources, prizes and raids. */
function bestOffer(situation: Situation, before: Plan | null): Offer | null {
  const { mode } = situation;
  let best = bestResource(situation, before);
  const prize = bestPrize(situation);
  if (prize !== null && prize.worth > (best?.worth ?? 0)) best = prize;
  const raid = mode.teams === 2 ? bestRaid(situation, before) : null;
  if (raid !== null && raid.worth > (best?.worth ?? 0)) best = raid;
  return best;
}

/** Nothing known: search, near the depot when there are waves. */
function lookAround(situation: Situation, before: Plan | null): Plan {
  const { mode, units, stepsHome, tile: here } = situation;
  const isFar = mode.waves !== null && (stepsHome[here] ?? 0) > DEPOT_STEPS;
  const tile = isFar ? -1 : searchTile(situation, before);
  if (tile >= 0 && (mode.waves === null || (stepsHome[tile] ?? FAR) <= DEPOT_STEPS)) {
    return tilePlan(situation, "search", tile);
  }
  return homePlan(situation, units > 0 ? "bank" : "rest");
}

/** To a safe place, best home; who has none stands up to it. @param seat of the enemy, or −1 for a beast */
function runFrom(
  situation: Situation,
  before: Plan | null,
  threat: { readonly x: number; readonly y: number },
  seat: number,
): Plan {
  const tile = escapeTile(situation, threat, before?.kind === "flee" ? before.tile : -1);
  if (tile >= 0) return tilePlan(situation, "flee", tile, seat);
  const enemy = situation.memory.enemies[seat] ?? null;
  if (enemy !== null) return fightPlan(situation, enemy);
  return tilePlan(situation, "flee", situation.homeTile);
}

/** True when the cargo would otherwise be too late, or when one unit decides. */
function mustGoHome(situation: Situation): boolean {
  const { seen, units } = situation;
  if (units === 0) return false;
  if (seen.phase === OVERTIME && (seen.tied & (1 << seen.seat)) !== 0) return true;
  const way = (situation.stepsHome[situation.tile] ?? FAR) * situation.ticksPerStep;
  return way * 1.1 + units * 5 + END_MARGIN > situation.timeLeft;
}

function isHurtAtHome(situation: Situation): boolean {
  return situation.hullShare < REPAIRED && situation.timeLeft > NO_REST;
}

/** An enemy on or at the pad keeps it from working: it must go. */
function fightAtHome(situation: Situation, before: Plan | null): Plan | null {
  const { seen, memory } = situation;
  const pad = seen.maze.pads[seen.self.pad];
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || pad === undefined) continue;
    const isOnPad = ((enemy.x >> 10) - pad.column) >>> 1 === 0 && ((enemy.y >> 10) - pad.row) >>> 1 === 0;
    if (isOnPad) return fightPlan(situation, enemy);
  }
  if (situation.units > 0) return null;
  const prey = bestPrey(situation, before);
  if (prey !== null) return fightPlan(situation, prey);
  const drone = situation.hullShare > HURT ? beastPrey(situation, before?.beast ?? -1) : null;
  return drone === null || (situation.stepsHome[tileAt(situation, drone.x, drone.y)] ?? FAR) > DEPOT_STEPS
    ? null
    : beastPlan(situation, drone);
}
