/** Stuns: no control, then immunity. */
import { describe, expect, it } from "vitest";
import { stunRobot } from "#shared/sim/effects.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const HALL = ["##############", "#A...........#", "#............#", "##############"];

describe("a stunned robot", () => {
  it("rolls to rest and obeys nothing", () => {
    const world = arena(HALL);
    play(world, { A: "right*6" });
    stunRobot(world, robotOf(world, "A"), 15);
    const events = play(world, { A: "right+fire+ability1+drop*14" });
    expect(events).toEqual([]);
    expect(robotOf(world, "A").drive.vx).toBe(0);
    expect(robotOf(world, "A").drive.stun).toBe(1);
  });

  it("is immune for 2 s after the stun, and not longer", () => {
    const world = arena(HALL);
    const robot = robotOf(world, "A");
    stunRobot(world, robot, 15);
    stunRobot(world, robot, 90);
    expect(robot.drive.stun).toBe(15);
    rest(world, 15);
    expect(robot.drive).toMatchObject({ stun: 0, immunity: 60 });
    for (let tick = 0; tick < 59; tick++) {
      rest(world, 1);
      stunRobot(world, robot, 15);
      expect(robot.drive.stun).toBe(0);
    }
    rest(world, 1);
    stunRobot(world, robot, 15);
    expect(robot.drive.stun).toBe(15);
  });

  it("says so once, to those who see it", () => {
    const world = arena(HALL);
    stunRobot(world, robotOf(world, "A"), 15);
    stunRobot(world, robotOf(world, "A"), 15);
    expect(world.events).toMatchObject([{ kind: "stunned", seat: 0, seenBy: 1 }]);
  });

  it("keeps its energy, its cooldowns and its reload running", () => {
    const world = arena(HALL);
    const { drive } = robotOf(world, "A");
    Object.assign(drive, { energy: 100, cooldown1: 20, reload: 4 });
    stunRobot(world, robotOf(world, "A"), 15);
    rest(world, 10);
    expect(drive).toMatchObject({ energy: 150, cooldown1: 10, reload: 0 });
  });

  it("loses its dash, ram and magnet, and keeps cloak and shield", () => {
    for (const [chassis, script, slot, stays] of [
      ["dart", "right+ability1", "active1", false],
      ["bulwark", "aim=0+ability2", "active2", false],
      ["mule", "ability2", "active2", false],
      ["wraith", "ability1", "active1", true],
      ["bulwark", "ability1", "active1", true],
    ] as const) {
      const world = arena(HALL, { chassis: { A: chassis } });
      const { drive } = robotOf(world, "A");
      play(world, { A: script });
      expect(drive[slot]).toBeGreaterThan(0);
      stunRobot(world, robotOf(world, "A"), 15);
      expect([chassis, drive[slot] > 0]).toEqual([chassis, stays]);
    }
  });

  it("acts on an ability only when its button is pressed anew", () => {
    const world = arena(HALL);
    stunRobot(world, robotOf(world, "A"), 5);
    expect(only(play(world, { A: "ability2*12" }), "cast")).toEqual([]);
    expect(only(play(world, { A: "wait, ability2" }), "cast")).toHaveLength(1);
  });
});

describe("energy", () => {
  it("returns a point per 6 ticks, up to 100", () => {
    const world = arena(HALL);
    const { drive } = robotOf(world, "A");
    drive.energy = 0;
    rest(world, 6);
    expect(drive.energy).toBe(30);
    drive.energy = 2998;
    rest(world, 2);
    expect(drive.energy).toBe(3000);
  });
});
