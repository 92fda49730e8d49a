/**
 * The floor's world: 16 robots that wander a field of 41 × 41, 40 bolts of at most 1.5 s that are replaced at once, 100
 * resources of which one a second comes or goes. No rules, no walls, no sight: whatever moves, moves at this cost.
 * The order of the draws is that of the performance study, so equal seeds give its worlds.
 */
import type { BoltRecord, ResourceRecord, RobotRecord } from "./records.ts";

/** Robots in a world, and thereby the most clients of a room. */
export const ROBOTS = 16;
const BOLTS = 40;
const RESOURCES = 100;
/** Steps a second. */
export const RATE = 30;
/** How far a client sees, in tiles. */
export const SIGHT = 10;

/** What has a place, in tiles, and its record on the wire once it has one. */
export interface Placed<Wire> {
  x: number;
  y: number;
  wire: Wire | null;
}

/** A robot: `a` and `tu` are the angles of hull and turret. */
export interface Robot extends Placed<RobotRecord> {
  readonly id: number;
  a: number;
  tu: number;
  hp: number;
  en: number;
}

/** A bolt: speed in tiles a second, seconds left, owner, tick of its birth. */
export interface Bolt extends Placed<BoltRecord> {
  readonly id: number;
  readonly a: number;
  readonly vx: number;
  readonly vy: number;
  readonly o: number;
  ttl: number;
  readonly bt: number;
}

/** A resource. */
export interface Resource extends Placed<ResourceRecord> {
  readonly id: number;
  readonly k: number;
  on: number;
}

/** The world, and what the last step changed. */
export interface FloorWorld {
  readonly robots: Robot[];
  readonly bolts: Bolt[];
  readonly resources: Resource[];
  readonly spawned: Bolt[];
  readonly removed: Bolt[];
  readonly changed: Resource[];
  tick: number;
  nextId: number;
  readonly random: () => number;
}

/** Returns the world of a seed. */
export function createFloorWorld(seed: number): FloorWorld {
  const random = mulberry32(seed);
  const world: FloorWorld = {
    robots: [],
    bolts: [],
    resources: [],
    spawned: [],
    removed: [],
    changed: [],
    tick: 0,
    nextId: 1,
    random,
  };
  for (let id = 0; id < ROBOTS; id++) {
    const x = 1 + random() * 39;
    const y = 1 + random() * 39;
    world.robots.push({ id, x, y, a: random() * 6.283, tu: random() * 6.283, hp: 100, en: 100, wire: null });
  }
  for (let bolt = 0; bolt < BOLTS; bolt++) world.bolts.push(createBolt(world, random() * 1.5));
  for (let id = 0; id < RESOURCES; id++) {
    const x = 1 + Math.floor(random() * 39) + 0.5;
    const y = 1 + Math.floor(random() * 39) + 0.5;
    world.resources.push({ id, x, y, k: id % 4, on: 1, wire: null });
  }
  return world;
}

/** Advances the world by one tick, in place. */
export function stepFloorWorld(world: FloorWorld): void {
  const { random } = world;
  world.tick++;
  world.spawned.length = 0;
  world.removed.length = 0;
  world.changed.length = 0;
  for (const robot of world.robots) wander(robot, random);
  for (let index = 0; index < world.bolts.length; index++) {
    const bolt = world.bolts[index];
    if (bolt === undefined || fly(bolt)) continue;
    world.removed.push(bolt);
    const next = createBolt(world, 0);
    world.bolts[index] = next;
    world.spawned.push(next);
  }
  if (world.tick % RATE === 0) {
    const resource = world.resources[Math.floor(random() * RESOURCES)];
    if (resource === undefined) return;
    resource.on ^= 1;
    world.changed.push(resource);
  }
}

const DT = 1 / RATE;

function wander(robot: Robot, random: () => number): void {
  robot.x += Math.cos(robot.a) * 3 * DT;
  robot.y += Math.sin(robot.a) * 3 * DT;
  robot.tu += 2 * DT;
  robot.a += 0.5 * DT;
  if (robot.tu > 6.283185) robot.tu -= 6.283185;
  if (robot.a > 6.283185) robot.a -= 6.283185;
  if (robot.x < 1) {
    robot.x = 1;
    robot.a += 2;
  }
  if (robot.x > 40) {
    robot.x = 40;
    robot.a += 2;
  }
  if (robot.y < 1) {
    robot.y = 1;
    robot.a += 2;
  }
  if (robot.y > 40) {
    robot.y = 40;
    robot.a += 2;
  }
  if (random() < 0.02) robot.hp = robot.hp > 5 ? robot.hp - 5 : 100;
  if (random() < 0.1) robot.en = (robot.en + 99) % 100;
}

/** Moves a bolt; false when it ended. */
function fly(bolt: Bolt): boolean {
  bolt.x += bolt.vx * DT;
  bolt.y += bolt.vy * DT;
  bolt.ttl -= DT;
  return !(bolt.ttl <= 0 || bolt.x < 0 || bolt.y < 0 || bolt.x > 41 || bolt.y > 41);
}

function createBolt(world: FloorWorld, age: number): Bolt {
  const owner = world.robots[Math.floor(world.random() * ROBOTS)];
  const a = world.random() * 6.283;
  return {
    id: world.nextId++ & 65535,
    x: owner?.x ?? 20,
    y: owner?.y ?? 20,
    a,
    vx: Math.cos(a) * 8,
    vy: Math.sin(a) * 8,
    o: owner?.id ?? 0,
    ttl: 1.5 - age,
    bt: world.tick,
    wire: null,
  };
}

/** The study's generator of numbers in [0, 1): Mulberry32 (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
