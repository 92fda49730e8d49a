/** Abilities that leave something in the maze: a gun, a wall, a trap. */
import type { AbilityDef } from "../content/ability.ts";
import { factsOf } from "../content/ability-facts.ts";
import { PAD_CLEARANCE } from "../content/devices.ts";
import { STOPS_ROBOT } from "../content/mazes/maze.ts";
import { angleOf, cosine, sine, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound, TILE } from "../lib/math.ts";
import { seconds } from "../lib/time.ts";
import { across, ahead } from "../sim/place-device.ts";
import { FAR } from "./charts.ts";
import { distanceTo, hasLine } from "./duel.ts";
import { isAimedAt } from "./gunnery.ts";
import { type Cue, type Intent, NOW } from "./intent.ts";
import type { EnemyMemory } from "./memory.ts";
import { shutsItselfIn } from "./shut-in.ts";
import type { Situation } from "./situation.ts";
import { shareOfEnergy } from "./use-on-the-way.ts";

/** A wall is put up against whoever is between these, in units. */
const WALL_NEAR = 2 * TILE;
const WALL_FAR = 9 * TILE;
/** A gun is left where an enemy is within its range, and this much more. */
const GUN_SLACK = TILE;
/** Steps from the own pad to where traps guard it. */
const APPROACH_NEAR = 2;
const APPROACH_FAR = 9;
/** One more trap is not laid within this of another, in units. */
const TRAPS_APART = 5 * TILE;
/** An enemy that comes this near meets a trap that is laid now, in units. */
const CLOSING = 5 * TILE;
/** What is left ahead stands so far off one's rim, and off a wall at most so far, in units. */
const BEFORE = TILE / 7;
const BESIDE = TILE / 6;
const SPARE = 0.6;
const PLENTY = 0.85;
/** Whoever was seen so long ago may come. */
const ABOUT = seconds(2);

/** A gun beside oneself in a fight, and on the own pad when somebody comes. */
export function emplace(situation: Situation, { plan, target }: Intent, ability: AbilityDef): Cue | null {
  const { device, deviceNumber } = factsOf(ability);
  const range = device?.weapon?.range ?? 0;
  if (!isClearOfPads(situation)) return null;
  const foe = nearestFoe(situation, range + GUN_SLACK);
  if (foe === null) return null;
  if (plan.kind !== "fight" && plan.kind !== "flee" && target === null && !situation.isHome) return null;
  const radius = device?.radius ?? 0;
  const aim = asideAim(situation, aimAt(situation, foe), radius);
  if (aim < 0 || shutsItselfIn(situation, ahead(situation.seen.self, aim, radius), deviceNumber)) return null;
  return { aim, reach: 0 };
}

/** Returns the aim nearest to the wanted one that puts a body beside a wall, so that one gets past it; −1: none. */
function asideAim(situation: Situation, wanted: number, radius: number): number {
  const { chassis, seen } = situation;
  const { drive } = seen.self;
  const reach = chassis.radius + radius + BEFORE;
  for (let turn = 0; turn <= 512; turn += 48) {
    for (let side = -1; side <= 1; side += 2) {
      const aim = wanted + turn * side;
      const x = drive.x + divRound(cosine(aim) * reach, VECTOR_LENGTH);
      const y = drive.y + divRound(sine(aim) * reach, VECTOR_LENGTH);
      const isFree = wallsAround(situation, x, y, radius) === 0;
      const besideWall = wallsAround(situation, x, y, radius + BESIDE);
      if (isFree && (besideWall > 0 || !isNarrow(situation))) return aim & 1023;
    }
  }
  return -1;
}

/** Returns how many of the four sides of a circle (units) reach into a wall. */
function wallsAround({ chart, seen }: Situation, x: number, y: number, radius: number): number {
  const { width } = seen.maze;
  const stop = (atX: number, atY: number): number =>
    STOPS_ROBOT[chart.tiles[(atY >> 10) * width + (atX >> 10)] ?? 1] ?? 1;
  return stop(x + radius, y) + stop(x - radius, y) + stop(x, y + radius) + stop(x, y - radius);
}

/** A wall between oneself and whoever shoots or follows: one's own shots pass it. */
export function block(situation: Situation, { plan, target }: Intent, ability: AbilityDef): Cue | null {
  const { seen } = situation;
  if (!isClearOfPads(situation)) return null;
  const foe = nearestFoe(situation, WALL_FAR);
  if (foe === null || distanceTo(situation, foe) < WALL_NEAR) return null;
  const aim = aimAt(situation, foe);
  // It stands along the tiles: at a slant it would not be between.
  if (((aim + 64) & 255) > 128) return null;
  const enemy = target?.enemy ?? null;
  const isAimed = enemy !== null && (enemy.isWindingUp || isAimedAt(situation, enemy));
  const isUnderFire = isAimed || seen.tick - seen.self.hurtAt < seconds(1);
  const isAtWork = situation.isHome && situation.units > 0;
  if (plan.kind !== "flee" && !isAtWork && !(plan.kind === "fight" && isUnderFire)) return null;
  const { deviceNumber } = factsOf(ability);
  const places = across(seen, seen.self, aim);
  return isAtWork || !shutsItselfIn(situation, places, deviceNumber) ? { aim, reach: 0 } : null;
}

/** Behind oneself when chased, under oneself when somebody comes near, and on the way to the own pad. */
export function trap(situation: Situation, { plan }: Intent, ability: AbilityDef): Cue | null {
  const { seen, stepsHome, tile } = situation;
  const { deviceNumber } = factsOf(ability);
  if (!isClearOfPads(situation) || plan.kind === "rest") return null;
  for (const device of seen.devices) {
    if (device.kind !== deviceNumber || device.owner !== seen.seat) continue;
    if (distanceTo(situation, device) < TRAPS_APART) return null;
  }
  const foe = nearestFoe(situation, CLOSING);
  if (foe !== null) return plan.kind === "flee" || shareOfEnergy(situation) >= SPARE ? NOW : null;
  if (shareOfEnergy(situation) < PLENTY) return null;
  const way = stepsHome[tile] ?? FAR;
  const isApproach = way >= APPROACH_NEAR && way <= APPROACH_FAR;
  return (isApproach || plan.kind === "guard" || plan.kind === "bank") && isNarrow(situation) ? NOW : null;
}

/** True in a corridor: walls on two opposite sides within two tiles. */
function isNarrow({ chart, seen, tile }: Situation): boolean {
  const { width } = seen.maze;
  const isWall = (at: number): boolean => STOPS_ROBOT[chart.tiles[at] ?? 1] === 1;
  const isAcross = (isWall(tile - 1) || isWall(tile - 2)) && (isWall(tile + 1) || isWall(tile + 2));
  const isDown =
    (isWall(tile - width) || isWall(tile - 2 * width)) && (isWall(tile + width) || isWall(tile + 2 * width));
  return isAcross !== isDown;
}

type Place = Pick<EnemyMemory, "x" | "y">;

/** Returns the nearest enemy or beast in line within a distance (units), or null. */
function nearestFoe(situation: Situation, within: number): Place | null {
  const { memory, seen } = situation;
  let best: Place | null = null;
  let least = within;
  const consider = (place: Place): void => {
    const distance = distanceTo(situation, place);
    if (distance > least || !hasLine(situation, place.x, place.y)) return;
    best = place;
    least = distance;
  };
  for (const enemy of memory.enemies) {
    if (enemy !== null && seen.tick - enemy.seenAt < ABOUT && (enemy.isVisible || situation.isHome)) consider(enemy);
  }
  for (const beast of seen.beasts) consider(beast);
  return best;
}

function aimAt({ seen }: Situation, { x, y }: Place): number {
  return angleOf(x - seen.self.drive.x, y - seen.self.drive.y);
}

/** Nobody may leave anything near the pad of another. */
function isClearOfPads({ seen }: Situation): boolean {
  const { drive, pad } = seen.self;
  const clear = PAD_CLEARANCE + 2 * TILE;
  for (let index = 0; index < seen.maze.pads.length; index++) {
    const other = seen.maze.pads[index];
    if (other === undefined || index === pad) continue;
    const dx = (other.column + 1) * TILE - drive.x;
    const dy = (other.row + 1) * TILE - drive.y;
    if (dx * dx + dy * dy < clear * clear) return false;
  }
  return true;
}
