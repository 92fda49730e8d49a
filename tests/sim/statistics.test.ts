/** What is counted for a seat, beside what the tests of each rule say. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { BRAIN } from "#shared/sim/record.ts";
import { NOBODY, OVER, type Robot, type World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const YARD = ["##############", "#00.........B#", "#00..........#", "#............#", "##############"];

/** Lets one bolt of a seat hit a robot that nothing is left of. */
function destroy(world: World, by: string, target: string): void {
  const { drive } = robotOf(world, target);
  const { seat, team } = robotOf(world, by);
  robotOf(world, target).hull = 1;
  drive.protection = 0;
  const { x, y } = drive;
  const bolt = { owner: seat, team, weapon: 0, damage: 150, x, y, vx: 546, vy: 0, left: 600, seenBy: 0 };
  world.projectiles.push({ id: world.nextId++, ...bolt });
  rest(world, 1);
}

describe("time with cargo", () => {
  it("runs from the first unit in the hold, and counts as a carry when the last is unloaded", () => {
    const world = arena(["#########", "#00.....#", "#00....s#", "#.......#", "#########"]);
    const robot = robotOf(world, "A");
    const events = play(world, { A: "right*40, left*80" });
    const picked = only(events, "picked")[0]?.tick ?? 0;
    const banked = only(events, "banked")[0]?.tick ?? 0;
    expect(banked).toBeGreaterThan(picked + 20);
    expect(robot.stats.longestCarry).toBe(banked - picked);
    expect(robot.carriesSince).toBe(0);
  });

  it("goes on while units come and go, and keeps the longest", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    robot.drive.x = 8 * TILE;
    robot.cargo = [2, 0, 0];
    rest(world, 10);
    expect(robot.carriesSince).toBe(1);
    play(world, { A: "drop, wait*9" });
    expect(robot.carriesSince).toBe(1);
    Object.assign(robot.drive, { x: 2 * TILE, y: 2 * TILE });
    rest(world, 6);
    expect(robot.stats.longestCarry).toBe(25);
    robot.cargo = [1, 0, 0];
    rest(world, 10);
    expect(robot.stats.longestCarry).toBe(25);
  });

  it("ends without a carry when the cargo is dropped or lost", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    robot.drive.x = 8 * TILE;
    robot.cargo = [1, 0, 0];
    play(world, { A: "wait*9, drop" });
    expect([robot.carriesSince, robot.stats.longestCarry]).toEqual([0, 0]);
    robot.cargo = [1, 0, 0];
    rest(world, 5);
    destroy(world, "B", "A");
    expect([robot.carriesSince, robot.stats.longestCarry]).toEqual([0, 0]);
  });

  it("with a core is counted tick by tick", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    robot.drive.x = 8 * TILE;
    robot.cargo = [0, 0, 1];
    rest(world, 12);
    play(world, { A: "drop, wait*5" });
    expect(robot.stats.prizeTicks).toBe(12);
  });
});

describe("a life", () => {
  it("lasts from a start to an end, and the longest counts", () => {
    const world = arena(YARD);
    const { stats } = robotOf(world, "A");
    rest(world, 39);
    destroy(world, "B", "A");
    expect(stats.longestLife).toBe(40);
    rest(world, 125);
    destroy(world, "B", "A");
    expect(stats.longestLife).toBe(40);
  });

  it("lasts to the end of the match for those who stand then", () => {
    const world = arena(YARD);
    robotOf(world, "B").stats.banked = 1;
    rest(world, 10);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 999 });
    world.phaseEnd = 50;
    rest(world, 40);
    expect(world.phase).toBe(OVER);
    expect([robotOf(world, "A").stats.longestLife, robotOf(world, "B").stats.longestLife]).toEqual([0, 50]);
  });

  it("ends for the seat when another driver joins", () => {
    const world = arena(YARD);
    rest(world, 30);
    play(world, { A: "wait" }, { commands: [{ kind: "join", seat: 0, driver: BRAIN, chassis: 1 }] });
    expect(robotOf(world, "A").stats.longestLife).toBe(31);
  });
});

describe("stolen", () => {
  const found = (by: number, team: number): Robot => {
    const world = arena(["######", "#AB..#", "#....#", "######"]);
    const [robot, other] = [robotOf(world, "A"), robotOf(world, "B")];
    Object.assign(world.robots, [{ ...robot, team }, other]);
    const { x, y } = robot.drive;
    world.resources.push({ id: 70, kind: 0, x, y, from: 0, by, seenBy: 0 });
    rest(world, 1);
    return robotOf(world, "A");
  };

  it("is a unit that an enemy dropped, and it is picked up all the same", () => {
    expect(found(1, 0).stats).toMatchObject({ stolen: 1, pickedUp: 1 });
  });

  it("is none that lay there, nor one's own or one's team's", () => {
    for (const [by, team] of [
      [NOBODY, 0],
      [0, 0],
      [1, 1],
    ] as const) {
      expect(found(by, team).stats).toMatchObject({ stolen: 0, pickedUp: 1 });
    }
  });
});

describe("a revenge", () => {
  it("is counted for who takes it", () => {
    const world = arena(YARD);
    destroy(world, "B", "A");
    rest(world, 121);
    destroy(world, "A", "B");
    expect([robotOf(world, "A").stats.revenges, robotOf(world, "B").stats.revenges]).toEqual([1, 0]);
  });
});

describe("a robot that a beast destroys", () => {
  it("is nobody's kill, but the assist of who hurt it most, and no nemesis", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    robot.nemesis = NOBODY;
    Object.assign(robot, { hull: 0, hurtAt: 0, hurtBy: NOBODY, hurtBeast: 0 });
    robot.hurtFrom[1] = 300;
    const events = rest(world, 1);
    expect(only(events, "kill")).toMatchObject([{ seat: 0, by: NOBODY, beast: 0, assist: 1, nemesis: false }]);
    expect(robotOf(world, "B").stats).toMatchObject({ kills: 0, assists: 1 });
    expect(robot).toMatchObject({ nemesis: NOBODY, stats: { deaths: 1 } });
  });

  it("is a beast's kill even when a robot hurt it just before", () => {
    const world = arena(YARD);
    Object.assign(robotOf(world, "A"), { hull: 0, hurtAt: 0, hurtBy: 1, hurtBeast: 1 });
    expect(only(rest(world, 1), "kill")).toMatchObject([{ by: NOBODY, beast: 1 }]);
  });
});

describe("equal helpers", () => {
  it("get the assist in turn with the tick, not by seat", () => {
    const helpers = [0, 1, 2, 3].map((wait) => {
      const world = arena(["##########", "#A.B.C.D.#", "#........#", "##########"]);
      rest(world, wait);
      Object.assign(robotOf(world, "A"), { hull: 0, hurtAt: wait, hurtBy: 1, hurtFrom: [0, 10, 20, 20] });
      return only(rest(world, 1), "kill")[0]?.assist;
    });
    expect(new Set(helpers)).toEqual(new Set([2, 3]));
  });
});
