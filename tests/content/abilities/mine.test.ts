/** Mine: hidden, it goes off when an enemy comes near. */
import { describe, expect, it } from "vitest";
import { CRACKED, RUBBLE } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import type { Device } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ArenaOptions, only, play, rest, robotOf, arena as tight } from "#tests/support/arena.ts";
import { remote } from "#tests/support/remote.ts";

const STALKER = { chassis: { A: "stalker" } } as const;
const HALL = ["################", "#..............#", "#...A.......B..#", "#..............#", "################"];
const NEAR = 922;

/** Pads that are not drawn are far away. */
function arena(rows: readonly string[], options: ArenaOptions): World {
  return tight(remote(rows), options);
}

function mineOf(world: World): Device {
  const [device] = world.devices;
  if (device === undefined) throw new RangeError("there is no device");
  return device;
}

/** A world with an armed mine where A was drawn; A itself stands in the corner. */
function mined(rows: readonly string[] = HALL, options: ArenaOptions = STALKER): World {
  const world = arena(rows, options);
  play(world, { A: "ability2, wait*30" });
  Object.assign(robotOf(world, "A").drive, { x: 1.5 * TILE, y: 1.5 * TILE });
  return world;
}

function put(world: World, letter: string, dx: number, dy = 0): void {
  const { x, y } = mineOf(world);
  Object.assign(robotOf(world, letter).drive, { x: x + dx, y: y + dy, vx: 0, vy: 0 });
}

describe("mine", () => {
  it("lies where its robot stood, arms in 1 s and stays, for 25 energy", () => {
    const world = arena(HALL, STALKER);
    play(world, { A: "ability2" });
    expect(world.devices).toMatchObject([{ kind: 2, x: 4.5 * TILE, y: 2.5 * TILE, hull: 0, armsAt: 31, endsAt: 0 }]);
    expect(robotOf(world, "A").drive.energy).toBe(3000 - 750);
    rest(world, 2000);
    expect(world.devices).toHaveLength(1);
  });

  it("goes off when an enemy's centre comes within 0.9 tiles: 40 damage, once", () => {
    const world = mined();
    put(world, "B", NEAR + 1);
    expect(rest(world, 5)).toEqual([]);
    put(world, "B", NEAR);
    const events = rest(world, 5);
    expect(only(events, "blast")).toMatchObject([{ device: 2, radius: 1434, x: 4.5 * TILE, y: 2.5 * TILE }]);
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0, amount: 1200, from: 512 }]);
    expect(only(events, "gone")).toMatchObject([{ device: 2, wrecked: false }]);
    expect(world.devices).toEqual([]);
  });

  it("does nothing before it is armed", () => {
    const world = arena(HALL, STALKER);
    play(world, { A: "ability2" });
    Object.assign(robotOf(world, "A").drive, { x: 1.5 * TILE, y: 1.5 * TILE });
    put(world, "B", 500);
    expect(only(rest(world, 29), "blast")).toEqual([]);
    expect(only(rest(world, 1), "blast")).toHaveLength(1);
  });

  it("hurts every enemy who reaches into its circle and is in line, nobody else", () => {
    const world = mined(
      [
        "################",
        "#....C.........#",
        "#...A.......B..#",
        "#....####......#",
        "#....D...E.....#",
        "################",
      ],
      {
        chassis: { A: "stalker", B: "dart", C: "dart", D: "dart", E: "dart" },
      },
    );
    put(world, "B", -900);
    put(world, "C", 1434 + 430);
    put(world, "D", 1300, 2 * TILE);
    put(world, "E", 1434 + 431, -1);
    const events = rest(world, 1);
    expect(only(events, "blast")).toHaveLength(1);
    expect(only(events, "hit").map(({ seat }) => seat)).toEqual([1, 2]);
  });

  it("spares its own robot and its team, which do not set it off either", () => {
    const world = mined();
    put(world, "A", 0);
    expect(rest(world, 5)).toEqual([]);
    put(world, "B", 800);
    expect(only(rest(world, 1), "hit").map(({ seat }) => seat)).toEqual([1]);

    // In teams of two A and B are friends.
    const heist = arena(
      ["################", "#..............#", "#...A.B....C.D.#", "#..............#", "################"],
      {
        chassis: { A: "stalker" },
        mode: "heist",
      },
    );
    play(heist, { A: "ability2, wait*30" });
    put(heist, "B", 500);
    expect(only(rest(heist, 3), "blast")).toEqual([]);
    put(heist, "C", -500);
    expect(only(rest(heist, 1), "hit").map(({ seat }) => seat)).toEqual([2]);
  });

  it("is set off by a cloaked enemy, too, not by a protected one or one that is down", () => {
    const world = mined(HALL, { chassis: { A: "stalker", B: "wraith" } });
    play(world, { B: "ability1, wait" });
    put(world, "B", 500);
    robotOf(world, "B").drive.protection = 10;
    expect(only(rest(world, 9), "blast")).toEqual([]);
    Object.assign(robotOf(world, "B"), { alive: 0, respawnAt: 9999 });
    robotOf(world, "B").drive.protection = 0;
    expect(only(rest(world, 3), "blast")).toEqual([]);
    robotOf(world, "B").alive = 1;
    expect(robotOf(world, "B").drive.active1).toBeGreaterThan(0);
    expect(only(rest(world, 1), "hit")).toMatchObject([{ seat: 1, amount: 1200 }]);
  });

  it("is not set off through a wall, however near", () => {
    const world = mined(["########", "#.A....#", "###.####", "#......#", "#B.....#", "########"]);
    // The mine lies at the foot of the wall; behind its corner somebody is near, but not in line.
    Object.assign(mineOf(world), { x: 2660, y: 1990 });
    put(world, "B", 842, 360);
    expect(842 * 842 + 360 * 360).toBeLessThan(NEAR * NEAR);
    expect(only(rest(world, 2), "blast")).toEqual([]);
    // A step farther up the line is free.
    put(world, "B", 842, 40);
    expect(only(rest(world, 1), "blast")).toHaveLength(1);
  });

  it("are three at most: a fourth takes the place of the oldest", () => {
    const world = arena(HALL, STALKER);
    const { drive } = robotOf(world, "A");
    for (const column of [1.5, 4.5, 7.5, 10.5]) {
      Object.assign(drive, { x: column * TILE, y: 1.5 * TILE, energy: 3000 });
      Object.assign(robotOf(world, "B").drive, { x: 14.5 * TILE, y: 3.5 * TILE });
      play(world, { A: "ability2, wait*62" });
    }
    expect(world.devices.map(({ x }) => x / TILE)).toEqual([4.5, 7.5, 10.5]);
  });

  it("lie 2 tiles apart at least, and not within 3 tiles of an enemy's pad; else laying one costs nothing", () => {
    const world = arena(HALL, STALKER);
    const { drive } = robotOf(world, "A");
    const lay = (x: number): number => {
      Object.assign(drive, { x, energy: 3000 });
      play(world, { A: "ability2, wait*62" });
      return world.devices.length;
    };
    expect([lay(4 * TILE), lay(6 * TILE - 1), lay(6 * TILE)]).toEqual([1, 1, 2]);

    const home = arena(["###########", "#.......11#", "#.A.....11#", "###########"], STALKER);
    robotOf(home, "A").drive.x = 5 * TILE + 1;
    const events = play(home, { A: "ability2, wait" });
    expect([home.devices, only(events, "cast")]).toEqual([[], []]);
    expect(robotOf(home, "A").drive.energy).toBe(3000);
    robotOf(home, "A").drive.x = 5 * TILE;
    play(home, { A: "ability2" });
    expect(home.devices).toHaveLength(1);
  });

  it("of another robot is no hindrance to one's own", () => {
    const world = arena(HALL, { chassis: { A: "stalker", B: "stalker" } });
    Object.assign(robotOf(world, "B").drive, { x: 6 * TILE });
    play(world, { A: "ability2", B: "ability2" });
    expect(world.devices.map(({ owner }) => owner)).toEqual([0, 1]);
  });

  it("is told and shown to enemies within 2 tiles alone", () => {
    for (const [distance, seen] of [
      [2 * TILE, 3],
      [2 * TILE + 1, 1],
    ] as const) {
      const world = arena(HALL, STALKER);
      robotOf(world, "B").drive.x = 4.5 * TILE + distance;
      const events = play(world, { A: "ability2" });
      expect(only(events, "placed")).toMatchObject([{ device: 2, seenBy: seen }]);
      expect(mineOf(world).seenBy).toBe(seen);
    }
  });

  it("has no body: robots and shots pass over it, and nothing dents it", () => {
    const world = mined(HALL, { chassis: { A: "stalker", B: "bulwark" } });
    const { x } = mineOf(world);
    const events = play(world, { B: "aim=512+fire*40" });
    expect(only(events, "dented")).toEqual([]);
    Object.assign(robotOf(world, "A").drive, { x: x - 300, y: 2.5 * TILE });
    play(world, { A: "right*20" });
    expect(robotOf(world, "A").drive.x).toBeGreaterThan(x);
    expect(world.devices).toHaveLength(1);
  });

  it("of an enemy does not set off one's own, however near", () => {
    const world = arena(HALL, { chassis: { A: "stalker", B: "stalker", C: "dart" } });
    Object.assign(robotOf(world, "B").drive, { x: 6 * TILE });
    play(world, { A: "ability2", B: "ability2" });
    for (const [letter, x] of [
      ["A", 1.5],
      ["B", 14.5],
    ] as const)
      Object.assign(robotOf(world, letter).drive, { x: x * TILE });
    rest(world, 30);
    put(world, "A", 1.5 * TILE);
    const events = rest(world, 1);
    // A trod on B's mine, its own stayed.
    expect(only(events, "blast")).toHaveLength(1);
    expect(world.devices.map(({ owner }) => owner)).toEqual([0]);
  });

  it("hurts cracked walls in line", () => {
    const world = mined([
      "##########",
      "#...A....#",
      "#........#",
      "###xx#####",
      "#........#",
      "#..B.....#",
      "##########",
    ]);
    Object.assign(mineOf(world), { x: 4 * TILE, y: 2.5 * TILE });
    put(world, "B", 600);
    rest(world, 1);
    expect(world.crackedHull).toEqual([600]);
    expect(world.tiles[33]).toBe(CRACKED);
    world.crackedHull[0] = 1200;
    const other = mined([
      "##########",
      "#...A....#",
      "#........#",
      "###xx#####",
      "#........#",
      "#..B.....#",
      "##########",
    ]);
    other.crackedHull[0] = 1200;
    Object.assign(mineOf(other), { x: 4 * TILE, y: 2.5 * TILE });
    put(other, "B", 600);
    rest(other, 1);
    expect([other.tiles[33], other.tiles[34]]).toEqual([RUBBLE, RUBBLE]);
  });

  it("goes dark for 3 s by an enemy's jolt, and so may be walked over", () => {
    const world = mined(HALL, { chassis: { A: "stalker", B: "wraith" } });
    put(world, "B", 3 * TILE);
    play(world, { B: "ability2" });
    put(world, "B", 200);
    expect(only(rest(world, 89), "blast")).toEqual([]);
    expect(only(rest(world, 1), "blast")).toHaveLength(1);
  });

  it("in the dark waits", () => {
    const world = mined();
    mineOf(world).darkUntil = world.tick + 90;
    put(world, "B", 500);
    expect(only(rest(world, 89), "blast")).toEqual([]);
    expect(only(rest(world, 1), "blast")).toHaveLength(1);
  });

  it("goes on when its robot is destroyed, and is that robot's kill", () => {
    const world = mined();
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: 9999 });
    robotOf(world, "B").hull = 1000;
    put(world, "B", 500);
    expect(only(rest(world, 1), "kill")).toMatchObject([{ seat: 1, by: 0 }]);
  });
});
