/** Barricade: a wall of two tiles across the corridor ahead, for 8 seconds. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import type { Device } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ArenaOptions, only, play, rest, robotOf, arena as tight } from "#tests/support/arena.ts";
import { depthInWall } from "#tests/support/bodies.ts";
import { remote } from "#tests/support/remote.ts";

const VOLT = { chassis: { A: "volt", B: "dart" } } as const;
const CORRIDOR = ["################", "#....A.........#", "#..............#", "################"];
const AND_B = ["################", "#....A.....B...#", "#..............#", "################"];

/** Pads that are not drawn are far away. */
function arena(rows: readonly string[], options: ArenaOptions): World {
  return tight(remote(rows), options);
}

function wallOf(world: World): Device {
  const [device] = world.devices;
  if (device === undefined) throw new RangeError("there is no device");
  return device;
}

/** Returns where the wall stands, in tiles, and its direction; null when there was no place. */
function placed(rows: readonly string[], aim: number, move: (world: World) => void = () => {}): number[] | null {
  const world = arena(rows, VOLT);
  move(world);
  play(world, { A: `aim=${aim}+ability2` });
  const [device] = world.devices;
  return device === undefined ? null : [device.x / TILE, device.y / TILE, device.aim];
}

describe("barricade", () => {
  it("stands across the corridor on the first tiles beyond the rim, at once, with 90 hull, for 30 energy", () => {
    const world = arena(CORRIDOR, VOLT);
    const events = play(world, { A: "aim=0+ability2" });
    expect(world.devices).toMatchObject([
      { kind: 1, x: 6.5 * TILE, y: 2 * TILE, aim: 0, hull: 2700, armsAt: 1, endsAt: 241 },
    ]);
    expect(only(events, "placed")).toMatchObject([{ device: 1, aim: 0 }]);
    expect(robotOf(world, "A").drive.energy).toBe(3000 - 900);
  });

  it("ends after 8 s", () => {
    const world = arena(CORRIDOR, VOLT);
    const events = play(world, { A: "aim=0+ability2, wait*260" });
    expect(only(events, "gone").map(({ tick, wrecked }) => [tick, wrecked])).toEqual([[241, false]]);
  });

  it("stands across each of the four directions, in that nearest to the aim", () => {
    const cross = [
      "##########",
      "####..####",
      "####..####",
      "#........#",
      "#...A....#",
      "####..####",
      "####..####",
      "##########",
    ];
    const still = (aim: number): number[] | null =>
      placed(cross, aim, (world) => Object.assign(robotOf(world, "A").drive, { x: 5 * TILE, y: 4 * TILE }));
    expect([0, 100].map(still)).toEqual([
      [6.5, 4, 0],
      [6.5, 4, 0],
    ]);
    expect(still(256)).toEqual([5, 5.5, 256]);
    expect(still(512)).toEqual([3.5, 4, 512]);
    expect(still(768)).toEqual([5, 2.5, 768]);
  });

  it("skips a tile into which its robot reaches", () => {
    const shifted = (dx: number): number | undefined =>
      placed(CORRIDOR, 0, (world) => Object.assign(robotOf(world, "A").drive, { x: 6 * TILE - 430 - dx }))?.[0];
    expect([52, 51, 50, 0].map(shifted)).toEqual([6.5, 6.5, 7.5, 7.5]);
  });

  it("goes from wall to wall, else it stands on the side to which its robot leans", () => {
    const doorway = ["##########", "#..#.....#", "#........#", "#.A......#", "#..#.....#", "##########"];
    const lean = (dy: number) => (world: World) =>
      Object.assign(robotOf(world, "A").drive, { x: 2.5 * TILE, y: 3.5 * TILE + dy });
    // Only rows 2 and 3 are open at column 3, wherever in them it stands.
    for (const dy of [-300, 0, 300]) expect(placed(doorway, 0, lean(dy))).toEqual([3.5, 3, 0]);
    const hall = ["##########", "#........#", "#........#", "#.A......#", "#........#", "#........#", "##########"];
    expect(placed(hall, 0, lean(-1))).toEqual([3.5, 3, 0]);
    expect(placed(hall, 0, lean(1))).toEqual([3.5, 4, 0]);
  });

  it("finds no place in a wall, beyond one, on a robot, on another device or near an enemy's pad, and then costs nothing", () => {
    const nowhere = [
      ["#######", "#A#...#", "#.#...#", "#######"],
      ["#######", "#A.#..#", "#..#..#", "#######"],
      ["#######", "#AB...#", "#.....#", "#######"],
      ["#######", "#A....#", "#.B...#", "#######"],
      ["#########", "#A.11...#", "#..11...#", "#########"],
    ];
    for (const rows of nowhere) {
      const world = arena(rows, VOLT);
      if (rows[1] === "#A.#..#") robotOf(world, "A").drive.x = 3 * TILE - 430;
      const events = play(world, { A: "aim=0+ability2, wait" });
      expect([rows, world.devices]).toEqual([rows, []]);
      expect(only(events, "cast")).toEqual([]);
      expect(robotOf(world, "A").drive).toMatchObject({ energy: 3000, cooldown2: 0 });
    }
    const world = arena(CORRIDOR, VOLT);
    play(world, { A: "aim=0+ability2, wait*62, aim=0+ability2" });
    expect(world.devices).toHaveLength(1);
  });

  it("are two at most: a third takes the place of the oldest", () => {
    const world = arena(CORRIDOR, VOLT);
    const { drive } = robotOf(world, "A");
    for (const aim of [0, 512, 0]) {
      drive.energy = 3000;
      play(world, { A: `aim=${aim}+ability2, wait*62` });
    }
    expect(world.devices.map(({ x }) => x / TILE)).toEqual([4.5, 6.5]);
    expect(world.devices.map(({ aim }) => aim)).toEqual([512, 0]);
  });

  it("stops every robot, its own one as well, wherever it leans against it", () => {
    for (const script of ["right*60", "right+up*60", "right+down*60", "down*10, right*60"]) {
      const world = arena(CORRIDOR, VOLT);
      play(world, { A: "aim=0+ability2" });
      play(world, { A: script });
      const robot = robotOf(world, "A");
      expect(robot.drive.x).toBeLessThan(6.5 * TILE);
      expect(depthInWall(world, robot)).toBe(0);
    }
  });

  it("stops a dash", () => {
    for (const from of [8, 8.5, 9, 9.75, 10.25, 11]) {
      const world = arena(AND_B, VOLT);
      play(world, { A: "aim=0+ability2" });
      robotOf(world, "B").drive.x = from * TILE;
      play(world, { B: "left+ability1, left*20" });
      expect(robotOf(world, "B").drive.x).toBeGreaterThan(6.5 * TILE + chassisAt(0).radius);
    }
  });

  it("breaks before a ram, which goes on: an enemy's, and one's own team's", () => {
    for (const letter of ["A", "B"]) {
      const world = arena(AND_B, { chassis: { A: "volt", B: "bulwark" } });
      play(world, { A: "aim=0+ability2, wait*2" });
      if (letter === "A") Object.assign(robotOf(world, "A"), { chassis: 1 });
      Object.assign(robotOf(world, letter).drive, { energy: 3000, cooldown2: 0 });
      robotOf(world, letter === "A" ? "B" : "A").drive.y = 2.5 * TILE;
      const events = play(world, letter === "A" ? { A: "aim=0+ability2, wait*4" } : { B: "aim=512+ability2, wait*13" });
      expect(only(events, "gone")).toMatchObject([{ device: 1, wrecked: true }]);
      expect(world.devices).toEqual([]);
      expect(robotOf(world, letter).drive.stun).toBe(0);
    }
  });

  it("does not stop sight, nor its team's shots; an enemy's wear it down to nothing", () => {
    const world = arena(AND_B, VOLT);
    play(world, { A: "aim=0+ability2" });
    expect(robotOf(world, "B").seenBy & 1).toBe(1);
    const own = play(world, { A: "aim=B+fire*60" });
    expect(only(own, "dented")).toEqual([]);
    expect(only(own, "hit").length).toBeGreaterThan(2);
    const theirs = play(world, { B: "aim=A+fire*100" });
    expect(only(theirs, "dented")[0]).toMatchObject({ device: 1, amount: 150 });
    expect(only(theirs, "dented")).toHaveLength(18);
    expect(only(theirs, "gone")).toMatchObject([{ device: 1, wrecked: true }]);
    // What comes after the last one reaches the robot behind it.
    expect(only(theirs, "hit").length).toBeGreaterThan(0);
  });

  it("sums the blows of one tick, and tells them once", () => {
    const world = arena(AND_B, { chassis: { A: "volt", B: "bulwark" } });
    play(world, { A: "aim=0+ability2" });
    robotOf(world, "B").drive.x = 8.25 * TILE;
    const events = play(world, { B: "aim=512+fire, wait*6" });
    const dents = only(events, "dented");
    expect(dents.some(({ amount }) => amount >= 2 * weapons.scatter.damage)).toBe(true);
    expect(new Set(dents.map(({ tick }) => tick)).size).toBe(dents.length);
    expect(wallOf(world).hull).toBe(2700 - dents.reduce((sum, { amount }) => sum + amount, 0));
  });

  it("lets what stands behind it alone: rest brings nothing", () => {
    const world = arena(AND_B, VOLT);
    play(world, { A: "aim=0+ability2" });
    expect(rest(world, 100)).toEqual([]);
  });
});
