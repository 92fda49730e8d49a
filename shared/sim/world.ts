/**
 * The world: the full authoritative state of one match, as plain data.
 * Positions are units (1 tile = 1024), x right, y down, origin top left, tile centres at +0.5; times are ticks;
 * hull, energy and damage are thirtieths of a point; angles are steps of 1/1024 turn.
 * Only `step` and what it calls change a world.
 */
import type { Maze } from "../content/mazes/maze.ts";
import type { DriveState } from "./drive-state.ts";
import type { GameEvent } from "./events.ts";
import type { Beast, Device, Opening, Projectile, Resource, Shell, Track } from "./things.ts";

/** Phases of a match. */
export const WARMUP = 0;
export const LIVE = 1;
export const OVERTIME = 2;
export const OVER = 3;

/** Nobody, where a seat is stored. */
export const NOBODY = -1;

/** The team of beasts, in the list of no seat. */
export const BEASTS = -1;

/** How many of its last places a robot remembers: what a shooter may look back, and the present one. */
export const PAST = 9;

/** What is counted for a seat over the whole match. Damage and hull in thirtieths, distance in units. */
export interface SeatStats {
  /** The score. */
  banked: number;
  /** Units unloaded, by number in `resourceList`. */
  bankedByKind: number[];
  /** The score when its present driver joined. */
  bankedBefore: number;
  largestHaul: number;
  doubledUnits: number;
  /** Visits to the pad that unloaded at least one unit, and those of 4 units or more. */
  hauls: number;
  bigHauls: number;
  pickedUp: number;
  dropped: number;
  kills: number;
  assists: number;
  deaths: number;
  damageDealt: number;
  damageTaken: number;
  /** Bolts fired, and those that hit a robot. */
  shots: number;
  hits: number;
  distance: number;
  /** Units picked up that an enemy had dropped or kept in a vault. */
  stolen: number;
  /** Ticks with a prize in the hold. */
  prizeTicks: number;
  /** The longest time with cargo in the hold that ended on the pad. */
  longestCarry: number;
  /** The most ticks from a start to an end, or to the end of the match. */
  longestLife: number;
  /** Enemies destroyed that had destroyed one last. */
  revenges: number;
  /** Damage done to beasts, in thirtieths, and beasts destroyed. */
  beastDamage: number;
  beasts: number;
  abilityUses: number[];
}

/** One seat's robot. There is one for each seat for the whole match, alive or not. */
export interface Robot {
  readonly seat: number;
  /** Robots of one team do not hurt each other; in a free-for-all each seat is its own. */
  readonly team: number;
  /** Number in `Maze.pads` of its home. */
  readonly pad: number;
  /** BRAIN, PERSON or PROGRAM. */
  driver: number;
  /** Number in `chassisList`, now and from the next start. */
  chassis: number;
  nextChassis: number;
  drive: DriveState;
  /** 1 while it stands in the maze. */
  alive: number;
  /** Tick of its last start, and of its next while it is not alive. */
  startedAt: number;
  respawnAt: number;
  hull: number;
  /** What its guard can still take. */
  guard: number;
  /** Units carried, by number in `resourceList`. */
  cargo: number[];
  /** Tick since when there is something in the hold; 0 while it is empty. */
  carriesSince: number;
  /** Its places at the last PAST ticks, in units: that of tick t at t % PAST. */
  pastX: number[];
  pastY: number[];
  /** The last tick it was hurt, who did it, and how much each seat did since its start. */
  hurtAt: number;
  hurtBy: number;
  /** The kind of beast that hurt it last, when that was the last of all; else −1. */
  hurtBeast: number;
  hurtFrom: number[];
  /** The seat that destroyed it last. */
  nemesis: number;
  /** Until when, and how far, it sees through walls. */
  revealUntil: number;
  revealRadius: number;
  /** Units and score unloaded in this visit to the pad, and when the next unit goes. */
  haul: number;
  haulValue: number;
  unloadAt: number;
  /** The seats that see it, one bit each; its own bit is always set. */
  seenBy: number;
  stats: SeatStats;
}

/** How a match ended. */
export interface Outcome {
  /** The place of each seat, from 1; equal places are shared. All of a team have the same. */
  readonly places: readonly number[];
  /** True when the last unit unloaded in overtime decided it. */
  readonly suddenDeath: boolean;
}

/** The whole match. */
export interface World {
  /** Number in `modeIds`. */
  readonly mode: number;
  readonly mazeSeed: number;
  /** Ticks of play, from the end of the count-down to the end or to overtime. */
  readonly length: number;
  /** Ticks of overtime. */
  readonly overtime: number;
  /** Constant; derived from mode, number of robots and maze seed, so it is neither stored nor hashed. */
  readonly maze: Maze;
  /** Steps done. */
  tick: number;
  /** Secret bits of chance. */
  salt: number;
  phase: number;
  /** Tick at which the phase ends. */
  phaseEnd: number;
  /** The kinds of the tiles as they are now, row by row. Derived from `crackedHull` and `openings`. */
  readonly tiles: Uint8Array;
  /** Hull left in each cracked segment of the maze, 0 when broken. */
  crackedHull: number[];
  robots: Robot[];
  projectiles: Projectile[];
  resources: Resource[];
  /** Oldest first, one a tile at most. */
  tracks: Track[];
  devices: Device[];
  shells: Shell[];
  /** Ascending by tile. */
  openings: Opening[];
  beasts: Beast[];
  /** Units banked in each team's vault, in modes with teams; else empty. */
  vaults: number[];
  /** Waves begun, the tick at which the next one comes, and drones of this one that have not come in yet. */
  wave: number;
  waveAt: number;
  waveLeft: number;
  /** Units banked toward the next revival, while a robot is down. */
  revival: number;
  /** Grows with each change of `tiles`. */
  tilesRevision: number;
  /** The next id of a projectile, resource, device, shell or beast. */
  nextId: number;
  /** Seats that were tied for the first place when overtime began, one bit each. */
  tied: number;
  outcome: Outcome | null;
  /** Facts of the last step. Not part of the state: neither stored nor hashed. */
  events: GameEvent[];
}

/** Returns the score of a seat: its team's vault, or what it banked itself. */
export function scoreOf(world: World, robot: Robot): number {
  return world.vaults[robot.team] ?? robot.stats.banked;
}

/** Returns how many units of cargo a robot carries (room taken, not value). */
export function cargoOf(robot: Robot, room: readonly number[]): number {
  let taken = 0;
  for (let kind = 0; kind < robot.cargo.length; kind++) taken += (robot.cargo[kind] ?? 0) * (room[kind] ?? 1);
  return taken;
}
