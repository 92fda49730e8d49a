/** Driving: speed, cargo, walls, corners. */
import { describe, expect, it } from "vitest";
import { type ChassisDef, chassisAt, chassisList } from "#shared/content/chassis.ts";
import { tilesPerSecond } from "#shared/content/units.ts";
import { TILE } from "#shared/lib/math.ts";
import { topSpeed } from "#shared/sim/drive.ts";
import { createDriveState } from "#shared/sim/drive-state.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";
import { depthInWall } from "#tests/support/bodies.ts";

const hall = (inside: readonly string[]): string[] => {
  const width = inside[0]?.length ?? 0;
  return ["#".repeat(width + 2), ...inside.map((row) => `#${row}#`), "#".repeat(width + 2)];
};
/** What drives where no chassis is named. */
const DART = chassisAt(0);
const loaded = (load: number): number => topSpeed(createDriveState(0, 0), DART, load, false);
const LONG = hall(["A..............................", "..............................."]);

describe("driving", () => {
  it("reaches its top speed in exactly 4 ticks, and rests again in 4", () => {
    for (const { id, speed } of chassisList) {
      const world = arena(LONG, { chassis: { A: id } });
      const speeds: number[] = [];
      const each = (): void => {
        speeds.push(robotOf(world, "A").drive.vx);
      };
      play(world, { A: "right*6, wait*6" }, { each });
      const up = Math.ceil(speed / 4);
      const [rising, falling] = [
        [up, 2 * up, 3 * up],
        [speed - up, speed - 2 * up, speed - 3 * up],
      ];
      expect(speeds).toEqual([...rising, speed, speed, speed, ...falling, 0, 0, 0]);
    }
  });

  it("covers its speed in each tick, whatever its chassis: tiles per second, floored to units", () => {
    expect([5.6, 3.6, 5, 3].map(tilesPerSecond)).toEqual([191, 122, 170, 102]);
    for (const { id, speed } of chassisList) {
      const world = arena(LONG, { chassis: { A: id } });
      play(world, { A: "right*10" });
      const from = robotOf(world, "A").drive.x;
      play(world, { A: "right*90" });
      expect([id, robotOf(world, "A").drive.x - from]).toEqual([id, 90 * speed]);
    }
  });

  it("is not faster along a diagonal, and slower with the stick half way", () => {
    const world = arena(hall(["A........", ".........", ".........", ".........", "........."]));
    play(world, { A: "right+down*6" });
    const { vx, vy } = robotOf(world, "A").drive;
    expect(vx).toBe(vy);
    expect(Math.hypot(vx, vy)).toBeLessThanOrEqual(DART.speed + 0.5);
    expect(Math.hypot(vx, vy)).toBeGreaterThan(DART.speed - 2);
  });

  it("points its hull where the stick points and keeps it at rest", () => {
    const world = arena(hall(["A....", ".....", "....."]));
    play(world, { A: "right+down*2" });
    expect(robotOf(world, "A").drive.heading).toBe(128);
    play(world, { A: "wait*5" });
    expect(robotOf(world, "A").drive.heading).toBe(128);
  });

  it("moves once for each input it consumes: not without one, four times with four", () => {
    const [one, none, four] = ["right*8", "right*4, none*4", "right*4, right+burst"].map((script) => {
      const world = arena(LONG);
      play(world, { A: script });
      return robotOf(world, "A").drive.x;
    });
    expect(four).toBe(one);
    expect((one ?? 0) - (none ?? 0)).toBe(4 * DART.speed);
  });

  it("counts the way it went", () => {
    const world = arena(LONG);
    const from = robotOf(world, "A").drive.x;
    play(world, { A: "right*40, left*8" });
    expect(robotOf(world, "A").stats.distance).toBeGreaterThan(robotOf(world, "A").drive.x - from);
  });
});

describe("cargo", () => {
  it("slows to v × (20·cap − 7·cargo) / (20·cap), floored, for each chassis and load", () => {
    const speedsOf = (chassis: ChassisDef): number[] =>
      Array.from({ length: chassis.cargo + 1 }, (_, load) => topSpeed(createDriveState(0, 0), chassis, load, false));
    for (const chassis of chassisList) {
      const { speed, cargo: cap } = chassis;
      const formula = Array.from({ length: cap + 1 }, (_, load) =>
        Math.floor((speed * (20 * cap - 7 * load)) / (20 * cap)),
      );
      expect([chassis.id, speedsOf(chassis)]).toEqual([chassis.id, formula]);
    }
    // Written out, for speeds and holds that no chassis needs to have.
    for (const [speed, ...table] of [
      [191, 191, 179, 168, 157, 146, 135, 124],
      [122, 122, 116, 111, 105, 100, 95, 89, 84, 79],
      [146, 146, 141, 137, 133, 128, 124, 120, 116, 111, 107, 103, 99, 94],
      [139, 139, 132, 125, 118, 111, 104, 97, 90],
    ] as const) {
      expect(speedsOf({ ...DART, speed, cargo: table.length - 1 })).toEqual(table);
    }
  });

  it("slows 15 inputs after it was taken up, and not one sooner", () => {
    const world = arena(LONG);
    play(world, { A: "right*6" });
    robotOf(world, "A").cargo = [DART.cargo, 0];
    const speeds: number[] = [];
    const each = (): void => {
      speeds.push(robotOf(world, "A").drive.vx);
    };
    play(world, { A: "right*18" }, { each });
    const full = loaded(DART.cargo);
    expect(speeds).toEqual([...new Array<number>(15).fill(DART.speed), full, full, full]);
  });

  it("lets go 15 inputs after it was lost, however it came to the robot", () => {
    const world = arena(LONG);
    robotOf(world, "A").cargo = [3, 1];
    play(world, { A: "right*30" });
    expect(robotOf(world, "A").drive.vx).toBe(loaded(4));
    robotOf(world, "A").cargo = [0, 0];
    play(world, { A: "right*15" });
    expect(robotOf(world, "A").drive.vx).toBe(loaded(4));
    play(world, { A: "right*5" });
    expect(robotOf(world, "A").drive.vx).toBe(DART.speed);
  });

  it("counts inputs, not ticks: without inputs nothing passes", () => {
    const world = arena(LONG);
    robotOf(world, "A").cargo = [DART.cargo, 0];
    play(world, { A: "none*30, right*15" });
    expect(robotOf(world, "A").drive.vx).toBe(DART.speed);
  });
});

describe("a prize", () => {
  it("slows to 4/5 on top of its weight, 15 inputs after it was taken up", () => {
    const world = arena(LONG);
    play(world, { A: "right*6" });
    robotOf(world, "A").cargo = [0, 0, 1];
    const speeds: number[] = [];
    const each = (): void => {
      speeds.push(robotOf(world, "A").drive.vx);
    };
    play(world, { A: "right*18" }, { each });
    // A core takes the room of 3.
    const slow = Math.floor((loaded(3) * 4) / 5);
    expect(speeds).toEqual([...new Array<number>(15).fill(DART.speed), slow, slow, slow]);
  });

  it("keeps from all abilities, 15 inputs later and until 15 inputs after it is gone", () => {
    const casts = (before: string): number => {
      const world = arena(LONG);
      robotOf(world, "A").cargo = [0, 0, 1];
      return only(play(world, { A: `${before}, ability1+ability2` }), "cast").length;
    };
    expect(["wait*14", "wait*15", "wait*40"].map(casts)).toEqual([2, 0, 0]);
    const world = arena(LONG);
    robotOf(world, "A").cargo = [0, 0, 1];
    play(world, { A: "wait*20" });
    robotOf(world, "A").cargo = [0, 0, 0];
    expect(only(play(world, { A: "wait*14, ability2" }), "cast")).toEqual([]);
    expect(only(play(world, { A: "wait, ability2" }), "cast")).toHaveLength(1);
  });

  it("leaves the weapon", () => {
    const world = arena(LONG);
    robotOf(world, "A").cargo = [0, 0, 1];
    expect(only(play(world, { A: "wait*20, fire" }), "fired")).toHaveLength(1);
  });
});

describe("an ability that finds no place to act", () => {
  it("costs nothing and is ready again, however many inputs come in its tick", () => {
    for (const copies of ["", "+burst"]) {
      const world = arena(hall(["A."]), { chassis: { A: "volt" } });
      const { drive } = robotOf(world, "A");
      expect(only(play(world, { A: `aim=512+ability1${copies}` }), "cast")).toEqual([]);
      expect(drive).toMatchObject({ active1: 0, cooldown1: 0, energy: 3000 });
      expect(robotOf(world, "A").stats.abilityUses).toEqual([0, 0]);
    }
  });
});

describe("walls", () => {
  it("a robot that drives into a wall stops at its face", () => {
    const world = arena(hall(["A..", "...", "..."]));
    play(world, { A: "up*10" });
    expect(robotOf(world, "A").drive).toMatchObject({ x: 1.5 * TILE, y: TILE + 430, vx: 0, vy: 0 });
  });

  it("any of the four walls takes away the speed into it and leaves the rest", () => {
    for (const [stick, rests] of [
      ["left", { x: TILE + 430, vx: 0 }],
      ["right", { x: 4 * TILE - 430, vx: 0 }],
      ["up", { y: TILE + 430, vy: 0 }],
      ["down", { y: 4 * TILE - 430, vy: 0 }],
    ] as const) {
      const world = arena(hall(["...", ".A.", "..."]));
      play(world, { A: `${stick}*20` });
      expect(robotOf(world, "A").drive).toMatchObject(rests);
    }
  });

  it("a robot that drives into a wall aslant slides along it", () => {
    const world = arena(LONG);
    const speeds: number[] = [];
    const each = (): void => {
      speeds.push(robotOf(world, "A").drive.vx);
    };
    play(world, { A: "right+up*40" }, { each });
    expect(robotOf(world, "A").drive).toMatchObject({ y: TILE + 430, vy: 0 });
    // The seams between the tiles of the wall do not slow it: its part of the top speed, less a unit of rounding.
    expect(new Set(speeds.slice(16))).toEqual(new Set([Math.round(DART.speed * Math.SQRT1_2) - 1]));
  });

  it("a robot pressed against the post of a crossing slides around it", () => {
    const world = arena(hall(["A..........", "...........", "....#......", "...........", "..........."]));
    robotOf(world, "A").drive.y = 2.2 * TILE + 410;
    const depths: number[] = [];
    const each = (): void => {
      depths.push(depthInWall(world, robotOf(world, "A")));
    };
    play(world, { A: "right*60" }, { each });
    expect(robotOf(world, "A").drive.x).toBeGreaterThan(8 * TILE);
    expect(Math.max(...depths)).toBe(0);
  });

  it("two walls that meet hold a robot in their corner", () => {
    const world = arena(hall(["A..", "...", "..."]));
    play(world, { A: "left+up*20" });
    expect(robotOf(world, "A").drive).toMatchObject({ x: TILE + 430, y: TILE + 430 });
  });

  it("cracked walls and grates stop a robot as walls do, rubble does not", () => {
    for (const [sign, stops] of [
      ["x", true],
      ["=", true],
    ] as const) {
      const world = arena(hall([`A.${sign}.`, `..${sign}.`]));
      play(world, { A: "right*30" });
      expect(robotOf(world, "A").drive.x < 3 * TILE).toBe(stops);
    }
  });

  it("a gap of two tiles lets every chassis through, straight and aslant", () => {
    for (const chassis of ["dart", "bulwark"] as const) {
      const world = arena(hall(["A...#....", ".........", ".........", "....#...."]), { chassis: { A: chassis } });
      const depths: number[] = [];
      const each = (): void => {
        depths.push(depthInWall(world, robotOf(world, "A")));
      };
      play(world, { A: "right+down*12, right*70" }, { each });
      expect(robotOf(world, "A").drive.x).toBeGreaterThan(7 * TILE);
      expect(Math.max(...depths)).toBe(0);
    }
  });
});
