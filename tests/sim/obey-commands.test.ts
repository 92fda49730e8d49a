/** Drivers come and go. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { snapshotWorld } from "#shared/sim/codec.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { BRAIN, PERSON } from "#shared/sim/record.ts";
import { step } from "#shared/sim/step.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const YARD = ["############", "#00........#", "#00...B....#", "#..........#", "#..........#", "############"];

describe("a person who joins", () => {
  const join = { kind: "join", seat: 0, driver: PERSON, chassis: 1 } as const;

  it("starts on the pad with the chosen chassis, whole, under protection", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    Object.assign(robot.drive, { x: 8 * TILE, y: 4 * TILE, energy: 10, cooldown1: 30 });
    robot.hull = 5;
    const events = play(world, { A: "wait" }, { commands: [join] });
    const { hull } = chassisAt(join.chassis);
    expect(robot).toMatchObject({ driver: PERSON, chassis: 1, nextChassis: 1, alive: 1, hull });
    expect(robot.drive).toMatchObject({ x: 2 * TILE, y: 2 * TILE, energy: 3000, cooldown1: 0 });
    expect(robot.drive.protection).toBeGreaterThan(40);
    expect(only(events, "joined")).toMatchObject([{ seat: 0, driver: PERSON, seenBy: EVERYBODY }]);
    expect(only(events, "started")).toHaveLength(1);
    expect(only(events, "kill")).toEqual([]);
  });

  it("inherits the score, and the brain's cargo falls where its robot stood", () => {
    const world = arena(YARD);
    const robot = robotOf(world, "A");
    Object.assign(robot.drive, { x: 8.5 * TILE, y: 3.5 * TILE });
    robot.stats.banked = 12;
    robot.cargo = [2, 1, 0];
    play(world, { A: "wait" }, { commands: [join] });
    expect(robot.stats).toMatchObject({ banked: 12, bankedBefore: 12, deaths: 0, dropped: 3 });
    expect(robot.cargo).toEqual([0, 0, 0]);
    expect(world.resources.map(({ kind, x }) => [kind, x >> 10])).toEqual([
      [0, 8],
      [0, 8],
      [1, 9],
    ]);
  });

  it("starts at once when the seat's robot was down, and drops nothing more", () => {
    const world = arena(YARD);
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 500 });
    play(world, { A: "wait" }, { commands: [join] });
    expect(robotOf(world, "A").alive).toBe(1);
    expect(world.resources).toEqual([]);
  });

  it("in the count-down is held on the pad as all are", () => {
    const world = arena(YARD, { warmup: true });
    play(world, { A: "right*60" }, { commands: [join] });
    expect(robotOf(world, "A").drive.x).toBeLessThan(3 * TILE);
  });
});

describe("commands", () => {
  it("leave and driver change who drives and nothing else", () => {
    const world = arena(YARD);
    robotOf(world, "A").driver = PERSON;
    const before = structuredClone(robotOf(world, "A"));
    play(world, { A: "none" }, { commands: [{ kind: "leave", seat: 0 }] });
    expect(robotOf(world, "A").driver).toBe(BRAIN);
    play(world, { A: "none" }, { commands: [{ kind: "driver", seat: 0, driver: PERSON }] });
    expect(robotOf(world, "A").driver).toBe(PERSON);
    expect(robotOf(world, "A").drive).toEqual(before.drive);
  });

  it("chassis waits for the next start", () => {
    const world = arena(YARD);
    play(world, { A: "wait" }, { commands: [{ kind: "chassis", seat: 0, chassis: 1 }] });
    expect(robotOf(world, "A")).toMatchObject({ chassis: 0, nextChassis: 1 });
    rest(world, 200);
    expect(robotOf(world, "A").chassis).toBe(0);
  });

  it("salt replaces the bits of chance", () => {
    const world = arena(YARD);
    play(world, { A: "wait" }, { commands: [{ kind: "salt", salt: 0xffff_ffff }] });
    expect(world.salt).toBe(0xffff_ffff);
  });

  it("for a seat or chassis that does not exist throw RangeError before anything of it is done", () => {
    for (const command of [
      { kind: "join", seat: 0, driver: 1, chassis: 99 },
      { kind: "join", seat: 5, driver: 1, chassis: 0 },
      { kind: "chassis", seat: 0, chassis: 99 },
      { kind: "leave", seat: 9 },
    ] as const) {
      const world = arena(YARD);
      robotOf(world, "A").cargo = [2, 0, 0];
      const before = snapshotWorld({ ...world, tick: 1 });
      expect(() => step(world, { inputs: [[], []], commands: [command] })).toThrow(RangeError);
      expect(snapshotWorld(world)).toEqual(before);
    }
  });
});
