/** Chooses the plan: run, fight, carry home, fetch or search. Read it from top to bottom: the first that applies. */
import { HAUL_FROM } from "../content/resources.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { OVERTIME } from "../sim/world.ts";
import { bestPrey, worstThreat } from "./combat.ts";
import { escapeTile } from "./escape.ts";
import { bestResource, END_MARGIN } from "./forage.ts";
import type { EnemyMemory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import { searchTile } from "./search.ts";
import { centreX, centreY, type Situation, ticksHome } from "./situation.ts";

/** On the pad one waits for the repair up to this share of the hull, when nothing is wrong. */
const REPAIRED = 0.9;
/** With less one goes home to be repaired, when home is near and nobody is about. */
const HURT = 0.35;
const HURT_STEPS = 25;
/** With little time left nobody waits for repairs. */
const NO_REST = seconds(12);

/** Returns the next plan of a robot that is alive. @param reaction ticks before a new enemy is answered */
export function decide(situation: Situation, before: Plan | null, seed: number, reaction: number): Plan {
  const isRush = mustGoHome(situation);
  const threat = worstThreat(situation, before, reaction);
  if (situation.isHome && (situation.units > 0 || (isHurtAtHome(situation) && threat === null))) {
    return bestPreyAtHome(situation, before, reaction) ?? homePlan(situation, "rest");
  }
  if (isRush) return homePlan(situation, "bank");
  if (threat !== null) {
    const tile = escapeTile(situation, threat, before?.kind === "flee" ? before.tile : -1, seed);
    return tile >= 0 ? tilePlan(situation, "flee", tile, threat.seat) : fightPlan(situation, threat);
  }
  const prey = bestPrey(situation, before, reaction);
  if (prey !== null) return fightPlan(situation, prey);
  if (situation.hullShare < HURT && (situation.stepsHome[situation.tile] ?? 0) < HURT_STEPS) {
    return homePlan(situation, "bank");
  }
  const resource = bestResource(situation, before);
  if (resource !== null) {
    return { kind: "collect", tile: resource.tile, x: resource.x, y: resource.y, enemy: -1, resource: resource.id };
  }
  if (situation.units >= HAUL_FROM || situation.room === 0) return homePlan(situation, "bank");
  const tile = searchTile(situation, before, seed);
  if (tile >= 0) return tilePlan(situation, "search", tile, -1);
  return homePlan(situation, situation.units > 0 ? "bank" : "rest");
}

/** True when the cargo would otherwise be too late, or when one unit decides. */
function mustGoHome(situation: Situation): boolean {
  const { seen, units } = situation;
  if (units === 0) return false;
  if (seen.phase === OVERTIME && (seen.tied & (1 << seen.seat)) !== 0) return true;
  const need = ticksHome(situation, situation.tile) * 1.1 + units * 5 + END_MARGIN;
  return need > situation.timeLeft;
}

function isHurtAtHome(situation: Situation): boolean {
  return situation.hullShare < REPAIRED && situation.timeLeft > NO_REST;
}

/** An enemy on or at the pad keeps it from working: it must go. */
function bestPreyAtHome(situation: Situation, before: Plan | null, reaction: number): Plan | null {
  const { seen, memory } = situation;
  const pad = seen.maze.pads[seen.seat];
  for (const enemy of memory.enemies) {
    if (enemy === null || !enemy.isVisible || pad === undefined) continue;
    const isOnPad = ((enemy.x >> 10) - pad.column) >>> 1 === 0 && ((enemy.y >> 10) - pad.row) >>> 1 === 0;
    if (isOnPad) return fightPlan(situation, enemy);
  }
  if (situation.units > 0) return null;
  const prey = bestPrey(situation, before, reaction);
  return prey === null ? null : fightPlan(situation, prey);
}

function fightPlan(situation: Situation, enemy: EnemyMemory): Plan {
  const tile = (enemy.y >> 10) * situation.seen.maze.width + (enemy.x >> 10);
  return { kind: "fight", tile, x: enemy.x, y: enemy.y, enemy: enemy.seat, resource: -1 };
}

/** To the middle of the own pad. */
function homePlan(situation: Situation, kind: "bank" | "rest"): Plan {
  const pad = situation.seen.maze.pads[situation.seen.seat];
  const x = ((pad?.column ?? 0) + 1) * TILE;
  const y = ((pad?.row ?? 0) + 1) * TILE;
  return { kind, tile: situation.homeTile, x, y, enemy: -1, resource: -1 };
}

function tilePlan(situation: Situation, kind: Plan["kind"], tile: number, enemy: number): Plan {
  return { kind, tile, x: centreX(situation, tile), y: centreY(situation, tile), enemy, resource: -1 };
}
