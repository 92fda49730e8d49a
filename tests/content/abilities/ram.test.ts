/** Ram: five tiles straight ahead; the first robot hit is hurt and stunned, cracked walls break, solid ones stun. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { RUBBLE } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";
import { depthInWall } from "#tests/support/bodies.ts";
import { putDevice } from "#tests/support/devices.ts";

const BULWARK = { chassis: { A: "bulwark", B: "bulwark" } } as const;
const ROOM = ["##############", "#............#", "#A...........#", "#............#", "##############"];
const DUEL = ["##############", "#............#", "#A...B.......#", "#............#", "##############"];

describe("ram", () => {
  it("goes five tiles along the aim at 10 tiles/s, and costs 35 energy", () => {
    const world = arena(ROOM, BULWARK);
    const { drive } = robotOf(world, "A");
    const from = drive.x;
    const events = play(world, { A: "up+aim=0+ability2, left*14" });
    expect(drive.x - from).toBe(15 * 341);
    expect(Math.abs(drive.x - from - 5 * TILE)).toBeLessThan(6);
    expect(drive.y).toBe(2.5 * TILE);
    expect(only(events, "cast")).toMatchObject([{ seat: 0, slot: 1, tick: 1 }]);
    expect(drive.energy).toBe(3000 - 1050 + 14 * 5);
    play(world, { A: "wait" });
    expect(drive).toMatchObject({ active2: 0, cooldown2: 60, stun: 0 });
  });

  it("hurts the first robot it hits by 20, stuns it for half a second, and ends there", () => {
    const world = arena(DUEL, BULWARK);
    const [ramming, hit] = [robotOf(world, "A"), robotOf(world, "B")];
    const events = play(world, { A: "aim=0+ability2, wait*20" });
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0, amount: 600, from: 512 }]);
    expect(only(events, "stunned")).toMatchObject([{ seat: 1 }]);
    const { hull } = chassisAt(hit.chassis);
    expect(hit.hull).toBe(hull - 600);
    expect(ramming.hull).toBe(hull);
    expect(ramming.drive.x).toBeLessThan(hit.drive.x);
    expect(ramming.drive.stun).toBe(0);
  });

  it("leaves the robot hit without any control for 15 ticks, then immune for 2 s", () => {
    const world = arena(DUEL, BULWARK);
    const hit = robotOf(world, "B");
    play(world, { A: "aim=0+ability2, wait*12" });
    const stunnedAt = world.tick;
    expect(hit.drive.stun).toBeGreaterThan(0);
    const left = hit.drive.stun;
    const events = play(world, { B: `down+fire+ability1*${left - 1}, fire` });
    // It acts again as soon as the stun is over; the ability was pressed during the stun and does not start.
    expect(only(events, "fired")).toMatchObject([{ seat: 1, tick: stunnedAt + left }]);
    expect(only(events, "cast")).toEqual([]);
    expect(hit.drive.immunity).toBe(60);
  });

  it("hits only the first of two robots in a row", () => {
    const world = arena(["############", "#..........#", "#A...B.C...#", "#..........#", "############"], BULWARK);
    const events = play(world, { A: "aim=0+ability2, wait*20" });
    expect(only(events, "hit").map((event) => event.seat)).toEqual([1]);
  });

  it("hits the nearer of two that it meets in one tick, whichever seat it has", () => {
    for (const [nearer, farther] of [
      ["B", "C"],
      ["C", "B"],
    ] as const) {
      const world = arena(["############", "#.....C....#", "#A.........#", "#.....B....#", "############"], {
        chassis: { A: "bulwark" },
      });
      const { x, y } = robotOf(world, "A").drive;
      Object.assign(robotOf(world, nearer).drive, { x: x + 1000, y: y - 440 });
      Object.assign(robotOf(world, farther).drive, { x: x + 1020, y: y + 450 });
      const events = play(world, { A: "aim=0+ability2, wait*10" });
      expect(only(events, "hit").map((event) => event.seat)).toEqual([robotOf(world, nearer).seat]);
    }
  });

  it("of two that are equally near hits one by turns, not by seat", () => {
    const seats = new Set<number>();
    for (let ticks = 0; ticks < 3; ticks++) {
      const world = arena(["############", "#.....C....#", "#A.........#", "#.....B....#", "############"], {
        chassis: { A: "bulwark" },
      });
      const { x, y } = robotOf(world, "A").drive;
      Object.assign(robotOf(world, "B").drive, { x: x + 1000, y: y - 440 });
      Object.assign(robotOf(world, "C").drive, { x: x + 1000, y: y + 440 });
      for (const event of only(play(world, { A: `wait*${ticks}, aim=0+ability2, wait*10` }), "hit"))
        seats.add(event.seat);
    }
    expect([...seats].sort()).toEqual([1, 2]);
  });

  it("passes over a robot that is down", () => {
    const world = arena(DUEL, BULWARK);
    Object.assign(robotOf(world, "B"), { alive: 0, respawnAt: 999 });
    play(world, { A: "aim=0+ability2, wait*14" });
    expect(robotOf(world, "A").drive.x).toBe(1.5 * TILE + 15 * 341);
  });

  it("two who ram each other both feel it", () => {
    for (const rows of [
      ["##############", "#............#", "#A.....B.....#", "#............#", "##############"],
      ["##############", "#............#", "#B.....A.....#", "#............#", "##############"],
    ]) {
      const world = arena(rows, BULWARK);
      const events = play(world, { A: "aim=B+ability2, wait*14", B: "aim=A+ability2, wait*14" });
      expect(only(events, "hit").map((event) => [event.seat, event.by, event.amount])).toEqual([
        [0, 1, 600],
        [1, 0, 600],
      ]);
      expect(only(events, "stunned").map((event) => event.seat)).toHaveLength(2);
    }
  });

  it("breaks cracked walls and goes on", () => {
    const world = arena(["###########", "#A..x.....#", "#...x.....#", "#...#.....#", "###########"], BULWARK);
    const { drive } = robotOf(world, "A");
    const depths: number[] = [];
    const events = play(
      world,
      { A: "aim=0+ability2, wait*14" },
      { each: () => depths.push(depthInWall(world, robotOf(world, "A"))) },
    );
    expect(drive.x).toBe(1.5 * TILE + 15 * 341);
    expect(world.crackedHull).toEqual([0]);
    expect(only(events, "cracked")).toMatchObject([{ segment: 0, hull: 0 }]);
    expect([world.tiles[15], world.tiles[26]]).toEqual([RUBBLE, RUBBLE]);
    expect(Math.max(...depths)).toBe(0);
  });

  it("breaks a barricade and a turret in its way and goes on, and no mine", () => {
    const world = arena(["################", "#A............B#", "#..............#", "################"], BULWARK);
    putDevice(world, "B", "barricade", { x: 4, y: 2 });
    putDevice(world, "A", "turret", { x: 5.5, y: 1.5 });
    const mine = putDevice(world, "A", "mine", { x: 5, y: 1.5 });
    const { drive } = robotOf(world, "A");
    const events = play(world, { A: "aim=0+ability2, wait*14" });
    expect(drive).toMatchObject({ x: 1.5 * TILE + 15 * 341, stun: 0 });
    expect(only(events, "gone").map(({ device, wrecked }) => [device, wrecked])).toEqual([
      [1, true],
      [0, true],
    ]);
    expect(world.devices).toEqual([mine]);
  });

  it("ends at a solid wall, which stuns oneself for 0.3 s", () => {
    const world = arena(["#######", "#.....#", "#A....#", "#.....#", "#######"], BULWARK);
    const { drive } = robotOf(world, "A");
    play(world, { A: "aim=0+ability2, wait*12" });
    expect(drive.x).toBe(6 * TILE - 481);
    const bumped = world.tick;
    expect(drive).toMatchObject({ active2: 0 });
    expect(drive.stun).toBeGreaterThan(0);
    expect(drive.stun).toBeLessThanOrEqual(9);
    const fired = only(play(world, { A: "fire*10" }), "fired");
    expect((fired[0]?.tick ?? 0) - bumped).toBeLessThanOrEqual(9);
  });

  it("is stunned for exactly 9 ticks by the wall it stands at", () => {
    const world = arena(["#####", "#A..#", "#...#", "#...#", "#####"], BULWARK);
    robotOf(world, "A").drive.x = 4 * TILE - 481;
    const fired = only(play(world, { A: "aim=0+ability2, fire+aim=512*10" }), "fired");
    expect(fired.map((event) => event.tick)).toEqual([10]);
  });

  it("says that it stunned itself", () => {
    const world = arena(["#####", "#A..#", "#...#", "#...#", "#####"], BULWARK);
    const events = play(world, { A: "aim=0+ability2, wait*20" });
    expect(only(events, "stunned")).toMatchObject([{ seat: 0, x: 4 * TILE - 481, tick: 7 }]);
  });

  it("ends at a solid wall even when its robot cannot be stunned", () => {
    const world = arena(["#####", "#A..#", "#...#", "#...#", "#####"], BULWARK);
    robotOf(world, "A").drive.immunity = 60;
    play(world, { A: "aim=0+ability2, wait*6" });
    expect(robotOf(world, "A").drive).toMatchObject({ x: 4 * TILE - 481, stun: 0, active2: 0, cooldown2: 60 });
  });

  it("stops at a grate and does not break it", () => {
    const world = arena(["########", "#A..=..#", "#...=..#", "########"], BULWARK);
    play(world, { A: "aim=0+ability2, wait*14" });
    expect(robotOf(world, "A").drive.x).toBe(4 * TILE - 481);
  });

  it("slides along a wall that it meets at a flat angle", () => {
    const world = arena(ROOM, BULWARK);
    const { drive } = robotOf(world, "A");
    play(world, { A: "aim=984+ability2, wait*14" });
    expect(drive.stun).toBe(0);
    expect(drive.x).toBeGreaterThan(6 * TILE);
    expect(drive.y).toBe(TILE + 481);
  });

  it("does nothing to a robot under protection but ends on it", () => {
    const world = arena(DUEL, BULWARK);
    robotOf(world, "B").drive.protection = 45;
    const events = play(world, { A: "aim=0+ability2, wait*14" });
    expect(only(events, "hit")).toEqual([]);
    expect(only(events, "stunned")).toEqual([]);
    expect(robotOf(world, "A").drive.x).toBeLessThan(5 * TILE);
  });

  it("does not stun a robot that was stunned less than 2 s ago, but hurts it", () => {
    const world = arena(DUEL, BULWARK);
    robotOf(world, "B").drive.immunity = 60;
    const events = play(world, { A: "aim=0+ability2, wait*14" });
    expect(only(events, "hit")).toHaveLength(1);
    expect(only(events, "stunned")).toEqual([]);
    expect(robotOf(world, "B").drive.stun).toBe(0);
  });

  it("that a solid post ends in its first tick breaks the cracked wall beside it all the same", () => {
    const world = arena(["########", "#......#", "#xx#...#", "#......#", "#A.....#", "########"], BULWARK);
    Object.assign(robotOf(world, "A").drive, { x: 2611, y: 3 * TILE + 500 });
    play(world, { A: "aim=882+ability2" });
    expect(robotOf(world, "A").drive.stun).toBe(9);
    expect(world.crackedHull).toEqual([0]);
    expect(depthInWall(world, robotOf(world, "A"))).toBeLessThanOrEqual(1);
  });

  it("a robot whose four inputs came in one tick does not end inside an unbroken cracked wall", () => {
    for (let start = 0; start < 15; start++) {
      for (const early of ["", "wait, ", "wait*2, ", "wait*3, "]) {
        const world = arena(["############", "#A....x....#", "#.....x....#", "############"], BULWARK);
        const { drive } = robotOf(world, "A");
        drive.x = 6 * TILE - 481 - 341 * start - 1;
        const depths: number[] = [];
        const each = (): void => {
          depths.push(depthInWall(world, robotOf(world, "A")));
        };
        if (drive.x < TILE + 481) continue;
        play(world, { A: `aim=0+ability2, ${early}wait+burst*5` }, { each });
        expect(Math.max(...depths)).toBe(0);
      }
    }
  });
});
