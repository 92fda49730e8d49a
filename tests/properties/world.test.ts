/** What holds in every tick of every match, whatever the drivers do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chassisAt, ROBOT } from "#shared/content/chassis.ts";
import { resourceList, resourceRoom } from "#shared/content/resources.ts";
import { TILE } from "#shared/lib/math.ts";
import { hashWorld, restoreWorld, snapshotWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import { cargoOf, LIVE, OVERTIME, type Robot, type World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent } from "#tests/support/arena.ts";
import { depthInWall, overlap } from "#tests/support/bodies.ts";
import { createRandomPlay, type RandomPlay } from "#tests/support/random-play.ts";
import { rotateInput, rotateWorld } from "#tests/support/rotate.ts";

/** The same seeds in every run: a failure is news about the code, never about the day. */
const SEED = 20261122;
const TIMEOUT = 120_000;
const ANYTHING: RandomPlay = { badLines: true, commands: true };

/** A yard so small that robots meet, fight, die and bank all the time. */
const YARD = [
  "##################",
  "#00....s..x....11#",
  "#00.##....x.##.11#",
  "#...#.....#..#...#",
  "#....s.c.....=...#",
  "#..xx#....#xx#s..#",
  "#................#",
  "#22.#..s.#.c..#33#",
  "#22............33#",
  "##################",
];

function yard(salt: number): World {
  const world = arena(YARD, { salt, chassis: { B: "bulwark", D: "bulwark" } });
  for (const robot of world.robots) {
    robot.hull = ((salt >> robot.seat) & 1) === 0 ? 400 : chassisAt(robot.chassis).hull;
    robot.cargo = [3, 1];
  }
  return world;
}

function match(seed: number): World {
  const world = createWorld({
    mode: 0,
    mazeSeed: seed,
    salt: seed,
    seats: Array.from({ length: 6 }, (_, seat) => ({ driver: 0, chassis: seat % 2 })),
    warmup: 20,
  });
  return world;
}

const anySeed = fc.integer({ min: 0, max: 0xffff_ffff });

/** Plays `ticks` of random drivers and calls `each` after every tick with its events. */
function playRandom(
  world: World,
  seed: number,
  ticks: number,
  options: RandomPlay,
  each: (events: readonly PlayedEvent[]) => void,
): void {
  const next = createRandomPlay(seed, world, options);
  for (let tick = 0; tick < ticks; tick++) {
    step(world, next());
    each(world.events.map((event) => ({ ...event, tick: world.tick })));
  }
}

/** Throws for the first number, anywhere in a value, that is no integer or is −0. */
function checkIntegers(value: unknown, path: string): void {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`${path} is ${value}`);
  } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const [key, part] of Object.entries(value)) if (key !== "maze") checkIntegers(part, `${path}.${key}`);
  }
}

describe("any match", () => {
  it("keeps robots out of walls, whatever they do and however their inputs come", { timeout: TIMEOUT }, () => {
    const check = (world: World): void => {
      for (const robot of world.robots) {
        const depth = robot.alive === 1 ? depthInWall(world, robot) : 0;
        // A unit is a thousandth of a tile: what rounding at corners may leave.
        if (depth > 1) throw new RangeError(`${depth} deep at tick ${world.tick}: ${JSON.stringify(robot)}`);
      }
    };
    fc.assert(
      fc.property(anySeed, (seed) => {
        const small = yard(seed);
        playRandom(small, seed, 240, ANYTHING, () => check(small));
        const large = match(seed % 50);
        playRandom(large, seed, 120, ANYTHING, () => check(large));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("keeps hull, energy, cargo, places and timers within their bounds", { timeout: TIMEOUT }, () => {
    const check = (robot: Robot): void => {
      const chassis = chassisAt(robot.chassis);
      const { drive } = robot;
      expect(robot.hull).toBeGreaterThanOrEqual(robot.alive);
      expect(robot.hull).toBeLessThanOrEqual(chassis.hull);
      expect(cargoOf(robot, resourceRoom)).toBeLessThanOrEqual(chassis.cargo);
      for (const [value, most] of [
        [drive.x, 0xffff],
        [drive.y, 0xffff],
        [drive.heading, 1023],
        [drive.aim, 1023],
        [drive.course, 1023],
        [drive.energy, ROBOT.energy],
        [drive.reload, chassis.weapon.pace],
        [drive.active1, chassis.abilities[0].duration],
        [drive.active2, chassis.abilities[1].duration],
        [drive.cooldown1, chassis.abilities[0].cooldown],
        [drive.cooldown2, chassis.abilities[1].cooldown],
        [drive.stun, 255],
        [drive.immunity, 60],
        [drive.protection, 45],
        [drive.held, 1],
        [drive.buttons, 15],
        [drive.loadNew, 0xffff_ffff],
        [drive.loadOld, 0x0fff_ffff],
        [robot.guard, 1800],
        [robot.seenBy, 0xff],
        ...robot.cargo.map((count) => [count, chassis.cargo] as const),
      ] as const) {
        if (value < 0 || value > most) throw new RangeError(`${value} of ${most}: ${JSON.stringify(robot)}`);
      }
    };
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        playRandom(world, seed, 300, ANYTHING, () => {
          for (const robot of world.robots) check(robot);
          for (const { x, y } of [...world.projectiles, ...world.resources]) {
            expect(Math.min(x, y, 0xffff - x, 0xffff - y)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  it("is made of integers alone, and never of −0", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        playRandom(world, seed, 200, ANYTHING, () => {
          checkIntegers(world.robots, "robots");
          checkIntegers(world, "world");
        });
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  it("conserves resources: what appeared lies about, is carried, or is banked", { timeout: TIMEOUT }, () => {
    let [deaths, banked, spawned] = [0, 0, 0];
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = seed % 4 === 0 ? match(seed % 50) : yard(seed);
        for (const robot of world.robots) robot.hull = 150;
        let before = count(world);
        let nextId = world.nextId;
        playRandom(world, seed, 300, ANYTHING, (events) => {
          const after = count(world);
          const created = world.resources.filter((resource) => resource.id >= nextId);
          const wrecks = only(events, "kill").reduce((sum, kill) => sum + (kill.nemesis ? 3 : 1), 0);
          for (let kind = 0; kind < resourceList.length; kind++) {
            const of = (name: "picked" | "dropped" | "banked"): number =>
              only(events, name).filter((event) => event.resource === kind).length;
            const made = created.filter((resource) => resource.kind === kind).length;
            const appeared = made - of("dropped");
            const extra = kind === 0 ? wrecks : 0;
            expect(after.lying[kind]).toBe((before.lying[kind] ?? 0) + made - of("picked"));
            expect(after.carried[kind]).toBe(
              (before.carried[kind] ?? 0) + of("picked") - (of("dropped") - extra) - of("banked"),
            );
            expect(after.banked[kind]).toBe((before.banked[kind] ?? 0) + of("banked"));
            expect(appeared === 0 || (appeared === 1 && world.phase === LIVE)).toBe(true);
            spawned += appeared;
          }
          const value = only(events, "banked").reduce((sum, event) => sum + event.value, 0);
          expect(after.stats).toEqual({
            pickedUp: before.stats.pickedUp + only(events, "picked").length,
            dropped: before.stats.dropped + only(events, "dropped").length,
            banked: before.stats.banked + value,
            deaths: before.stats.deaths + only(events, "kill").length,
            kills: before.stats.kills + only(events, "kill").length,
          });
          deaths += after.stats.deaths - before.stats.deaths;
          banked += only(events, "banked").length;
          before = after;
          nextId = world.nextId;
        });
      }),
      { seed: SEED, numRuns: 40 },
    );
    // The property says something only if all of it happened.
    expect(Math.min(deaths * 3, banked, spawned)).toBeGreaterThan(50);
  });

  it("leaves no two robots deep in one another", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        playRandom(world, seed, 200, {}, () => {
          for (const one of world.robots) {
            for (const other of world.robots.slice(one.seat + 1)) {
              if (one.alive === 0 || other.alive === 0 || isPassing(one) || isPassing(other)) continue;
              expect(overlap(one, other)).toBeLessThan(430);
            }
          }
        });
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  it("never moves a robot that is down, nor hurts it, nor lets it act", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        playRandom(world, seed, 300, { badLines: true }, (events) => {
          const up = new Set(
            events.filter((event) => event.kind === "destroyed" || event.kind === "started").map((event) => event.seat),
          );
          for (const event of events) {
            if (event.kind !== "fired" && event.kind !== "hit" && event.kind !== "picked") continue;
            expect(world.robots[event.seat]?.alive === 1 || up.has(event.seat)).toBe(true);
          }
        });
      }),
      { seed: SEED, numRuns: 30 },
    );
  });
});

describe("a world as bytes", () => {
  it("continues to the same hash from any tick, and is the same bytes again", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 0, max: 250 }), (seed, at) => {
        const world = yard(seed);
        const next = createRandomPlay(seed, world, ANYTHING);
        for (let tick = 0; tick < at; tick++) step(world, next());
        const bytes = snapshotWorld(world);
        const copy = restoreWorld(bytes, world.maze);
        expect(snapshotWorld(copy)).toEqual(bytes);
        expect(hashWorld(copy)).toBe(hashWorld(world));
        for (let tick = 0; tick < 100; tick++) {
          const record = next();
          step(world, record);
          step(copy, record);
          expect([world.tick, hashWorld(copy)]).toEqual([world.tick, hashWorld(world)]);
          expect(copy.events).toEqual(world.events);
        }
        expect({ ...copy, maze: null }).toEqual({ ...world, maze: null });
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it("needs no maze beside it for a match that was made from its seed", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
        const world = match(seed);
        playRandom(world, seed, 60, ANYTHING, () => {});
        const copy = restoreWorld(snapshotWorld(world));
        expect({ ...copy, events: [] }).toEqual({ ...world, events: [] });
      }),
      { seed: SEED, numRuns: 10 },
    );
  });

  it("that were damaged are a world or a RangeError, nothing else", { timeout: TIMEOUT }, () => {
    const worlds = [1, 2, 3].map((seed) => {
      const world = yard(seed);
      playRandom(world, seed, 150, ANYTHING, () => {});
      return { bytes: snapshotWorld(world), maze: world.maze };
    });
    let refused = 0;
    const tryIt = (bytes: Uint8Array, maze: World["maze"]): void => {
      try {
        checkIntegers(restoreWorld(bytes, maze), "world");
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        refused++;
      }
    };
    fc.assert(
      fc.property(fc.nat(2), fc.nat(20_000), fc.nat(255), fc.boolean(), (pick, where, byte, cut) => {
        const { bytes, maze } = worlds[pick] ?? { bytes: new Uint8Array(), maze: yard(0).maze };
        const at = where % bytes.length;
        tryIt(cut ? bytes.slice(0, at) : bytes.with(at, byte), maze);
      }),
      { seed: SEED, numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => tryIt(bytes, yard(0).maze)),
      { seed: SEED, numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});

describe("half a turn", () => {
  it("of world and inputs turns the outcome, tick for tick", { timeout: TIMEOUT }, () => {
    let [compared, hits, broken] = [0, 0, 0];
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        // In overtime nothing appears: where it would is chance. Nobody is tied, so nothing ends.
        Object.assign(world, { phase: OVERTIME, phaseEnd: 100_000 });
        for (const { drive, seat } of world.robots) Object.assign(drive, { x: drive.x + 5 + 3 * seat, y: drive.y + 7 });
        const turned = rotateWorld(structuredClone(world));
        const next = createRandomPlay(seed, world, { badLines: true });
        for (let tick = 0; tick < 200; tick++) {
          const record = next();
          step(world, record);
          step(turned, { commands: [], inputs: record.inputs.map((list) => list.map(rotateInput)) });
          // What a wreck leaves lies in a fixed order of directions, which a turn does not keep; and what is exactly on
          // the edge of a tile belongs to the tile to the right, which is the one to the left after a turn.
          if (world.events.some((event) => event.kind === "destroyed") || isOnEdge(world) || isOnEdge(turned)) break;
          expect(essence(rotateWorld(turned))).toBe(essence(world));
          compared++;
          for (const event of world.events) if (event.kind === "hit") hits++;
        }
        broken += world.crackedHull.filter((hull) => hull === 0).length;
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(Math.min(compared / 40, hits, broken * 10)).toBeGreaterThan(50);
  });
});

/** All of a world but who sees what: lines along the very edge of a tile belong to one side of it. */
function essence({ robots, projectiles, resources, crackedHull }: World): string {
  return JSON.stringify([
    robots.map((robot) => ({ ...robot, seenBy: 0 })),
    projectiles.map((shot) => ({ ...shot, seenBy: 0 })),
    resources.map((resource) => ({ ...resource, seenBy: 0 })),
    crackedHull,
  ]);
}

/** True when something is exactly on the edge of a tile, robots in the middle of their pads aside. */
function isOnEdge({ robots, projectiles, resources }: World): boolean {
  return [...robots.map((robot) => robot.drive), ...projectiles, ...resources].some(
    ({ x, y }) => (x % TILE === 0) !== (y % TILE === 0),
  );
}

function isPassing(robot: Robot): boolean {
  const { drive } = robot;
  const [first] = chassisAt(robot.chassis).abilities;
  return drive.active1 > 0 && first.motion?.passesRobots === true;
}

interface Count {
  /** By kind of resource. */
  readonly lying: readonly number[];
  readonly carried: readonly number[];
  readonly banked: readonly number[];
  /** Of all seats' statistics. */
  readonly stats: Readonly<Record<"pickedUp" | "dropped" | "banked" | "deaths" | "kills", number>>;
}

function count({ robots, resources }: World): Count {
  const sum = (of: (robot: Robot) => number): number => robots.reduce((total, robot) => total + of(robot), 0);
  return {
    lying: resourceList.map((_, kind) => resources.filter((resource) => resource.kind === kind).length),
    carried: resourceList.map((_, kind) => sum((robot) => robot.cargo[kind] ?? 0)),
    banked: resourceList.map((_, kind) => sum((robot) => robot.stats.bankedByKind[kind] ?? 0)),
    stats: {
      pickedUp: sum((robot) => robot.stats.pickedUp),
      dropped: sum((robot) => robot.stats.dropped),
      banked: sum((robot) => robot.stats.banked),
      deaths: sum((robot) => robot.stats.deaths),
      kills: sum((robot) => robot.stats.kills),
    },
  };
}
