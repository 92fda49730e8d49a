/**
 * A world as a stream of integers, written once and read once: the same stream is hashed and stored. What is constant
 * (maze) or derived (tiles) follows from the head and is not in it.
 */

import type { Maze } from "../content/mazes/maze.ts";
import { type ByteReader, createByteReader, createByteWriter, type IntSink } from "../lib/bytes.ts";
import { createHasher } from "../lib/hash.ts";
import { mazeFor } from "./create.ts";
import { createDriveState, DRIVE_FIELDS } from "./drive-state.ts";
import { openSegment } from "./effects.ts";
import { RULES_VERSION } from "./version.ts";
import type { Projectile, Resource, Robot, SeatStats, Track, World } from "./world.ts";

/** The fields of a robot that are single integers, in the order of the stream. */
const ROBOT_FIELDS = [
  "driver",
  "chassis",
  "nextChassis",
  "alive",
  "respawnAt",
  "hull",
  "guard",
  "hurtAt",
  "hurtBy",
  "nemesis",
  "revealUntil",
  "revealRadius",
  "haul",
  "haulValue",
  "unloadAt",
  "seenBy",
] as const satisfies readonly (keyof Robot)[];

const STATS_FIELDS = [
  "banked",
  "bankedBefore",
  "largestHaul",
  "doubledUnits",
  "hauls",
  "bigHauls",
  "pickedUp",
  "dropped",
  "kills",
  "assists",
  "deaths",
  "damageDealt",
  "damageTaken",
  "shots",
  "hits",
  "distance",
] as const satisfies readonly (keyof SeatStats)[];

/** Returns the hash of a world: equal worlds give equal hashes, in every engine. A whole number in [0, 2^53). */
export function hashWorld(world: World): number {
  const hasher = createHasher();
  writeWorld(world, hasher);
  return hasher.digest();
}

/** Returns a world as bytes, from which `restoreWorld` makes an equal one. */
export function snapshotWorld(world: World): Uint8Array {
  const writer = createByteWriter();
  writer.int(RULES_VERSION);
  writer.int(world.mode);
  writer.int(world.mazeSeed);
  writer.int(world.length);
  writer.int(world.overtime);
  writer.int(world.robots.length);
  writeWorld(world, writer);
  return writer.bytes();
}

/**
 * Returns the world that `snapshotWorld` wrote, without the events of its last step.
 * @param maze the maze of a world that was created in a given one; else it is generated from the seed
 * @throws RangeError for bytes that are cut short, of another rules version, or no snapshot at all
 */
export function restoreWorld(bytes: Uint8Array, maze?: Maze): World {
  const reader = createByteReader(bytes);
  const version = reader.int();
  if (version !== RULES_VERSION) {
    throw new RangeError(`this snapshot is of rules version ${version}; accepted: ${RULES_VERSION}`);
  }
  const mode = reader.within(0, 255);
  const mazeSeed = reader.within(0, 0xffff_ffff);
  const length = reader.within(1, 1 << 20);
  const overtime = reader.within(1, 1 << 20);
  const seats = reader.within(1, 8);
  const world = readWorld(reader, maze ?? mazeFor(mode, seats, mazeSeed), { mode, mazeSeed, length, overtime, seats });
  if (!reader.isDone()) throw new RangeError("this snapshot is longer than a world");
  return world;
}

function writeWorld(world: World, sink: IntSink): void {
  sink.int(world.tick);
  sink.int(world.salt);
  sink.int(world.phase);
  sink.int(world.phaseEnd);
  sink.int(world.nextId);
  sink.int(world.tied);
  writeList(sink, world.crackedHull);
  for (const robot of world.robots) writeRobot(robot, sink);
  sink.int(world.projectiles.length);
  for (const shot of world.projectiles) {
    sink.int(shot.id);
    sink.int(shot.owner);
    sink.int(shot.weapon);
    sink.int(shot.x);
    sink.int(shot.y);
    sink.int(shot.vx);
    sink.int(shot.vy);
    sink.int(shot.left);
    sink.int(shot.seenBy);
  }
  sink.int(world.resources.length);
  for (const resource of world.resources) {
    sink.int(resource.id);
    sink.int(resource.kind);
    sink.int(resource.x);
    sink.int(resource.y);
    sink.int(resource.from);
    sink.int(resource.seenBy);
  }
  sink.int(world.tracks.length);
  for (const track of world.tracks) {
    sink.int(track.tile);
    sink.int(track.seat);
    sink.int(track.tick);
    sink.int(track.heading);
    sink.int(track.seenBy);
  }
  sink.int(world.outcome === null ? 0 : world.outcome.suddenDeath ? 2 : 1);
  if (world.outcome !== null) writeList(sink, world.outcome.places);
}

function writeRobot(robot: Robot, sink: IntSink): void {
  sink.int(robot.team);
  for (const field of ROBOT_FIELDS) sink.int(robot[field]);
  for (const field of DRIVE_FIELDS) sink.int(robot.drive[field]);
  writeList(sink, robot.cargo);
  writeList(sink, robot.hurtFrom);
  for (const field of STATS_FIELDS) sink.int(robot.stats[field]);
  writeList(sink, robot.stats.bankedByKind);
  writeList(sink, robot.stats.abilityUses);
}

function readWorld(
  reader: ByteReader,
  maze: Maze,
  head: Pick<World, "mode" | "mazeSeed" | "length" | "overtime"> & { readonly seats: number },
): World {
  const world: World = {
    mode: head.mode,
    mazeSeed: head.mazeSeed,
    length: head.length,
    overtime: head.overtime,
    maze,
    tick: reader.int(),
    salt: reader.int(),
    phase: reader.int(),
    phaseEnd: reader.int(),
    nextId: reader.int(),
    tied: reader.int(),
    tiles: maze.tiles.slice(),
    crackedHull: readList(reader),
    robots: [],
    projectiles: [],
    resources: [],
    tracks: [],
    outcome: null,
    events: [],
  };
  if (world.crackedHull.length !== maze.cracked.length) {
    throw new RangeError(
      `this snapshot has ${world.crackedHull.length} cracked walls, its maze ${maze.cracked.length}`,
    );
  }
  world.crackedHull.forEach((hull, segment) => {
    if (hull === 0) openSegment(world, segment);
  });
  for (let seat = 0; seat < head.seats; seat++) world.robots.push(readRobot(reader, seat));
  world.projectiles = readMany(reader, readProjectile);
  world.resources = readMany(reader, readResource);
  world.tracks = readMany(reader, readTrack);
  const ended = reader.within(0, 2);
  if (ended > 0) world.outcome = { places: readList(reader), suddenDeath: ended === 2 };
  return world;
}

function readRobot(reader: ByteReader, seat: number): Robot {
  const team = reader.int();
  const single = Object.fromEntries(ROBOT_FIELDS.map((field) => [field, reader.int()]));
  const drive = createDriveState(0, 0);
  for (const field of DRIVE_FIELDS) drive[field] = reader.int();
  const cargo = readList(reader);
  const hurtFrom = readList(reader);
  const stats = readStats(reader);
  const at = (field: (typeof ROBOT_FIELDS)[number]): number => single[field] ?? 0;
  return {
    seat,
    team,
    driver: at("driver"),
    chassis: at("chassis"),
    nextChassis: at("nextChassis"),
    drive,
    alive: at("alive"),
    respawnAt: at("respawnAt"),
    hull: at("hull"),
    guard: at("guard"),
    cargo,
    hurtAt: at("hurtAt"),
    hurtBy: at("hurtBy"),
    hurtFrom,
    nemesis: at("nemesis"),
    revealUntil: at("revealUntil"),
    revealRadius: at("revealRadius"),
    haul: at("haul"),
    haulValue: at("haulValue"),
    unloadAt: at("unloadAt"),
    seenBy: at("seenBy"),
    stats,
  };
}

function readStats(reader: ByteReader): SeatStats {
  const single = Object.fromEntries(STATS_FIELDS.map((field) => [field, reader.int()]));
  const at = (field: (typeof STATS_FIELDS)[number]): number => single[field] ?? 0;
  return {
    banked: at("banked"),
    bankedBefore: at("bankedBefore"),
    largestHaul: at("largestHaul"),
    doubledUnits: at("doubledUnits"),
    hauls: at("hauls"),
    bigHauls: at("bigHauls"),
    pickedUp: at("pickedUp"),
    dropped: at("dropped"),
    kills: at("kills"),
    assists: at("assists"),
    deaths: at("deaths"),
    damageDealt: at("damageDealt"),
    damageTaken: at("damageTaken"),
    shots: at("shots"),
    hits: at("hits"),
    distance: at("distance"),
    bankedByKind: readList(reader),
    abilityUses: readList(reader),
  };
}

function readProjectile(reader: ByteReader): Projectile {
  return {
    id: reader.int(),
    owner: reader.int(),
    weapon: reader.int(),
    x: reader.int(),
    y: reader.int(),
    vx: reader.int(),
    vy: reader.int(),
    left: reader.int(),
    seenBy: reader.int(),
  };
}

function readResource(reader: ByteReader): Resource {
  return {
    id: reader.int(),
    kind: reader.int(),
    x: reader.int(),
    y: reader.int(),
    from: reader.int(),
    seenBy: reader.int(),
  };
}

function readTrack(reader: ByteReader): Track {
  return {
    tile: reader.int(),
    seat: reader.int(),
    tick: reader.int(),
    heading: reader.int(),
    seenBy: reader.int(),
  };
}

function writeList(sink: IntSink, values: readonly number[]): void {
  sink.int(values.length);
  for (const value of values) sink.int(value);
}

function readList(reader: ByteReader): number[] {
  return readMany(reader, (from) => from.int());
}

function readMany<Item>(reader: ByteReader, read: (reader: ByteReader) => Item): Item[] {
  const items: Item[] = [];
  for (let count = reader.within(0, 4096); count > 0; count--) items.push(read(reader));
  return items;
}
