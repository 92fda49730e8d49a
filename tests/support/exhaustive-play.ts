/**
 * Random play in a real maze of a mode until everything that robots have was used often enough, and what must hold after
 * every tick of it. Robots are kept rich: full of energy and soon ready again, so that each use comes soon.
 */
import { abilityList } from "#shared/content/abilities.ts";
import { beastList } from "#shared/content/beasts.ts";
import { chassisList, ROBOT } from "#shared/content/chassis.ts";
import { CRACKED, FLOOR, PAD, RUBBLE, TUNNEL } from "#shared/content/mazes/maze.ts";
import { modeAt } from "#shared/content/modes.ts";
import { resourceList } from "#shared/content/resources.ts";
import { createRng, type Rng } from "#shared/lib/rng.ts";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { BRAIN, type Command, type TickRecord } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import { NOBODY, OVER, type World } from "#shared/sim/world.ts";
import { circleInWall, depthInWall } from "./bodies.ts";
import { checkBounds, checkIntegers } from "./invariants.ts";
import { createRandomPlay } from "./random-play.ts";

/** Uses of each weapon and ability that are wanted. */
const WANTED = 100;
/** Ticks after which a match gives way to the next, so that beasts, tunnels and late prizes happen, too. */
const MATCH = 4000;
/** A driver takes a new chassis every so many ticks. */
const CHANGE = 75;
/** Ticks from one check of snapshots to the next. */
const CHECK_COPY = 400;
/** Looking at every number of a world takes longer than stepping it: once in so many ticks; what is wrong stays wrong. */
const CHECK_NUMBERS = 7;
/** More ticks than any seed needs. */
const MOST_TICKS = 80_000;

/** How often each weapon and ability was used, by number. */
export interface Uses {
  readonly weapons: readonly number[];
  readonly abilities: readonly number[];
  readonly ticks: number;
}

/**
 * Plays random matches of a mode until everything was used `WANTED` times.
 * @throws RangeError for the first thing that does not hold, with the tick and the seed
 */
export function playExhaustively(mode: number, seed: number): Uses {
  const weapons = chassisList.map(() => 0);
  const abilities = abilityList.map(() => 0);
  const isDone = (): boolean => [...weapons, ...abilities].every((uses) => uses >= WANTED);
  let ticks = 0;
  for (let match = 0; !isDone(); match++) {
    const world = begin(mode, seed * 1000 + match);
    const next = createRandomPlay(seed + match, world, { badLines: true });
    let before = tally(world);
    for (let tick = 0; tick < MATCH && world.phase !== OVER && !isDone(); tick++, ticks++) {
      enrich(world);
      const ids = { next: world.nextId };
      const record = withChanges(next(), world, createRng(seed + world.tick), rarestOf(weapons, abilities));
      if (tick % CHECK_COPY === 0) checkCopy(world, record);
      step(world, record);
      try {
        before = check(world, before, ids.next);
      } catch (error) {
        throw new RangeError(`mode ${mode}, seed ${seed}, match ${match}, tick ${world.tick}: ${error}`);
      }
      count(world, weapons, abilities);
    }
    if (ticks > MOST_TICKS) throw new RangeError(`mode ${mode}, seed ${seed}: still missing ${weapons} ${abilities}`);
  }
  return { weapons, abilities, ticks };
}

function begin(mode: number, seed: number): World {
  const { robots } = modeAt(mode);
  const seats = Array.from({ length: robots }, (_, seat) => ({
    driver: BRAIN,
    chassis: (seat + seed) % chassisList.length,
  }));
  return createWorld({ mode, mazeSeed: seed, salt: seed, seats, warmup: 10 });
}

/** Energy is full, and what cools is ready: changed before the step, as a test may. */
function enrich(world: World): void {
  for (const { drive } of world.robots) {
    drive.energy = ROBOT.energy;
    drive.cooldown1 = Math.min(drive.cooldown1, 1);
    drive.cooldown2 = Math.min(drive.cooldown2, 1);
  }
}

/** Seats change their chassis by coming anew, every other one to the chassis that was used least so far. */
function withChanges(record: TickRecord, world: World, rng: Rng, rarest: number): TickRecord {
  if (world.tick % CHANGE !== CHANGE - 1) return record;
  const commands: Command[] = world.robots
    .filter(({ alive }) => alive === 1 && rng.below(2) === 0)
    .map(({ seat }) => {
      const chassis = rng.below(4) > 0 ? rarest : rng.below(chassisList.length);
      return { kind: "join", seat, driver: BRAIN, chassis };
    });
  return { inputs: record.inputs, commands };
}

/** Returns the chassis whose weapon or one of whose abilities was used least. */
function rarestOf(weapons: readonly number[], abilities: readonly number[]): number {
  const least = chassisList.map(({ abilityNumbers }, number) =>
    Math.min(weapons[number] ?? 0, ...abilityNumbers.map((ability) => abilities[ability] ?? 0)),
  );
  return least.indexOf(Math.min(...least));
}

function count(world: World, weapons: number[], abilities: number[]): void {
  for (const event of world.events) {
    if (event.kind === "cast") abilities[event.ability] = (abilities[event.ability] ?? 0) + 1;
    if (event.kind !== "fired") continue;
    const chassis = world.robots[event.seat]?.chassis ?? 0;
    weapons[chassis] = (weapons[chassis] ?? 0) + 1;
  }
}

/** A world as bytes is the same world, and goes on as it would have. */
function checkCopy(world: World, record: TickRecord): void {
  const bytes = snapshotWorld(world);
  const copy = restoreWorld(bytes);
  const twin = restoreWorld(bytes);
  if (hashWorld(copy) !== hashWorld(world)) throw new RangeError(`tick ${world.tick}: the copy has another hash`);
  step(copy, record);
  step(twin, record);
  if (hashWorld(copy) !== hashWorld(twin)) throw new RangeError(`tick ${world.tick}: two copies go on differently`);
}

/** Units by kind that lie about or are carried. */
type Tally = readonly number[];

function tally(world: World): Tally {
  return resourceList.map((_, kind) => {
    const lying = world.resources.filter((resource) => resource.kind === kind).length;
    const held = [...world.robots, ...world.beasts].reduce((sum, { cargo }) => sum + (cargo[kind] ?? 0), 0);
    return lying + held;
  });
}

/** Checks all that must hold after a step and returns the new tally. */
function check(world: World, before: Tally, firstNewId: number): Tally {
  if (world.tick % CHECK_NUMBERS === 0) checkIntegers(world, "world");
  checkRobots(world);
  checkThings(world);
  return checkResources(world, before, firstNewId);
}

function fail(what: string, thing: unknown): never {
  throw new RangeError(`${what}: ${JSON.stringify(thing)}`);
}

function checkRobots(world: World): void {
  for (const robot of world.robots) {
    checkBounds(robot);
    if (robot.alive === 1 && depthInWall(world, robot) > 1) fail("a robot is in a wall", robot);
  }
}

/** Kinds of tiles that a thing may lie on. */
const OPEN = new Set([FLOOR, PAD, RUBBLE, TUNNEL]);

function checkThings(world: World): void {
  const isOpen = (x: number, y: number): boolean => OPEN.has(tileAt(world, x, y));
  for (const resource of world.resources) if (!isOpen(resource.x, resource.y)) fail("a resource in a wall", resource);
  for (const device of world.devices) {
    if (device.hull < 0) fail("a device without hull", device);
    if (device.endsAt > 0 && world.tick > device.endsAt) fail("a device past its end", device);
  }
  for (const beast of world.beasts) {
    if (beast.hull < 1 || beast.hull > beast.hullMost) fail("a beast's hull out of bounds", beast);
    if (circleInWall(world, beast.x, beast.y, beastList[beast.kind]?.radius ?? 0) > 1) fail("a beast in a wall", beast);
  }
  for (const shell of world.shells) if (world.tick > shell.landsAt) fail("a shell that has not landed", shell);
  for (const opening of world.openings) {
    for (const tile of [opening.tile, opening.other]) {
      if (world.tiles[tile] !== TUNNEL) fail("an opening that is not open", opening);
    }
  }
  for (let tile = world.tiles.indexOf(TUNNEL); tile >= 0; tile = world.tiles.indexOf(TUNNEL, tile + 1)) {
    if (!world.openings.some((opening) => opening.tile === tile || opening.other === tile))
      fail("a stray tunnel", tile);
  }
  world.crackedHull.forEach((hull, segment) => {
    const tile = world.tiles[world.maze.cracked[segment]?.tiles[0] ?? -1];
    if (tile !== TUNNEL && (tile === CRACKED) !== hull > 0) fail("a cracked wall that is not what it is", segment);
  });
}

function tileAt(world: World, x: number, y: number): number {
  return world.tiles[(y >> 10) * world.maze.width + (x >> 10)] ?? -1;
}

/** Nothing comes from nowhere and nothing is lost: each change of the tally has its fact. */
function checkResources(world: World, before: Tally, firstNewId: number): Tally {
  const after = tally(world);
  const change = resourceList.map(() => 0);
  const add = (kind: number, units: number): void => {
    change[kind] = (change[kind] ?? 0) + units;
  };
  // What appears by itself, and what a beast leaves: the units that it carried were counted with it.
  for (const { id, kind, by } of world.resources) if (id >= firstNewId && by === NOBODY) add(kind, 1);
  for (const event of world.events) {
    if (event.kind === "banked") add(event.resource, -1);
    else if (event.kind === "stolen") add(0, 1);
    else if (event.kind === "kill") add(0, event.nemesis ? 3 : 1);
  }
  const lost = resourceList.map((_, kind) => (before[kind] ?? 0) + (change[kind] ?? 0) - (after[kind] ?? 0));
  // A beast that went took its cargo along, or left it, in which case it was counted as new.
  const hasGone = world.events.some((event) => event.kind === "left" || event.kind === "slain");
  if (lost.some((units) => (hasGone ? units < 0 : units !== 0)))
    fail("resources came or went", { before, after, change });
  return after;
}
