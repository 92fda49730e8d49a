/** Turret: a gun that stays behind for 8 seconds. */
import { describe, expect, it } from "vitest";
import { weaponIds } from "#shared/content/weapons.ts";
import { TILE } from "#shared/lib/math.ts";
import { stunRobot } from "#shared/sim/effects.ts";
import { BRAIN } from "#shared/sim/record.ts";
import type { Device } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ArenaOptions, only, play, rest, robotOf, arena as tight } from "#tests/support/arena.ts";
import { remote } from "#tests/support/remote.ts";

const VOLT = { chassis: { A: "volt" } } as const;
const HALL = ["################", "#..............#", "#.A.....B......#", "#..............#", "################"];
const ALONE = ["################", "#..............#", "#.A............#", "#..............#", "################"];
/** From centre to centre of a Volt and what it places ahead: 0.42 + 0.15 + 0.4 tiles. */
const AHEAD = 430 + 154 + 410;

/** Pads that are not drawn are far away. */
function arena(rows: readonly string[], options: ArenaOptions): World {
  return tight(remote(rows), options);
}

function turretOf(world: World): Device {
  const [device] = world.devices;
  if (device === undefined) throw new RangeError("there is no device");
  return device;
}

describe("turret", () => {
  it("is placed a hand's breadth ahead, with 60 hull, for 50 energy", () => {
    const world = arena(ALONE, VOLT);
    const events = play(world, { A: "aim=0+ability1" });
    expect(world.devices).toMatchObject([
      { kind: 0, owner: 0, team: 0, x: 2.5 * TILE + AHEAD, y: 2.5 * TILE, hull: 1800, armsAt: 22, endsAt: 262 },
    ]);
    expect(only(events, "placed")).toMatchObject([{ device: 0, seat: 0, seenBy: robotOf(world, "A").seenBy }]);
    expect(only(events, "cast")).toMatchObject([{ seat: 0, slot: 0 }]);
    expect(robotOf(world, "A").drive.energy).toBe(3000 - 1500);
  });

  it("deploys in 0.7 s, then fires 8 damage per 15 ticks at an enemy within 6 tiles", () => {
    const world = arena(HALL, VOLT);
    const events = play(world, { A: "aim=0+ability1, wait*59" });
    expect(only(events, "sentry").map(({ tick, aim }) => [tick, aim])).toEqual([
      [22, 0],
      [37, 0],
      [52, 0],
    ]);
    expect(only(events, "hit")[0]).toMatchObject({ seat: 1, by: 0, amount: 240 });
    const sentry = weaponIds.indexOf("bolter");
    expect(world.projectiles.every(({ weapon, owner, team }) => weapon === sentry && owner === 0 && team === 0)).toBe(
      true,
    );
    const { stats } = robotOf(world, "A");
    expect(stats.shots).toBeGreaterThanOrEqual(stats.hits);
    expect(stats.hits).toBeGreaterThan(0);
  });

  it("ends 8 s after its deployment, not by force", () => {
    const world = arena(ALONE, VOLT);
    const events = play(world, { A: "aim=0+ability1, wait*300" });
    expect(only(events, "gone").map(({ tick, wrecked }) => [tick, wrecked])).toEqual([[262, false]]);
    expect(world.devices).toEqual([]);
  });

  it("fires at nobody beyond its range, behind a wall, or friendly; through grates it does", () => {
    const shots = (rows: readonly string[], mode: "scavenge" | "heist" = "scavenge"): number =>
      only(play(arena(rows, { ...VOLT, mode }), { A: "aim=0+ability1, wait*30" }), "sentry").length;
    const row = (text: string): string[] => [
      "#".repeat(text.length),
      text,
      text.replaceAll(/[AB]/g, "."),
      "#".repeat(text.length),
    ];
    expect(shots(row("#A........B#"))).toBe(0);
    expect(shots(row("#A.....B...#"))).toBe(1);
    expect(shots(row("#A...#.B...#"))).toBe(0);
    expect(shots(row("#A...x.B...#"))).toBe(0);
    expect(shots(row("#A...=.B...#"))).toBe(1);
  });

  it("fires at the nearest of two, and turns to it at once", () => {
    const world = arena(
      ["############", "#..........#", "#A.....B...#", "#..........#", "#...C......#", "############"],
      VOLT,
    );
    const events = play(world, { A: "aim=0+ability1, wait*22" });
    expect(only(events, "sentry")).toHaveLength(1);
    const aim = turretOf(world).aim;
    expect(aim).toBeGreaterThan(64);
    expect(aim).toBeLessThan(192);
    expect(only(events, "sentry")[0]?.aim).toBe(aim);
  });

  it("of two equally near fires at who has banked less; else it takes turns", () => {
    const target = (banked: readonly number[], wait: number): number => {
      const world = arena(
        ["############", "#..........#", "#A...B.....#", "#..........#", "#...C......#", "############"],
        VOLT,
      );
      banked.forEach((value, seat) => {
        Object.assign(world.robots[seat]?.stats ?? {}, { banked: value });
      });
      play(world, { A: `wait*${wait}, aim=0+ability1` });
      const { x, y } = turretOf(world);
      Object.assign(robotOf(world, "B").drive, { x: x + 2000, y: y + 600 });
      Object.assign(robotOf(world, "C").drive, { x: x + 2000, y: y - 600 });
      const [shot] = only(rest(world, 22), "sentry");
      return shot === undefined ? -1 : shot.aim < 512 ? 1 : 2;
    };
    expect([1, 2, 3].map((wait) => target([0, 5, 4], wait))).toEqual([2, 2, 2]);
    expect([1, 2, 3].map((wait) => target([0, 4, 5], wait))).toEqual([1, 1, 1]);
    expect(new Set([1, 2, 3].map((wait) => target([0, 4, 4], wait)))).toEqual(new Set([1, 2]));
  });

  it("spares who is protected or cloaked; a cloaked one within 2 tiles it sees", () => {
    const world = arena(HALL, { chassis: { A: "volt", B: "wraith" } });
    play(world, { A: "aim=0+ability1, wait*20", B: "wait*19, ability1" });
    expect(only(rest(world, 60), "sentry")).toEqual([]);
    const { x, y } = turretOf(world);
    Object.assign(robotOf(world, "B").drive, { x: x + 2 * TILE, y });
    expect(only(rest(world, 1), "sentry")).toHaveLength(1);

    const other = arena(HALL, VOLT);
    play(other, { A: "aim=0+ability1, wait*20" });
    robotOf(other, "B").drive.protection = 30;
    expect(only(rest(other, 29), "sentry")).toEqual([]);
    expect(only(rest(other, 5), "sentry")).toHaveLength(1);
  });

  it("stands in the way of robots, its own one as well", () => {
    const world = arena(ALONE, VOLT);
    play(world, { A: "aim=0+ability1, right*20" });
    expect(robotOf(world, "A").drive.x).toBeLessThanOrEqual(turretOf(world).x - 430 - 409);
  });

  it("is one at a time: a second takes the place of the first", () => {
    const world = arena(ALONE, VOLT);
    play(world, { A: "aim=0+ability1, wait*62" });
    const [first] = world.devices;
    robotOf(world, "A").drive.energy = 3000;
    const events = play(world, { A: "aim=0+ability1" });
    expect(only(events, "gone")).toMatchObject([{ device: 0, wrecked: false }]);
    expect(world.devices).toMatchObject([{ kind: 0, x: first?.x, y: first?.y }]);
    expect(turretOf(world).id).not.toBe(first?.id);
  });

  it("is placed nearer where there is little room, and nowhere, for nothing, where there is none", () => {
    const rows = ["########", "#A.....#", "#......#", "########"];
    const placed = (x: number): number | null => {
      const world = arena(rows, VOLT);
      robotOf(world, "A").drive.x = x;
      const events = play(world, { A: "aim=0+ability1, wait" });
      if (world.devices.length === 0) {
        expect(only(events, "cast")).toEqual([]);
        expect(robotOf(world, "A").drive).toMatchObject({ energy: 3000, active1: 0, cooldown1: 0 });
        return null;
      }
      return turretOf(world).x - x;
    };
    const wall = 7 * TILE - 410;
    expect(placed(wall - AHEAD)).toBe(AHEAD);
    expect(placed(wall - AHEAD + 1)).toBe(AHEAD - 77);
    expect(placed(wall - AHEAD + 78)).toBe(AHEAD - 152);
    expect(placed(wall - AHEAD + 200)).toBe(null);
  });

  it("is not placed into a robot, a wall around the corner, or within 3 tiles of an enemy's pad", () => {
    const count = (rows: readonly string[], aim: number): number => {
      const world = arena(rows, VOLT);
      play(world, { A: `aim=${aim}+ability1` });
      return world.devices.length;
    };
    expect(count(["#######", "#AB...#", "#.....#", "#######"], 0)).toBe(0);
    expect(count(["#######", "#A....#", "#.#...#", "#.....#", "#######"], 128)).toBe(0);
    const home = (gap: string): string[] => [
      "#".repeat(10 + gap.length),
      `#.A...${gap}11.#`,
      `#.....${gap}11.#`,
      "#".repeat(10 + gap.length),
    ];
    expect([count(home(""), 0), count(home("."), 0)]).toEqual([0, 1]);
    // One's own pad is no hindrance.
    expect(count(["#########", "#.A.00..#", "#...00..#", "#########"], 0)).toBe(1);
  });

  it("goes on when its robot is destroyed", () => {
    const world = arena(HALL, VOLT);
    play(world, { A: "aim=0+ability1" });
    robotOf(world, "A").hull = 0;
    const events = rest(world, 40);
    expect(robotOf(world, "A").alive).toBe(0);
    expect(only(events, "sentry")).toHaveLength(2);
    expect(only(events, "hit").map(({ by }) => by)).toContain(0);
  });

  it("vanishes when its robot's seat is taken over, or its robot starts as another chassis", () => {
    const taken = arena(HALL, VOLT);
    play(taken, { A: "aim=0+ability1" });
    const events = rest(taken, 1, { commands: [{ kind: "join", seat: 0, driver: BRAIN, chassis: 3 }] });
    expect(only(events, "gone")).toMatchObject([{ device: 0, wrecked: false }]);

    for (const [chassis, left] of [
      [3, 1],
      [1, 0],
    ] as const) {
      const world = arena(HALL, VOLT);
      play(world, { A: "aim=0+ability1" });
      Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: world.tick + 1, nextChassis: chassis });
      rest(world, 1);
      expect(world.devices).toHaveLength(left);
    }
  });

  it("in the place where a robot starts is cleared away", () => {
    const world = arena(["##########", "#..A.00..#", "#....00..#", "##########"], VOLT);
    play(world, { A: "aim=128+ability1" });
    Object.assign(turretOf(world), { x: 6 * TILE, y: 2 * TILE });
    Object.assign(robotOf(world, "A"), { alive: 0, respawnAt: world.tick + 1 });
    expect(only(rest(world, 1), "gone")).toMatchObject([{ wrecked: true }]);
  });

  it("does not care for a stun of its robot", () => {
    const world = arena(HALL, VOLT);
    play(world, { A: "aim=0+ability1" });
    stunRobot(world, robotOf(world, "A"), 30);
    expect(only(rest(world, 22), "sentry")).toHaveLength(1);
  });

  it("in the dark does nothing, and its time runs on", () => {
    const world = arena(HALL, VOLT);
    play(world, { A: "aim=0+ability1, wait*24" });
    turretOf(world).darkUntil = world.tick + 90;
    expect(only(rest(world, 89), "sentry")).toEqual([]);
    expect(only(rest(world, 1), "sentry")).toHaveLength(1);
    expect(only(rest(world, 200), "gone").map(({ tick }) => tick)).toEqual([262]);
  });

  it("goes dark for 3 s by an enemy's jolt, not by a friend's", () => {
    const rows = ["################", "#..............#", "#.A...B..C.....#", "#..............#", "################"];
    const dark = (letter: string): number => {
      const world = arena(rows, { chassis: { A: "volt", B: "wraith", C: "dart" } });
      play(world, { A: "aim=0+ability1, wait*25" });
      if (letter === "B") play(world, { B: "ability2" });
      return only(rest(world, 90), "sentry").length;
    };
    expect([dark("B"), dark("A")]).toEqual([1, 6]);
  });
});
