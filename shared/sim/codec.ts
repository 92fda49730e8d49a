/**
 * A world as a stream of integers, written once and read once: the same stream is hashed and stored. What is constant
 * (maze) or derived (tiles) follows from the head and is not in it.
 */

import type { Maze } from "../content/mazes/maze.ts";
import { type ByteReader, createByteReader, createByteWriter, type IntSink } from "../lib/bytes.ts";
import { createHasher } from "../lib/hash.ts";
import { mazeFor } from "./create.ts";
import { DRIVE_FIELDS } from "./drive-state.ts";
import { openSegment } from "./effects.ts";
import {
  BEAST_FIELDS,
  DEVICE_FIELDS,
  OPENING_FIELDS,
  PROJECTILE_FIELDS,
  RESOURCE_FIELDS,
  ROBOT_FIELDS,
  SHELL_FIELDS,
  STATS_FIELDS,
  TRACK_FIELDS,
  WORLD_FIELDS,
} from "./fields.ts";
import { openTunnels } from "./tunnels.ts";
import { RULES_VERSION } from "./version.ts";
import type { Robot, World } from "./world.ts";
import {
  writeDrive,
  writeProjectile,
  writeResource,
  writeRobotFields,
  writeStats,
  writeTrack,
} from "./write-fields.ts";

/** Seats that a world can have: as many as there are bits of sight. */
const MOST_SEATS = 16;

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
  const seats = reader.within(1, MOST_SEATS);
  const world = readWorld(reader, maze ?? mazeFor(mode, seats, mazeSeed), { mode, mazeSeed, length, overtime, seats });
  if (!reader.isDone()) throw new RangeError("this snapshot is longer than a world");
  return world;
}

function writeWorld(world: World, sink: IntSink): void {
  writeFields(sink, WORLD_FIELDS, world);
  writeList(sink, world.crackedHull);
  writeList(sink, world.vaults);
  for (const robot of world.robots) writeRobot(robot, sink);
  sink.int(world.projectiles.length);
  for (const shot of world.projectiles) writeProjectile(sink, shot);
  sink.int(world.resources.length);
  for (const resource of world.resources) writeResource(sink, resource);
  sink.int(world.tracks.length);
  for (const track of world.tracks) writeTrack(sink, track);
  writeMany(sink, DEVICE_FIELDS, world.devices);
  writeMany(sink, SHELL_FIELDS, world.shells);
  writeMany(sink, OPENING_FIELDS, world.openings);
  sink.int(world.beasts.length);
  for (const beast of world.beasts) {
    writeFields(sink, BEAST_FIELDS, beast);
    writeList(sink, beast.cargo);
  }
  sink.int(world.outcome === null ? 0 : world.outcome.suddenDeath ? 2 : 1);
  if (world.outcome !== null) writeList(sink, world.outcome.places);
}

function writeRobot(robot: Robot, sink: IntSink): void {
  sink.int(robot.team);
  sink.int(robot.pad);
  writeRobotFields(sink, robot);
  writeDrive(sink, robot.drive);
  writeList(sink, robot.cargo);
  writeList(sink, robot.hurtFrom);
  writeList(sink, robot.pastX);
  writeList(sink, robot.pastY);
  writeStats(sink, robot.stats);
  writeList(sink, robot.stats.bankedByKind);
  writeList(sink, robot.stats.abilityUses);
}

function readWorld(
  reader: ByteReader,
  maze: Maze,
  head: Pick<World, "mode" | "mazeSeed" | "length" | "overtime"> & { readonly seats: number },
): World {
  const { seats, ...setup } = head;
  const world: World = {
    ...setup,
    maze,
    ...readFields(reader, WORLD_FIELDS),
    tiles: maze.tiles.slice(),
    crackedHull: readList(reader),
    vaults: readList(reader),
    robots: Array.from({ length: seats }, (_, seat) => readRobot(reader, seat)),
    projectiles: readMany(reader, (from) => readFields(from, PROJECTILE_FIELDS)),
    resources: readMany(reader, (from) => readFields(from, RESOURCE_FIELDS)),
    tracks: readMany(reader, (from) => readFields(from, TRACK_FIELDS)),
    devices: readMany(reader, (from) => readFields(from, DEVICE_FIELDS)),
    shells: readMany(reader, (from) => readFields(from, SHELL_FIELDS)),
    openings: readMany(reader, (from) => readFields(from, OPENING_FIELDS)),
    beasts: readMany(reader, (from) => ({ ...readFields(from, BEAST_FIELDS), cargo: readList(from) })),
    outcome: readOutcome(reader),
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
  openTunnels(world);
  return world;
}

function readOutcome(reader: ByteReader): World["outcome"] {
  const ended = reader.within(0, 2);
  return ended === 0 ? null : { places: readList(reader), suddenDeath: ended === 2 };
}

function readRobot(reader: ByteReader, seat: number): Robot {
  return {
    seat,
    team: reader.int(),
    pad: reader.int(),
    ...readFields(reader, ROBOT_FIELDS),
    drive: readFields(reader, DRIVE_FIELDS),
    cargo: readList(reader),
    hurtFrom: readList(reader),
    pastX: readList(reader),
    pastY: readList(reader),
    stats: { ...readFields(reader, STATS_FIELDS), bankedByKind: readList(reader), abilityUses: readList(reader) },
  };
}

function writeFields<Field extends string>(
  sink: IntSink,
  fields: readonly Field[],
  from: Readonly<Record<Field, number>>,
): void {
  for (const field of fields) sink.int(from[field]);
}

function readFields<Field extends string>(reader: ByteReader, fields: readonly Field[]): Record<Field, number> {
  const values: Partial<Record<Field, number>> = {};
  for (const field of fields) values[field] = reader.int();
  if (!hasAll(values, fields)) throw new RangeError(`this snapshot lacks some of ${fields.join(", ")}`);
  return values;
}

function hasAll<Field extends string>(
  values: Partial<Record<Field, number>>,
  fields: readonly Field[],
): values is Record<Field, number> {
  return fields.every((field) => values[field] !== undefined);
}

function writeMany<Field extends string>(
  sink: IntSink,
  fields: readonly Field[],
  things: readonly Readonly<Record<Field, number>>[],
): void {
  sink.int(things.length);
  for (const thing of things) writeFields(sink, fields, thing);
}

function writeList(sink: IntSink, values: readonly number[]): void {
  sink.int(values.length);
  // By index: the many short lists of robots are a third of a world.
  for (let index = 0; index < values.length; index++) sink.int(values[index] ?? 0);
}

function readList(reader: ByteReader): number[] {
  return readMany(reader, (from) => from.int());
}

function readMany<Item>(reader: ByteReader, read: (reader: ByteReader) => Item): Item[] {
  const items: Item[] = [];
  for (let count = reader.within(0, 4096); count > 0; count--) items.push(read(reader));
  return items;
}
