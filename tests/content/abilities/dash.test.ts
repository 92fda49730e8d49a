/** Dash: four tiles in six ticks, through robots, not walls. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { stunRobot } from "#shared/sim/effects.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";
import { depthInWall, overlap } from "#tests/support/bodies.ts";
import { putDevice } from "#tests/support/devices.ts";

const ROOM = ["############", "#..........#", "#A..B......#", "#..........#", "############"];

describe("dash", () => {
  it("covers four tiles in six ticks along the stick, and costs 25 energy", () => {
    const world = arena(ROOM);
    const { drive } = robotOf(world, "A");
    const from = drive.x;
    const events = play(world, { A: "right+ability1, wait*5" });
    expect(drive.x - from).toBe(6 * 682);
    expect(Math.abs(drive.x - from - 4 * TILE)).toBeLessThan(6);
    expect(only(events, "cast")).toMatchObject([{ seat: 0, slot: 0, tick: 1 }]);
    expect(robotOf(world, "A").stats.abilityUses).toEqual([1, 0]);
    // 25 points of 30 less what returned meanwhile: 5 a tick, and none on top of 100 in the first.
    expect(drive.energy).toBe(3000 - 750 + 5 * 5);
    play(world, { A: "wait" });
    expect(drive.vx).toBeLessThan(191);
    expect(drive.active1).toBe(0);
  });

  it("keeps its direction, whatever the stick does meanwhile", () => {
    const world = arena(ROOM);
    play(world, { A: "right+ability1, left*5" });
    expect(robotOf(world, "A").drive.x).toBe(1.5 * TILE + 6 * 682);
  });

  it("goes where the hull points when the stick rests", () => {
    const world = arena(ROOM);
    robotOf(world, "A").drive.heading = 256;
    robotOf(world, "A").drive.y = 1.5 * TILE;
    play(world, { A: "ability1, wait*2" });
    expect(robotOf(world, "A").drive).toMatchObject({ x: 1.5 * TILE, y: 1.5 * TILE + 3 * 682 });
  });

  it("passes through a robot, and neither is moved nor hurt", () => {
    const world = arena(ROOM);
    const other = robotOf(world, "B");
    play(world, { A: "right+ability1, wait*5" });
    expect(robotOf(world, "A").drive.x).toBeGreaterThan(other.drive.x);
    expect(other).toMatchObject({
      hull: chassisAt(other.chassis).hull,
      drive: { x: 4.5 * TILE, y: 2.5 * TILE, stun: 0 },
    });
  });

  it("that ends on a robot pushes the two apart", () => {
    const world = arena(ROOM);
    robotOf(world, "B").drive.x = 5.5 * TILE + 100;
    play(world, { A: "right+ability1, wait*8" });
    expect(overlap(robotOf(world, "A"), robotOf(world, "B"))).toBeLessThanOrEqual(2);
  });

  it("stops at a wall, slides along it aslant, and is never inside", () => {
    const world = arena(["########", "#A...#.#", "#....#.#", "########"]);
    const depths: number[] = [];
    play(world, { A: "right+ability1, wait*7" }, { each: () => depths.push(depthInWall(world, robotOf(world, "A"))) });
    expect(robotOf(world, "A").drive).toMatchObject({ x: 5 * TILE - 430, stun: 0 });
    expect(Math.max(...depths)).toBe(0);
    const aslant = arena(["##########", "#A.......#", "#........#", "##########"]);
    play(aslant, { A: "right+up+ability1, wait*5" });
    expect(robotOf(aslant, "A").drive.y).toBe(TILE + 430);
    expect(robotOf(aslant, "A").drive.x).toBeGreaterThan(3.5 * TILE);
  });

  it("does not go through walls, cracked walls or grates of one tile", () => {
    for (const sign of ["#", "x", "="]) {
      const world = arena(["########", `#A.${sign}...#`, `#..${sign}...#`, "########"]);
      play(world, { A: "right+ability1, wait*7" });
      expect(robotOf(world, "A").drive.x).toBeLessThan(3 * TILE);
    }
  });

  it("stops at a barricade, its own too, and at a turret, and breaks neither", () => {
    for (const owner of ["A", "B"] as const) {
      for (const [id, stopsAt] of [
        ["barricade", 4.5 - 0.5],
        ["turret", 4.5 - 0.4],
      ] as const) {
        const world = arena(["############", "#A........B#", "#..........#", "############"]);
        const device = putDevice(world, owner, id, { x: 4.5, y: id === "turret" ? 1.5 : 2 });
        play(world, { A: "right+ability1, wait*7" });
        const { drive } = robotOf(world, "A");
        expect(Math.abs(drive.x + 430 - stopsAt * TILE)).toBeLessThan(3);
        expect(drive).toMatchObject({ stun: 0, y: 1.5 * TILE });
        expect(world.devices).toEqual([device]);
        expect(device.hull).toBe(id === "turret" ? 1800 : 2700);
      }
    }
  });

  it("cools down for 2 s from its end; the button must be pressed anew", () => {
    const world = arena(ROOM);
    const { drive } = robotOf(world, "A");
    play(world, { A: "right+ability1, wait*5" });
    expect(drive.cooldown1).toBe(0);
    const held = play(world, { A: "left+ability1*60" });
    expect(only(held, "cast")).toEqual([]);
    const late = play(world, { A: "wait, left+ability1" });
    expect(only(late, "cast")).toHaveLength(1);
  });

  it("is ready again exactly 60 ticks after its end", () => {
    const world = arena(ROOM);
    play(world, { A: "right+ability1, wait*5" });
    // The effect ends with the next input; then 60 ticks.
    expect(only(play(world, { A: "wait*59, left+ability1, wait, left+ability1" }), "cast")).toMatchObject([
      { tick: 68 },
    ]);
  });

  it("needs its energy", () => {
    const world = arena(ROOM);
    robotOf(world, "A").drive.energy = 744;
    expect(only(play(world, { A: "ability1, wait" }), "cast")).toEqual([]);
    expect(only(play(world, { A: "ability1" }), "cast")).toHaveLength(1);
  });

  it("is not touched by a ram that it passes", () => {
    const world = arena(ROOM, { chassis: { B: "bulwark" } });
    robotOf(world, "B").drive.x = 6 * TILE;
    let closest = Number.POSITIVE_INFINITY;
    const each = (): void => {
      closest = Math.min(closest, Math.abs(robotOf(world, "A").drive.x - robotOf(world, "B").drive.x));
    };
    play(world, { A: "right+ability1, wait*5", B: "aim=A+ability2, wait*5" }, { each });
    expect(closest).toBeLessThan(860);
    const dashing = robotOf(world, "A");
    expect(dashing).toMatchObject({ hull: chassisAt(dashing.chassis).hull, drive: { stun: 0 } });
  });

  it("ends with a stun, and its cooldown begins", () => {
    const world = arena(ROOM);
    const robot = robotOf(world, "A");
    play(world, { A: "right+ability1" });
    stunRobot(world, robot, 15);
    expect(robot.drive).toMatchObject({ active1: 0, cooldown1: 60, stun: 15 });
    const from = robot.drive.x;
    play(world, { A: "wait*8" });
    expect(robot.drive.x - from).toBeLessThan(1.5 * TILE);
  });

  it("ends with death", () => {
    const world = arena(["############", "#00........#", "#00.A..B...#", "#..........#", "############"]);
    const robot = robotOf(world, "A");
    robot.hull = 1;
    robotOf(world, "B").drive.x = 6 * TILE;
    play(world, { B: "aim=A+fire, wait" });
    play(world, { A: "left+ability1, wait*3" });
    expect(robot.alive).toBe(0);
    play(world, { A: "wait*125" });
    expect(robot).toMatchObject({ alive: 1, drive: { active1: 0, cooldown1: 0, x: 2 * TILE, y: 2 * TILE } });
  });
});
