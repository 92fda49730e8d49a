/** What the veteran does in single situations, each drawn as a maze. */
import { describe, expect, it } from "vitest";
import { leadAngle } from "#shared/ai/gunnery.ts";
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import { levels } from "#shared/ai/levels.ts";
import { createMemory, notice } from "#shared/ai/memory.ts";
import { assess } from "#shared/ai/situation.ts";
import { enemyTarget } from "#shared/ai/target.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { FIRE, type TimedInput } from "#shared/sim/input.ts";
import { observe } from "#shared/sim/observe.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, type PlayedEvent, robotOf } from "#tests/support/arena.ts";

/** A robot that a script drives, by seat. */
type Scripts = Readonly<Record<number, Partial<TimedInput>>>;

/** Lets a brain drive seat 0 and scripts the others, in place; returns the facts. */
function drive(world: World, ticks: number, scripts: Scripts = {}, level: LevelId = "ace"): PlayedEvent[] {
  const brain = createBrain(level, 0, 3);
  const events: PlayedEvent[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const inputs = world.robots.map(({ drive: { aim } }, seat): TimedInput[] => {
      if (seat === 0) return [brain.think(observe(world, 0))];
      return [{ moveX: 0, moveY: 0, aim, reach: 0, buttons: 0, lookBack: 0, ...scripts[seat] }];
    });
    step(world, { inputs, commands: [] });
    for (const event of world.events) events.push({ ...event, tick: world.tick });
  }
  return events;
}

/** The uses of the abilities that seat 0 cast, in their order. */
function usesOf(world: World, events: readonly PlayedEvent[]): string[] {
  const { abilities } = chassisAt(robotOf(world, "A").chassis);
  return events.flatMap((event) => {
    if (event.kind !== "cast" || event.seat !== 0) return [];
    return [(event.slot === 0 ? abilities[0] : abilities[1]).use];
  });
}

const CORRIDOR = [
  "##############################",
  "#00..........................#",
  "#00......A...B...............#",
  "##############################",
];

describe("the veteran", () => {
  it("strikes at an enemy straight ahead", () => {
    const world = arena(CORRIDOR, { chassis: { A: "bulwark" } });
    const events = drive(world, 40);
    expect(usesOf(world, events)).toContain("strike");
    expect(events.some((event) => event.kind === "stunned" && event.seat === 1)).toBe(true);
  });

  it("guards itself against the one that shoots at it", () => {
    const world = arena(CORRIDOR, { chassis: { A: "bulwark", B: "bulwark" } });
    robotOf(world, "A").drive.cooldown2 = 1000;
    const events = drive(world, 90, { 1: { aim: 512, buttons: FIRE } });
    expect(usesOf(world, events)).toContain("guard");
    expect(events.some((event) => event.kind === "hit" && event.seat === 0 && event.guarded > 0)).toBe(true);
  });

  it("scouts when it knows of nothing", () => {
    const world = arena([
      "############################",
      "#00..A.....................#",
      "#00........................#",
      "#..######################..#",
      "#..######################..#",
      "#..######################..#",
      "#..######################..#",
      "#..........................#",
      "#..........................#",
      "############################",
    ]);
    expect(usesOf(world, drive(world, 150))).toContain("scout");
  });

  it("runs home from whom it cannot beat, with what it is fast with", () => {
    const world = arena(CORRIDOR, { chassis: { B: "bulwark" } });
    const own = robotOf(world, "A");
    own.hull = 20 * 30;
    own.cargo[0] = 4;
    const events = drive(world, 75, { 1: { aim: 512, moveX: -127, buttons: FIRE } });
    expect(usesOf(world, events)).toContain("travel");
    expect(own.alive).toBe(1);
    expect(own.drive.x).toBeLessThan(3 * TILE);
  });

  it("takes its time to answer an enemy that comes into sight", () => {
    const world = arena(CORRIDOR);
    const first = drive(world, 40, {}, "veteran").find((event) => event.kind === "fired" && event.seat === 0);
    expect(first?.tick).toBeGreaterThan(7);
    expect(first?.tick).toBeLessThan(16);
  });

  it("shoots where its target will be", () => {
    const world = arena(CORRIDOR);
    const other = robotOf(world, "B").drive;
    other.vy = -100;
    const memory = createMemory();
    const character = { skill: levels.veteran, homeAt: 0, seed: 1 };
    const seen = observe(world, 0);
    notice(memory, seen);
    const enemy = memory.enemies[1];
    if (enemy === null || enemy === undefined) throw new Error("not noticed");
    const { action } = chassisAt(0).weapon;
    const speed = action.kind === "bolts" ? action.speed : 0;
    const flight = 3 + Math.round((4 * TILE) / speed);
    const expected = (1024 - Math.atan2(100 * flight, 4 * TILE) * (512 / Math.PI)) % 1024;
    expect(Math.abs(leadAngle(assess(seen, memory, character), enemyTarget(enemy), 0) - expected)).toBeLessThan(12);
  });

  it("carries home in time what it has when the match ends", () => {
    const world = arena([
      "##############################",
      "#00........................A.#",
      "#00.......................ss.#",
      "##############################",
    ]);
    robotOf(world, "A").cargo[0] = 2;
    world.phaseEnd = world.tick + 270;
    drive(world, 269);
    expect(robotOf(world, "A").stats.banked).toBeGreaterThanOrEqual(2);
    expect(robotOf(world, "A").cargo).toEqual([0, 0, 0]);
  });

  it("stays on its pad until it is repaired", () => {
    const world = arena(["##########", "#00......#", "#0A......#", "##########"]);
    const own = robotOf(world, "A");
    own.hull = 20 * 30;
    drive(world, 120);
    expect(own.hull).toBeGreaterThanOrEqual(0.9 * chassisAt(0).hull);
  });

  it("leaves a resource to the enemy that is clearly nearer, for another", () => {
    const world = arena([
      "################################",
      "#00............................#",
      "#00...s.......A...........s.B..#",
      "################################",
    ]);
    // Protected, so that it is no prey.
    robotOf(world, "B").drive.protection = 1000;
    const picked = drive(world, 120).find((event) => event.kind === "picked" && event.seat === 0);
    expect(picked).toMatchObject({ x: 6.5 * TILE });
  });
});
