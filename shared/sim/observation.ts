/**
 * What one seat may know: its own robot in full, what its sight bits allow, and the public facts. Brains and programs
 * read nothing else. All but maze and tiles is copied, so an observation holds nothing that its seat may not know.
 * Units as in `world.ts`.
 */
import { type ChassisDef, chassisAt } from "../content/chassis.ts";
import type { Maze } from "../content/mazes/maze.ts";
import { resourceRoom } from "../content/resources.ts";
import { divRound } from "../lib/math.ts";
import { copyDriveState, createDriveState, type DriveState } from "./drive-state.ts";
import type { Heard } from "./events.ts";
import { hear } from "./hearing.ts";
import {
  createSeenResource,
  createSeenRobot,
  createSeenShot,
  createSeenTrack,
  FULL_HULL,
  keepSpare,
  type SeenResource,
  type SeenRobot,
  type SeenShot,
  type SeenTrack,
  take,
} from "./seen.ts";
import { cargoOf, NOBODY, type Robot, type World } from "./world.ts";

/** One's own robot. */
export interface OwnRobot {
  seat: number;
  team: number;
  chassis: number;
  nextChassis: number;
  drive: DriveState;
  alive: number;
  respawnAt: number;
  /** In thirtieths of a point. */
  hull: number;
  guard: number;
  /** Units carried, by number in `resourceList`. */
  cargo: number[];
  /** The tick in which it was hurt last, and the direction (steps) from which; long ago when it was not yet. */
  hurtAt: number;
  hurtFrom: number;
  nemesis: number;
  /** Until when it sees through walls. */
  revealUntil: number;
  /** Units unloaded in this visit to the pad. */
  haul: number;
}

/** All that a seat knows at the end of a tick. To be read only. */
export interface Observation {
  readonly seat: number;
  readonly tick: number;
  readonly phase: number;
  readonly phaseEnd: number;
  /** The maze is public: its seed is. */
  readonly maze: Maze;
  /** The kinds of the tiles as they are now, row by row: the one thing that is not a copy, as it is public. */
  readonly tiles: Uint8Array;
  /** Differs whenever `tiles` has changed within a match: segments broken so far, as nothing else changes tiles yet. */
  readonly tilesRevision: number;
  /** Hull left in each cracked segment, in thirtieths. */
  readonly crackedHull: readonly number[];
  /** The score of each seat. */
  readonly banked: readonly number[];
  /** In overtime: the seats that were tied, one bit each. */
  readonly tied: number;
  readonly self: Readonly<OwnRobot>;
  /** By ascending seat. */
  readonly robots: readonly Readonly<SeenRobot>[];
  readonly shots: readonly Readonly<SeenShot>[];
  readonly resources: readonly Readonly<SeenResource>[];
  /** Oldest first. */
  readonly tracks: readonly Readonly<SeenTrack>[];
  /** Sounds of this tick from what is not in sight. */
  readonly heard: readonly Heard[];
}

/** An observation that can be filled again and again, with the objects it has in store. */
export interface ReusableObservation extends Observation {
  seat: number;
  tick: number;
  phase: number;
  phaseEnd: number;
  maze: Maze;
  tiles: Uint8Array;
  tilesRevision: number;
  crackedHull: number[];
  banked: number[];
  tied: number;
  readonly self: OwnRobot;
  readonly robots: SeenRobot[];
  readonly shots: SeenShot[];
  readonly resources: SeenResource[];
  readonly tracks: SeenTrack[];
  readonly heard: Heard[];
  readonly store: {
    readonly robots: SeenRobot[];
    readonly shots: SeenShot[];
    readonly resources: SeenResource[];
    readonly tracks: SeenTrack[];
  };
}

/**
 * Returns what `seat` may know of a world.
 * @param into filled in place and returned; without it a new one is made
 * @throws RangeError when there is no such seat
 */
export function observe(world: World, seat: number, into = createObservation(world)): ReusableObservation {
  const robot = world.robots[seat];
  if (robot === undefined) throw new RangeError(`there is no seat ${seat}; accepted: 0 to ${world.robots.length - 1}`);
  const bit = 1 << seat;
  into.seat = seat;
  observePublic(world, into);
  observeSelf(world, robot, into.self);
  observeRobots(world, robot, into);
  observeThings(world, bit, into);
  into.heard.length = 0;
  for (const event of world.events) {
    const heard = hear(world, seat, event);
    if (heard !== null) into.heard.push(heard);
  }
  return into;
}

/** Returns an observation of nothing, to be filled by `observe`. */
export function createObservation(world: World): ReusableObservation {
  return {
    seat: 0,
    tick: 0,
    phase: 0,
    phaseEnd: 0,
    maze: world.maze,
    tiles: world.tiles,
    tilesRevision: 0,
    crackedHull: [],
    banked: [],
    tied: 0,
    self: {
      seat: 0,
      team: 0,
      chassis: 0,
      nextChassis: 0,
      drive: createDriveState(0, 0),
      alive: 0,
      respawnAt: 0,
      hull: 0,
      guard: 0,
      cargo: [],
      hurtAt: 0,
      hurtFrom: 0,
      nemesis: NOBODY,
      revealUntil: 0,
      haul: 0,
    },
    robots: [],
    shots: [],
    resources: [],
    tracks: [],
    heard: [],
    store: { robots: [], shots: [], resources: [], tracks: [] },
  };
}

function observePublic(world: World, into: ReusableObservation): void {
  into.tick = world.tick;
  into.phase = world.phase;
  into.phaseEnd = world.phaseEnd;
  into.maze = world.maze;
  into.tied = world.tied;
  for (const { seat, stats } of world.robots) into.banked[seat] = stats.banked;
  let broken = 0;
  for (let segment = 0; segment < world.crackedHull.length; segment++) {
    const hull = world.crackedHull[segment] ?? 0;
    into.crackedHull[segment] = hull;
    if (hull === 0) broken++;
  }
  into.tiles = world.tiles;
  into.tilesRevision = broken;
}

function observeSelf(world: World, robot: Robot, into: OwnRobot): void {
  into.seat = robot.seat;
  into.team = robot.team;
  into.chassis = robot.chassis;
  into.nextChassis = robot.nextChassis;
  copyDriveState(robot.drive, into.drive);
  into.alive = robot.alive;
  into.respawnAt = robot.respawnAt;
  into.hull = robot.hull;
  into.guard = robot.guard;
  for (let kind = 0; kind < robot.cargo.length; kind++) into.cargo[kind] = robot.cargo[kind] ?? 0;
  if (robot.hurtAt !== into.hurtAt) into.hurtFrom = directionOfHurt(world, robot, into.hurtFrom);
  into.hurtAt = robot.hurtAt;
  into.nemesis = robot.nemesis;
  into.revealUntil = robot.revealUntil;
  into.haul = robot.haul;
}

/** Returns where the last blow of this tick came from, or `before` when there was none. */
function directionOfHurt(world: World, robot: Robot, before: number): number {
  let from = before;
  for (const event of world.events) if (event.kind === "hit" && event.seat === robot.seat) from = event.from;
  return from;
}

function observeRobots(world: World, self: Robot, into: ReusableObservation): void {
  const bit = 1 << self.seat;
  const { robots } = into;
  const spare = into.store.robots;
  let count = 0;
  for (const robot of world.robots) {
    if (robot.seat === self.seat || robot.alive === 0 || (robot.seenBy & bit) === 0) continue;
    const seen = robots[count] ?? take(robots, spare, createSeenRobot);
    count++;
    copySeenRobot(robot, seen);
  }
  while (robots.length > count) keepSpare(robots, spare);
}

function copySeenRobot(robot: Robot, into: SeenRobot): void {
  const { drive } = robot;
  const chassis = chassisAt(robot.chassis);
  into.seat = robot.seat;
  into.team = robot.team;
  into.chassis = robot.chassis;
  into.x = drive.x;
  into.y = drive.y;
  into.vx = drive.vx;
  into.vy = drive.vy;
  into.heading = drive.heading;
  into.aim = drive.aim;
  into.hull = divRound(robot.hull * FULL_HULL, chassis.hull);
  into.cargo = cargoOf(robot, resourceRoom);
  into.isStunned = drive.stun > 0;
  into.isProtected = drive.protection > 0;
  into.isGuarding = robot.guard > 0 && (isGuard(chassis, 0, drive.active1) || isGuard(chassis, 1, drive.active2));
}

function isGuard(chassis: ChassisDef, slot: 0 | 1, active: number): boolean {
  return active > 0 && chassis.abilities[slot].guardArc !== undefined;
}

/** Bolts, resources and marks in sight. */
function observeThings(world: World, bit: number, into: ReusableObservation): void {
  const { shots, resources, tracks, store } = into;
  let count = 0;
  for (const shot of world.projectiles) {
    if ((shot.seenBy & bit) === 0) continue;
    const seen = shots[count] ?? take(shots, store.shots, createSeenShot);
    count++;
    const isOwnerSeen = ((world.robots[shot.owner]?.seenBy ?? 0) & bit) !== 0;
    seen.id = shot.id;
    seen.owner = isOwnerSeen ? shot.owner : NOBODY;
    seen.weapon = shot.weapon;
    seen.x = shot.x;
    seen.y = shot.y;
    seen.vx = shot.vx;
    seen.vy = shot.vy;
  }
  while (shots.length > count) keepSpare(shots, store.shots);
  count = 0;
  for (const resource of world.resources) {
    if ((resource.seenBy & bit) === 0) continue;
    const seen = resources[count] ?? take(resources, store.resources, createSeenResource);
    count++;
    seen.id = resource.id;
    seen.kind = resource.kind;
    seen.x = resource.x;
    seen.y = resource.y;
    seen.from = resource.from;
  }
  while (resources.length > count) keepSpare(resources, store.resources);
  count = 0;
  for (const track of world.tracks) {
    if ((track.seenBy & bit) === 0) continue;
    const seen = tracks[count] ?? take(tracks, store.tracks, createSeenTrack);
    count++;
    seen.tile = track.tile;
    seen.seat = track.seat;
    seen.tick = track.tick;
    seen.heading = track.heading;
  }
  while (tracks.length > count) keepSpare(tracks, store.tracks);
}
