/** The numbers that every decision of one thought needs, worked out once. Values are points of score, times ticks. */
import { type ChassisDef, chassisAt } from "../content/chassis.ts";
import { type ModeDef, modeAt } from "../content/modes.ts";
import { CARRIER_PACE, HAUL_FROM, resourceList, resourceRoom } from "../content/resources.ts";
import { TILE } from "../lib/math.ts";
import { draw } from "../lib/rng.ts";
import { seconds } from "../lib/time.ts";
import type { Observation } from "../sim/observation.ts";
import { LIVE, OVERTIME, WARMUP } from "../sim/world.ts";
import { type Blockage, blockageOf } from "./blockage.ts";
import { type Charts, chartsOf, FAR } from "./charts.ts";
import type { Skill } from "./levels.ts";
import type { Memory } from "./memory.ts";

/** An estimate holds for so long. */
const MOOD = seconds(4);

/** Who thinks. */
export interface Character {
  readonly skill: Skill;
  /** Units of room taken in the hold with which it goes home, whatever it would judge; 0: as it judges. */
  readonly homeAt: number;
  /** Chance of this brain, 0 to 2^32 − 1. */
  readonly seed: number;
}

/** What one thought is about. */
export interface Situation {
  readonly character: Character;
  readonly skill: Skill;
  readonly seen: Observation;
  readonly memory: Memory;
  readonly chart: Charts;
  readonly mode: ModeDef;
  readonly chassis: ChassisDef;
  /** What devices block, as far as one knows. */
  readonly blockage: Blockage;
  /** The tile under the robot. */
  readonly tile: number;
  /** Steps from the robot to each tile. */
  readonly steps: Uint16Array;
  readonly homeTile: number;
  /** Steps from each tile to the own pad. */
  readonly stepsHome: Uint16Array;
  readonly isHome: boolean;
  /** Room taken, and left, in the hold; units carried; whether one of them is a prize. */
  readonly load: number;
  readonly room: number;
  readonly units: number;
  readonly hasPrize: boolean;
  /** What the cargo banks when it is unloaded now. */
  readonly cargoValue: number;
  /** Units per tick at the present top speed, and ticks for one step. */
  readonly speed: number;
  readonly ticksPerStep: number;
  /** Ticks left to unload something. */
  readonly timeLeft: number;
  /** Own hull of the full one, 0 to 1. */
  readonly hullShare: number;
}

/** Returns the situation of a robot. */
export function assess(seen: Observation, memory: Memory, character: Character): Situation {
  const { self, maze } = seen;
  const chart = chartsOf(maze, seen.tiles, seen.tilesRevision);
  const chassis = chassisAt(self.chassis);
  const pad = maze.pads[self.pad];
  const column = self.drive.x >> 10;
  const row = self.drive.y >> 10;
  const tile = row * maze.width + column;
  const padColumn = pad?.column ?? 0;
  const padRow = pad?.row ?? 0;
  const homeTile = padRow * maze.width + padColumn;
  let load = 0;
  let units = 0;
  let hasPrize = false;
  for (let kind = 0; kind < self.cargo.length; kind++) {
    const count = self.cargo[kind] ?? 0;
    load += count * (resourceRoom[kind] ?? 1);
    units += count;
    hasPrize ||= count > 0 && resourceList[kind]?.isPrize === true;
  }
  const free = loadedSpeed(chassis, load);
  const speed = hasPrize ? Math.floor((free * CARRIER_PACE[0]) / CARRIER_PACE[1]) : free;
  return {
    character,
    skill: character.skill,
    seen,
    memory,
    chart,
    mode: modeAt(seen.mode),
    chassis,
    blockage: blockageOf(seen, memory, chassis.radius, character.skill.dodging > 0),
    tile,
    steps: chart.stepsFrom(tile),
    homeTile,
    stepsHome: chart.distancesTo(homeTile),
    isHome: (column - padColumn) >>> 1 === 0 && (row - padRow) >>> 1 === 0,
    load,
    room: chassis.cargo - load,
    units,
    hasPrize,
    cargoValue: bankValue(self.cargo, self.haul, -1),
    speed,
    ticksPerStep: TILE / speed,
    timeLeft: ticksLeft(seen),
    hullShare: self.hull / chassis.hull,
  };
}

/**
 * True for this brain's chance of `odds` in 256, the same whenever it is asked about the same thing.
 * @param what the thing: an id, a seat, a time
 * @param stream tells questions apart
 */
export function isLucky({ character, seen }: Situation, odds: number, what: number, stream: number): boolean {
  return odds >= 256 || (odds > 0 && (draw(character.seed, what, seen.seat, stream) & 255) < odds);
}

/**
 * Returns what this brain takes a worth for, off by at most its error; the same for a few seconds.
 * @param what the thing: an id, a seat
 */
export function judged({ character, skill, seen }: Situation, worth: number, what: number): number {
  if (skill.error === 0) return worth;
  const off = (draw(character.seed, what, seen.seat, Math.floor(seen.tick / MOOD)) & 511) - 256;
  return worth * (1 + (off * skill.error) / 65536);
}

/** Returns the top speed of a chassis with a load (room taken), in units per tick: GAME.md section 4. */
export function loadedSpeed(chassis: ChassisDef, load: number): number {
  return Math.floor((chassis.speed * (20 * chassis.cargo - 7 * load)) / (20 * chassis.cargo));
}

/**
 * Returns what a hold banks by the haul rule.
 * @param unloaded units already unloaded in this visit
 * @param extra number in `resourceList` of one unit more, or −1
 */
export function bankValue(cargo: readonly number[], unloaded: number, extra: number): number {
  let value = 0;
  let unit = unloaded;
  for (let kind = 0; kind < resourceList.length; kind++) {
    const resource = resourceList[kind];
    if (resource === undefined) continue;
    const count = (cargo[kind] ?? 0) + (kind === extra ? 1 : 0);
    for (let index = 0; index < count; index++) {
      unit++;
      value += resource.doubles && unit >= HAUL_FROM ? resource.value * 2 : resource.value;
    }
  }
  return value;
}

/** Returns the ticks to the own pad from a tile, as one drives now. */
export function ticksHome(situation: Situation, tile: number): number {
  return (situation.stepsHome[tile] ?? FAR) * situation.ticksPerStep;
}

/** Returns the index of the tile under a point (units). */
export function tileAt(situation: Situation, x: number, y: number): number {
  return (y >> 10) * situation.seen.maze.width + (x >> 10);
}

/** Returns the centre of a tile in units. */
export function centreX(situation: Situation, tile: number): number {
  return (tile % situation.seen.maze.width) * TILE + TILE / 2;
}

/** Returns the centre of a tile in units. */
export function centreY(situation: Situation, tile: number): number {
  return Math.floor(tile / situation.seen.maze.width) * TILE + TILE / 2;
}

function ticksLeft(seen: Observation): number {
  if (seen.phase === WARMUP) return FAR;
  if (seen.phase === LIVE || seen.phase === OVERTIME) return seen.phaseEnd - seen.tick;
  return 0;
}
