/** Kills, assists, nemesis, and the way back. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, type PlayedEvent, play, rest, robotOf } from "#tests/support/arena.ts";

const ROW = ["###############", "#.............#", "#A....B....C..#", "#.............#", "###############"];

/** Lets one bolt of `by` hit `target` now. */
function hurt(world: World, by: string, target: string): PlayedEvent[] {
  const { drive } = robotOf(world, target);
  const owner = robotOf(world, by).seat;
  world.projectiles.push({
    id: world.nextId++,
    owner,
    team: owner,
    weapon: 0,
    damage: 150,
    x: drive.x,
    y: drive.y,
    vx: 546,
    vy: 0,
    left: 600,
    seenBy: 0,
  });
  return play(world, { A: "wait" });
}

function destroy(world: World, by: string, target: string): PlayedEvent[] {
  robotOf(world, target).hull = 1;
  return hurt(world, by, target);
}

describe("a destroyed robot", () => {
  it("is the kill of who hurt it last, and the assist of who did most of the rest", () => {
    const world = arena(ROW);
    robotOf(world, "B").hull = 450;
    hurt(world, "C", "B");
    hurt(world, "C", "B");
    const events = hurt(world, "A", "B");
    expect(only(events, "kill")).toMatchObject([{ seat: 1, by: 0, assist: 2, nemesis: false, seenBy: EVERYBODY }]);
    expect(robotOf(world, "A").stats).toMatchObject({ kills: 1, assists: 0 });
    expect(robotOf(world, "C").stats).toMatchObject({ kills: 0, assists: 1 });
    expect(robotOf(world, "B").stats).toMatchObject({ deaths: 1, damageTaken: 450 });
  });

  it("is nobody's assist when nobody else hurt it", () => {
    const world = arena(ROW);
    expect(only(destroy(world, "A", "B"), "kill")).toMatchObject([{ assist: -1 }]);
  });

  it("starts again on its pad after exactly 4 s, whole, with 1.5 s of protection", () => {
    const world = arena([
      "###############",
      "#00...........#",
      "#00...B.......#",
      "#.............#",
      "###############",
    ]);
    const robot = robotOf(world, "A");
    robot.drive.x = 9 * TILE;
    robot.drive.energy = 0;
    destroy(world, "B", "A");
    const at = world.tick;
    expect(robot).toMatchObject({ alive: 0, hull: 0, respawnAt: at + 120 });
    rest(world, 119);
    expect(robot.alive).toBe(0);
    const events = rest(world, 1);
    expect(only(events, "started")).toMatchObject([{ seat: 0, x: 2 * TILE, y: 2 * TILE, tick: at + 120 }]);
    const { hull } = chassisAt(0);
    expect(robot).toMatchObject({ alive: 1, hull, drive: { x: 2 * TILE, y: 2 * TILE, energy: 3000, held: 0 } });
    const guarded: boolean[] = [];
    rest(world, 50, { each: () => guarded.push(robot.drive.protection > 0) });
    expect(guarded.lastIndexOf(true)).toBe(42);
  });

  it("loses its protection with the first shot, and with the first ability", () => {
    for (const button of ["fire", "ability1", "ability2"]) {
      const world = arena(ROW);
      robotOf(world, "A").drive.protection = 45;
      play(world, { A: button });
      expect(robotOf(world, "A").drive.protection).toBe(0);
    }
    const world = arena(ROW);
    robotOf(world, "A").drive.protection = 45;
    play(world, { A: "right+drop" });
    expect(robotOf(world, "A").drive.protection).toBe(44);
  });

  it("takes the chassis chosen while it was down", () => {
    const world = arena(ROW);
    destroy(world, "A", "B");
    play(world, { A: "wait" }, { commands: [{ kind: "chassis", seat: 1, chassis: 1 }] });
    expect(robotOf(world, "B").chassis).toBe(0);
    rest(world, 120);
    expect(robotOf(world, "B")).toMatchObject({ chassis: 1, hull: chassisAt(1).hull });
  });

  it("forgets who hurt it in its last life", () => {
    const world = arena(ROW);
    hurt(world, "C", "B");
    destroy(world, "A", "B");
    rest(world, 121);
    robotOf(world, "B").drive.protection = 0;
    expect(only(destroy(world, "A", "B"), "kill")).toMatchObject([{ assist: -1 }]);
  });
});

describe("nemesis", () => {
  it("is who destroyed one last; to destroy it is a revenge that drops two scrap more", () => {
    const world = arena(ROW);
    destroy(world, "A", "B");
    expect(robotOf(world, "B").nemesis).toBe(0);
    expect(world.resources).toHaveLength(1);
    rest(world, 121);
    robotOf(world, "B").drive.protection = 0;
    world.resources = [];
    const events = destroy(world, "B", "A");
    expect(only(events, "kill")).toMatchObject([{ seat: 0, by: 1, nemesis: true }]);
    expect(world.resources).toHaveLength(3);
    expect(robotOf(world, "B").nemesis).toBe(-1);
    expect(robotOf(world, "A").nemesis).toBe(1);
  });

  it("two who destroy each other in one tick are no revenge for either", () => {
    const world = arena(ROW);
    robotOf(world, "A").hull = 1;
    const { drive } = robotOf(world, "A");
    world.projectiles.push({
      id: 99,
      owner: 1,
      team: 1,
      weapon: 0,
      damage: 150,
      x: drive.x,
      y: drive.y,
      vx: 546,
      vy: 0,
      left: 600,
      seenBy: 0,
    });
    const events = destroy(world, "A", "B");
    expect(only(events, "kill").map((event) => [event.seat, event.nemesis])).toEqual([
      [0, false],
      [1, false],
    ]);
    expect(world.robots.map((robot) => robot.nemesis)).toEqual([1, 0, -1]);
    expect(world.resources).toHaveLength(2);
  });
});
