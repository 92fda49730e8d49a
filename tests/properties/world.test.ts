/** What holds in every tick of every match, whatever the drivers do. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { resourceList } from "#shared/content/resources.ts";
import { LIVE, type Robot, type World } from "#shared/sim/world.ts";
import { only } from "#tests/support/arena.ts";
import { depthInWall, overlap } from "#tests/support/bodies.ts";
import { checkBounds, checkIntegers } from "#tests/support/invariants.ts";
import { ANYTHING, anySeed, match, playRandom, SEED, TIMEOUT, yard } from "#tests/support/random-matches.ts";

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
    fc.assert(
      fc.property(anySeed, (seed) => {
        const world = yard(seed);
        playRandom(world, seed, 300, ANYTHING, () => {
          for (const robot of world.robots) checkBounds(robot);
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
