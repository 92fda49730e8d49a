/** Weapons: pace, spread, muzzle. */
import { describe, expect, it } from "vitest";
import { angleOf, turnBetween } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";

const HALL = [
  "####################",
  "#..................#",
  "#A.................#",
  "#..................#",
  "####################",
];

describe("weapons", () => {
  it("fire at their exact pace while the button is held", () => {
    for (const [chassis, pace] of [
      ["dart", 4],
      ["bulwark", 27],
      ["mule", 6],
      ["volt", 10],
    ] as const) {
      const world = arena(HALL, { chassis: { A: chassis } });
      const fired = only(play(world, { A: "fire*60" }), "fired").map((event) => event.tick);
      expect(fired).toEqual(Array.from({ length: fired.length }, (_, shot) => 1 + shot * pace));
      expect(fired).toHaveLength(Math.ceil(60 / pace));
    }
  });

  it("keep their pace when the button is pressed again and again", () => {
    const world = arena(HALL);
    expect(only(play(world, { A: `${"fire, wait, ".repeat(20)}` }), "fired").map((event) => event.tick)).toEqual([
      1, 5, 9, 13, 17, 21, 25, 29, 33, 37,
    ]);
  });

  it("fire one bolt along the aim (pulse), from the muzzle before the rim", () => {
    const world = arena(HALL);
    play(world, { A: "aim=100+fire" });
    expect(world.projectiles).toHaveLength(1);
    const [bolt] = world.projectiles;
    const { x, y } = robotOf(world, "A").drive;
    expect(Math.hypot((bolt?.x ?? 0) - x, (bolt?.y ?? 0) - y)).toBeCloseTo(430 + 154, -0.5);
    expect(angleOf(bolt?.vx ?? 0, bolt?.vy ?? 0)).toBe(100);
    expect(Math.hypot(bolt?.vx ?? 0, bolt?.vy ?? 0)).toBeCloseTo(546, -0.5);
  });

  it("spread six pellets at ± 6, 18 and 30 steps (scatter), whatever the aim", () => {
    for (const aim of [0, 77, 512, 1020]) {
      const world = arena(HALL, { chassis: { A: "bulwark" } });
      robotOf(world, "A").drive.x = 10 * TILE;
      play(world, { A: `aim=${aim}+fire` });
      const spread = world.projectiles.map((bolt) => turnBetween(aim, angleOf(bolt.vx, bolt.vy)));
      expect(spread).toEqual([-30, -18, -6, 6, 18, 30]);
    }
  });

  it("fire nothing from a muzzle inside a wall, of which nobody hears, and count no bolt", () => {
    for (const sign of ["#", "x"]) {
      const world = arena(["#######", `#.A${sign}..#`, `#..${sign}..#`, "#######"]);
      robotOf(world, "A").drive.x = 3 * TILE - 430;
      play(world, { A: "aim=0+fire" });
      expect(world.projectiles).toEqual([]);
      expect(robotOf(world, "A").stats.shots).toBe(0);
      expect(robotOf(world, "A").drive.reload).toBe(4);
      expect(world.events).toEqual([]);
    }
  });

  it("fire through a grate at the muzzle", () => {
    const world = arena(["#######", "#.A=..#", "#..=..#", "#######"]);
    robotOf(world, "A").drive.x = 3 * TILE - 430;
    play(world, { A: "aim=0+fire" });
    expect(world.projectiles).toHaveLength(1);
  });

  it("do not fire from a robot that is stunned, down or held in the count-down", () => {
    const stunned = arena(HALL);
    robotOf(stunned, "A").drive.stun = 6;
    expect(only(play(stunned, { A: "fire*5" }), "fired")).toEqual([]);
    const down = arena(HALL);
    Object.assign(robotOf(down, "A"), { alive: 0, respawnAt: 1000 });
    expect(only(play(down, { A: "fire*5" }), "fired")).toEqual([]);
    const early = arena(HALL, { warmup: true });
    expect(only(play(early, { A: "fire*5" }), "fired")).toEqual([]);
  });

  it("fire on both of two inputs of a tick only when the pace allows", () => {
    const world = arena(HALL);
    expect(only(play(world, { A: "fire+burst, fire+burst" }), "fired").map((event) => event.tick)).toEqual([1, 2]);
  });

  it("count each bolt", () => {
    const world = arena(HALL, { chassis: { A: "bulwark" } });
    play(world, { A: "fire*28" });
    expect(robotOf(world, "A").stats.shots).toBe(12);
  });
});
