/** Abilities for getting about: to be fast, to see, to bring things near, to go unseen. */
import type { AbilityDef } from "../content/ability.ts";
import { ROBOT } from "../content/chassis.ts";
import { HAUL_FROM, resourceList } from "../content/resources.ts";
import { TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { distanceTo, hasLine } from "./duel.ts";
import { type Cue, type Intent, NOW } from "./intent.ts";
import type { Situation } from "./situation.ts";

/** With a share of its energy of 1 above this one spends it for convenience. */
const PLENTY = 0.9;
const ENOUGH = 0.65;
/** A run is worth it when this share of its way is free. */
const FREE_RUN = 0.75;
/** From one look about to the next, without need. */
const SCOUT_PACE = seconds(9);
/** What lies nearer than this is picked up by foot. In units. */
const AT_HAND = TILE + TILE / 2;
/** So much is worth pulling in; with energy to burn, so much. */
const RICH_PULL = 3;
const PULL = 2;
/** Prey is crept up on within these, in units. */
const CREEP_FAR = 11 * TILE;
const CREEP_NEAR = 2 * TILE;
/** Hurt within this, one is in somebody's sight already. */
const UNDER_FIRE = seconds(1);
/** Whom one saw so long ago may still be about. */
const ABOUT = seconds(2);

/** To escape, to catch, to rush home, or because there is energy to burn and a straight way. */
export function travel(situation: Situation, { plan, course }: Intent, ability: AbilityDef): Cue | null {
  const { waypoint } = course;
  if (waypoint === null || course.angle < 0 || ability.motion === undefined) return null;
  if (waypoint.distance < ability.motion.speed * ability.duration * FREE_RUN) return null;
  if (plan.kind === "flee") return NOW;
  const energy = shareOfEnergy(situation);
  const isRich = situation.units >= HAUL_FROM;
  if (plan.kind === "bank" && isRich) return energy >= ENOUGH || situation.timeLeft < seconds(20) ? NOW : null;
  if (plan.kind === "fight") return energy >= ENOUGH ? NOW : null;
  return energy >= PLENTY && plan.kind !== "rest" ? NOW : null;
}

/** Nothing known, much to lose, or somebody heard and not seen. */
export function scout(situation: Situation, { plan, target }: Intent, _ability: AbilityDef): Cue | null {
  const { seen, memory } = situation;
  if (situation.isHome || target !== null || plan.kind === "rest") return null;
  const { revealUntil } = seen.self;
  if (revealUntil > 0 && seen.tick < revealUntil + SCOUT_PACE) return null;
  const energy = shareOfEnergy(situation);
  if (energy < ENOUGH) return null;
  const isHeard = memory.heardNear && seen.tick - memory.heardAt < seconds(1);
  return isHeard || plan.kind === "search" || situation.units >= HAUL_FROM || energy >= PLENTY ? NOW : null;
}

/** Where several light things lie about in line, and there is room for them. */
export function gather(situation: Situation, { plan }: Intent, ability: AbilityDef): Cue | null {
  const { attract } = ability;
  if (attract === undefined || plan.kind === "flee" || plan.kind === "fight") return null;
  let count = 0;
  for (const resource of situation.seen.resources) {
    if (resourceList[resource.kind]?.isLight !== true || resource.from > situation.seen.tick) continue;
    const distance = distanceTo(situation, resource);
    if (distance < AT_HAND || distance > attract.radius || !hasLine(situation, resource.x, resource.y)) continue;
    count++;
  }
  const wanted = shareOfEnergy(situation) >= PLENTY ? PULL : RICH_PULL;
  return Math.min(count, situation.room) >= wanted ? NOW : null;
}

/** To come near to prey unseen, to get out of a chase, and to carry much past whoever is about. */
export function sneak(situation: Situation, { plan }: Intent, _ability: AbilityDef): Cue | null {
  const { seen, memory } = situation;
  const isUnderFire = seen.tick - seen.self.hurtAt < UNDER_FIRE;
  if (plan.kind === "fight" || plan.kind === "hunt") {
    const enemy = memory.enemies[plan.enemy] ?? null;
    if (enemy === null || isUnderFire) return null;
    const distance = distanceTo(situation, enemy);
    return distance > CREEP_NEAR && distance < CREEP_FAR && seen.self.drive.reload < 6 ? NOW : null;
  }
  // A hit ends it: so after the last bolt, not before.
  if (plan.kind === "flee") return isUnderFire && seen.tick - seen.self.hurtAt < 6 ? null : NOW;
  if (plan.kind === "raid" && shareOfEnergy(situation) >= ENOUGH && !situation.isHome)
    return isAnyoneAbout(situation) ? NOW : null;
  if (plan.kind !== "bank" || situation.cargoValue < HAUL_FROM) return null;
  return isAnyoneAbout(situation) && !isUnderFire ? NOW : null;
}

function isAnyoneAbout({ seen, memory }: Situation): boolean {
  return memory.enemies.some((enemy) => enemy !== null && seen.tick - enemy.seenAt < ABOUT);
}

/** Returns the own energy, 0 to 1. */
export function shareOfEnergy({ seen }: Situation): number {
  return seen.self.drive.energy / ROBOT.energy;
}
