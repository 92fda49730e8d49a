/** Pads: unloading by the haul rule, repair, and enemies that block. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { unitValue } from "#shared/sim/stages/serve-pads.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const YARD = ["############", "#00......11#", "#00......11#", "#..........#", "#..........#", "############"];
const withCargo = (cargo: number[]): World => {
  const world = arena(YARD, { chassis: { A: "bulwark" } });
  robotOf(world, "A").cargo = cargo;
  return world;
};

describe("unloading", () => {
  it("takes 5 ticks a unit, scrap before cells", () => {
    const events = only(rest(withCargo([2, 2, 0]), 30), "banked");
    expect(events.map((event) => [event.tick, event.resource])).toEqual([
      [6, 0],
      [11, 0],
      [16, 1],
      [21, 1],
    ]);
  });

  it("counts the 4th and every later unit of a visit double", () => {
    const world = withCargo([5, 3, 0]);
    const events = rest(world, 60);
    expect(only(events, "banked").map((event) => [event.unit, event.value])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
      [6, 4],
      [7, 4],
      [8, 4],
    ]);
    expect(only(events, "haul")).toMatchObject([{ seat: 0, units: 8, value: 19 }]);
    expect(robotOf(world, "A").stats).toMatchObject({
      banked: 19,
      bankedByKind: [5, 3, 0],
      largestHaul: 19,
      doubledUnits: 5,
      hauls: 1,
      bigHauls: 1,
    });
  });

  it("values units by the table of the haul rule", () => {
    const table = [0, 1].map((kind) => [1, 2, 3, 4, 5, 12].map((unit) => unitValue(kind, unit)));
    expect(table).toEqual([
      [1, 1, 1, 2, 2, 2],
      [2, 2, 2, 4, 4, 4],
    ]);
  });

  it("begins a new count when the robot comes back to the pad", () => {
    const world = withCargo([3, 0, 0]);
    rest(world, 20);
    play(world, { A: "right*30" });
    robotOf(world, "A").cargo = [1, 0, 0];
    const events = play(world, { A: "left*45, wait*10" });
    expect(only(events, "banked")).toMatchObject([{ unit: 1, value: 1 }]);
    expect(robotOf(world, "A").stats).toMatchObject({ hauls: 2, bigHauls: 0, banked: 4 });
  });

  it("goes on counting while the robot stays on its pad", () => {
    const world = withCargo([3, 0, 0]);
    rest(world, 20);
    robotOf(world, "A").cargo = [1, 0, 0];
    expect(only(rest(world, 10), "banked")).toMatchObject([{ unit: 4, value: 2 }]);
    expect(robotOf(world, "A").stats).toMatchObject({ hauls: 1, bigHauls: 1 });
  });

  it("breaks off when the robot leaves, and starts its 5 ticks anew", () => {
    const world = withCargo([2, 0, 0]);
    rest(world, 4);
    robotOf(world, "A").drive.x = 4 * TILE;
    rest(world, 1);
    robotOf(world, "A").drive.x = 2 * TILE;
    expect(only(rest(world, 12), "banked").map((event) => event.tick)).toEqual([11, 16]);
  });

  it("is a visit even when it ends with the robot's end, or with the match", () => {
    const world = withCargo([8, 0, 0]);
    rest(world, 22);
    expect(robotOf(world, "A").stats).toMatchObject({ hauls: 1, bigHauls: 1, banked: 5 });
  });

  it("happens where the centre is on the pad, to the unit", () => {
    for (const [x, units] of [
      [3 * TILE - 1, 1],
      [3 * TILE, 0],
    ] as const) {
      const world = withCargo([1, 0, 0]);
      robotOf(world, "A").drive.x = x;
      expect(only(rest(world, 8), "banked")).toHaveLength(units);
    }
  });

  it("does not happen on another's pad", () => {
    const world = withCargo([3, 0, 0]);
    robotOf(world, "A").drive.x = 10 * TILE;
    robotOf(world, "B").drive.x = 6 * TILE;
    expect(only(rest(world, 30), "banked")).toEqual([]);
  });

  it("is public and has a leader, named when it changes", () => {
    const world = withCargo([2, 0, 0]);
    robotOf(world, "B").stats.banked = 1;
    const events = rest(world, 15);
    expect(only(events, "banked").every((event) => event.seenBy === EVERYBODY)).toBe(true);
    expect(only(events, "lead").map((event) => [event.seat, event.tick])).toEqual([[0, 11]]);
  });
});

describe("an enemy on the pad", () => {
  it("stops unloading and repair; 5 ticks run anew when it is gone", () => {
    const world = withCargo([2, 0, 0]);
    const [own, enemy] = [robotOf(world, "A"), robotOf(world, "B")];
    own.hull = 1000;
    Object.assign(own.drive, { x: 1.5 * TILE, y: 1.5 * TILE });
    Object.assign(enemy.drive, { x: 2.6 * TILE, y: 2.6 * TILE });
    expect(only(rest(world, 30), "banked")).toEqual([]);
    expect(own.hull).toBe(1000);
    enemy.drive.x = 6 * TILE;
    expect(only(rest(world, 12), "banked").map((event) => event.tick)).toEqual([36, 41]);
    expect(own.hull).toBeGreaterThan(1000);
  });

  it("that comes while a unit is on its way makes its 5 ticks run anew", () => {
    const world = withCargo([2, 0, 0]);
    const enemy = robotOf(world, "B");
    Object.assign(robotOf(world, "A").drive, { x: 1.5 * TILE, y: 1.5 * TILE });
    rest(world, 3);
    Object.assign(enemy.drive, { x: 2.6 * TILE, y: 2.6 * TILE });
    rest(world, 1);
    enemy.drive.x = 6 * TILE;
    expect(only(rest(world, 12), "banked").map((event) => event.tick)).toEqual([10, 15]);
  });

  it("that is down does not", () => {
    const world = withCargo([1, 0, 0]);
    Object.assign(robotOf(world, "B"), { alive: 0, respawnAt: 999 });
    robotOf(world, "B").drive.x = 2 * TILE;
    expect(only(rest(world, 8), "banked")).toHaveLength(1);
  });
});

describe("repair", () => {
  it("gives 1 hull per 2 ticks up to the full hull", () => {
    const world = withCargo([0, 0, 0]);
    const robot = robotOf(world, "A");
    const full = chassisAt(robot.chassis).hull;
    robot.hull = full - 310;
    const hulls: number[] = [];
    rest(world, 24, { each: () => hulls.push(robot.hull) });
    expect(hulls[1]).toBe(full - 310 + 30);
    expect(hulls[19]).toBe(full - 10);
    expect(hulls[23]).toBe(full);
  });

  it("begins 2 s after the last damage", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    Object.assign(robotOf(world, "B").drive, { x: 5.5 * TILE, y: 2 * TILE });
    const events = play(world, { B: "aim=A+fire, wait*80" });
    const hitAt = only(events, "hit")[0]?.tick ?? 0;
    const again = arena(YARD);
    Object.assign(robotOf(again, "B").drive, { x: 5.5 * TILE, y: 2 * TILE });
    const hulls: number[] = [];
    play(again, { B: "aim=A+fire, wait*80" }, { each: () => hulls.push(robotOf(again, "A").hull) });
    const hurt = chassisAt(robot.chassis).hull - weapons.pulse.damage;
    expect(hulls).toContain(hurt);
    expect(hulls.indexOf(hurt + 15) + 1).toBe(hitAt + 60);
    expect(robot.hull).toBeGreaterThan(hurt);
  });

  it("does not happen off the pad", () => {
    const world = withCargo([0, 0, 0]);
    robotOf(world, "A").hull = 1000;
    robotOf(world, "A").drive.x = 5 * TILE;
    rest(world, 100);
    expect(robotOf(world, "A").hull).toBe(1000);
  });
});
