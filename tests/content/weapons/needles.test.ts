/** Needles: three volleys for each press, each from where its robot is by then. */
import { describe, expect, it } from "vitest";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { stunRobot } from "#shared/sim/effects.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";

const WRAITH = { chassis: { A: "wraith", B: "volt" } } as const;
const HALL = ["##############", "#A...........#", "#............#", "#........B...#", "##############"];

describe("needles", () => {
  it("come three to a press, 3 ticks apart, and a press counts every 21", () => {
    const world = arena(HALL, WRAITH);
    const fired = only(play(world, { A: "fire*30" }), "fired").map((event) => event.tick);
    expect(fired).toEqual([1, 4, 7, 22, 25, 28]);
    expect(robotOf(world, "A").stats.shots).toBe(6);
  });

  it("all three leave after a single press", () => {
    const world = arena(HALL, WRAITH);
    expect(only(play(world, { A: "fire, wait*29" }), "fired")).toHaveLength(3);
  });

  it("leave from where the robot is then, along its aim then", () => {
    const world = arena(HALL, WRAITH);
    const events = play(world, { A: "aim=0+fire, right+aim=64*2, right+aim=128*4" });
    const fired = only(events, "fired");
    expect(fired.map((event) => event.aim)).toEqual([0, 128, 128]);
    const [first = 0, second = 0, third = 0] = fired.map((event) => event.x);
    expect(second).toBeGreaterThan(first - 200);
    expect(third - second).toBeGreaterThan(300);
    expect(third).toBeGreaterThan(TILE);
  });

  it("hurt one by one, each for the whole damage", () => {
    const world = arena(HALL, WRAITH);
    const hits = only(play(world, { A: "aim=B+fire, aim=B*30" }), "hit");
    expect(hits.map((event) => event.amount)).toEqual([]);
    Object.assign(robotOf(world, "B").drive, { x: 5.5 * TILE, y: 1.5 * TILE });
    const { damage } = weapons.needles;
    const near = only(play(world, { A: "aim=B+fire, aim=B*30" }), "hit");
    expect(near.map((event) => event.amount)).toEqual([damage, damage, damage]);
  });

  it("stop with a stun", () => {
    const world = arena(HALL, WRAITH);
    play(world, { A: "fire, wait*2" });
    stunRobot(world, robotOf(world, "A"), 2);
    expect(only(play(world, { A: "wait*20" }), "fired")).toEqual([]);
  });

  it("stop with destruction", () => {
    const world = arena(HALL, WRAITH);
    const robot = robotOf(world, "A");
    play(world, { A: "fire" });
    robot.hull = 0;
    expect(only(play(world, { A: "wait*140" }), "fired")).toEqual([]);
    expect(robot.alive).toBe(1);
  });
});
