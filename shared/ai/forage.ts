/** Which resource to fetch next, if any: value per second against going home now. */

import { HAUL_FROM, resourceList, resourceRoom } from "../content/resources.ts";
import { POINT } from "../content/units.ts";
import { TILE } from "../lib/math.ts";
import { drawBelow } from "../lib/rng.ts";
import { seconds, TICK_RATE } from "../lib/time.ts";
import { isTooStrong } from "./beast-sense.ts";
import { FAR } from "./charts.ts";
import { chanceToWin } from "./duel.ts";
import { hazardOf, isAbout } from "./hazard.ts";
import type { ResourceMemory } from "./memory.ts";
import { collectPlan, type Offer, type Plan } from "./plan.ts";
import { bankValue, judged, type Situation, ticksHome, tileAt } from "./situation.ts";

/** What a tick is worth elsewhere, in points: a robot banks about 0.3 a second, less beside a fight. Tuned by play, 2026-11. */
export const TICK_WORTH = 0.2 / TICK_RATE;
const FORAGING_WORTH = 0.3 / TICK_RATE;
/** However dangerous the way, of what is fetched so much counts. */
const LEAST_KEPT = 0.3;
/** Before a trip's haul counts double, each unit brings that nearer. */
const TOWARDS_HAUL = 1.2;
/** What a unit near another is worth of itself. */
const NEIGHBOUR = 0.35;
/** Resources nearer to each other than this are one catch, in tiles walked straight (dx + dy). */
const NEIGHBOUR_REACH = 6;
/** A resource that a visible enemy is nearer to is worth so much of itself. */
const CONTESTED = 0.25;
/** A resource near an enemy that one would rather avoid is worth so much of itself. */
const IN_DANGER = 0.3;
const DANGER_REACH = 6 * TILE;
const DANGER_MEMORY = seconds(3);
const AVOIDED_BELOW = 0.45;
/** What was chosen before is kept unless another is better by this. */
const KEEP = 1.25;
/** Who is on the way home turns for what is worth this much more, who is on the way to something goes on; in points. */
const RESOLVE = 0.7;
/** Time to be at home before the end, beyond the way and the unloading. */
export const END_MARGIN = seconds(1.5);
/** Who does not judge changes its mind about what is enough so often. */
const WHIM = seconds(20);
/** Full belief in what was seen lasts so long. */
const FRESH = seconds(20);

/** Returns the best resource to fetch, or null when going on is not worth it. @param before the plan so far */
export function bestResource(situation: Situation, before: Plan | null): Offer | null {
  if (isEnough(situation)) return null;
  const hazard = hazardOf(situation);
  let best: ResourceMemory | null = null;
  let most = 0;
  for (const resource of situation.memory.resources) {
    if ((resourceRoom[resource.kind] ?? 1) > situation.room || resourceList[resource.kind]?.isPrize === true) continue;
    const isKept = before?.resource === resource.id;
    let worth = worthOf(situation, hazard, resource, isKept ? RESOLVE : before?.kind === "bank" ? -RESOLVE : 0);
    worth = judged(situation, worth, resource.id);
    if (isKept) worth *= KEEP;
    if (worth > most) {
      best = resource;
      most = worth;
    }
  }
  return best === null ? null : { plan: collectPlan(best), worth: most };
}

/** True when the hold is full, or as full as somebody without judgement, or an experiment, wants it. */
export function isEnough({ character, skill, load, room, chassis, seen }: Situation): boolean {
  if (room === 0) return true;
  if (character.homeAt > 0) return load >= character.homeAt;
  if (skill.weighs) return false;
  return load >= 1 + drawBelow(chassis.cargo, character.seed, seen.seat, 15, Math.floor(seen.tick / WHIM));
}

/**
 * Returns points per tick beyond what going home now is worth; not above 0 when it is not worth the way.
 * @param hazard chance per tick to lose the cargo
 * @param resolve points for keeping to what was decided
 */
function worthOf(situation: Situation, hazard: number, resource: ResourceMemory, resolve: number): number {
  const { seen } = situation;
  const steps = situation.steps[resource.tile] ?? FAR;
  const stepsBack = situation.stepsHome[resource.tile] ?? FAR;
  if (steps === FAR || stepsBack === FAR) return 0;
  const there = steps * situation.ticksPerStep;
  const back = stepsBack * situation.ticksPerStep;
  const unloading = (situation.units + 1) * 5;
  if (there + back + unloading + END_MARGIN > situation.timeLeft) return 0;
  // It has to come home as well.
  const gain = gainOf(situation, resource) * Math.max(LEAST_KEPT, 1 - hazard * (there + back));
  const detour = Math.max(there / 2, there + (back - ticksHome(situation, situation.tile)) * shareOfWayHome(situation));
  const isJudging = situation.skill.weighs && situation.character.homeAt === 0;
  const cost = detour * (FORAGING_WORTH + hazard * situation.cargoValue);
  const net = isJudging ? gain + resolve - cost : Math.max(gain / 2, gain + resolve - cost);
  // With less than a haul in the hold the way home waits: something is better than nothing.
  const floor = situation.units < HAUL_FROM ? gain / 4 : 0;
  const age = seen.tick - resource.seenAt;
  const belief = age <= FRESH ? 1 : FRESH / age;
  const contest = isContested(situation, resource) ? CONTESTED : 1;
  const danger = isDangerousAt(situation, resource) ? IN_DANGER : 1;
  return (Math.max(net, floor) * belief * contest * danger) / (there + 15);
}

/** What the unit adds to the haul, with those that lie near it in mind. */
function gainOf(situation: Situation, resource: ResourceMemory): number {
  const { self } = situation.seen;
  const direct = bankValue(self.cargo, self.haul, resource.kind) - situation.cargoValue;
  const isBefore = situation.units + self.haul < HAUL_FROM - 1;
  const unit = isBefore ? direct + TOWARDS_HAUL : direct;
  let near = 0;
  const { width } = situation.seen.maze;
  const column = resource.tile % width;
  const row = Math.floor(resource.tile / width);
  let room = situation.room - 1;
  for (const other of situation.memory.resources) {
    if (room <= 0) break;
    if (other === resource) continue;
    const apart = Math.abs((other.tile % width) - column) + Math.abs(Math.floor(other.tile / width) - row);
    if (apart > NEIGHBOUR_REACH) continue;
    near += NEIGHBOUR * (resourceList[other.kind]?.value ?? 1);
    room--;
  }
  const missing = Math.max(0, 60 * POINT - self.drive.energy);
  const energy = Math.min(missing, resourceList[resource.kind]?.energy ?? 0) / (60 * POINT);
  return unit + near + energy;
}

/** The emptier the hold, the less it matters how far home is. */
function shareOfWayHome(situation: Situation): number {
  return Math.min(1, 0.25 + situation.load / situation.chassis.cargo);
}

/** True when an enemy that is about is nearer. */
function isContested(situation: Situation, resource: ResourceMemory): boolean {
  const own = situation.steps[resource.tile] ?? FAR;
  for (const enemy of situation.memory.enemies) {
    if (enemy === null || !isAbout(situation, enemy)) continue;
    const steps = situation.chart.stepsFrom(tileAt(situation, enemy.x, enemy.y))[resource.tile] ?? FAR;
    if (steps < own || (steps === own && enemy.seat < situation.seen.seat)) return true;
  }
  for (const mate of situation.seen.robots) {
    if (mate.team !== situation.seen.self.team) continue;
    const steps = situation.chart.stepsFrom(tileAt(situation, mate.x, mate.y))[resource.tile] ?? FAR;
    if (steps < own || (steps === own && mate.seat < situation.seen.seat)) return true;
  }
  return false;
}

/** True near an enemy, seen a moment ago, against whom one would lose. */
function isDangerousAt(situation: Situation, resource: ResourceMemory): boolean {
  for (const beast of situation.seen.beasts) {
    const dx = beast.x - resource.x;
    const dy = beast.y - resource.y;
    if (dx * dx + dy * dy < DANGER_REACH * DANGER_REACH && isTooStrong(situation, beast)) return true;
  }
  for (const enemy of situation.memory.enemies) {
    if (enemy === null || situation.seen.tick - enemy.seenAt > DANGER_MEMORY) continue;
    const dx = enemy.x - resource.x;
    const dy = enemy.y - resource.y;
    if (dx * dx + dy * dy > DANGER_REACH * DANGER_REACH) continue;
    if (chanceToWin(situation, enemy) < AVOIDED_BELOW) return true;
  }
  return false;
}
