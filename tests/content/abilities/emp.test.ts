/** EMP: takes 50 energy from enemies within 3.5 tiles in line; shields, turrets and mines go dark for 3 s. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { weapons } from "#shared/content/weapons.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { observe } from "#shared/sim/observe.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { putDevice } from "#tests/support/devices.ts";

const WRAITH = { chassis: { A: "wraith", B: "bulwark", C: "dart" } } as const;
const HALL = ["##############", "#............#", "#A..B........#", "#............#", "##############"];
const apart = (away: number): World => {
  const world = arena(HALL, WRAITH);
  robotOf(world, "B").drive.x = robotOf(world, "A").drive.x + tiles(away);
  return world;
};

describe("EMP", () => {
  it("takes 50 energy from an enemy, at 45 of its own, and says so", () => {
    const world = apart(3);
    const events = play(world, { A: "ability2" });
    expect(robotOf(world, "B").drive).toMatchObject({ energy: 3000 - 1500, dark: 90 });
    expect(robotOf(world, "A").drive).toMatchObject({ energy: 3000 - 1350, dark: 0 });
    expect(only(events, "jolted")).toMatchObject([{ seat: 1, seenBy: 0b11 }]);
    expect(robotOf(world, "B").hull).toBe(chassisAt(robotOf(world, "B").chassis).hull);
  });

  it("leaves no less than none", () => {
    const world = apart(3);
    robotOf(world, "B").drive.energy = 700;
    play(world, { A: "ability2" });
    expect(robotOf(world, "B").drive.energy).toBe(0);
  });

  it("reaches 3.5 tiles and not a unit farther", () => {
    const jolted = (more: number): number => {
      const world = apart(3.5);
      robotOf(world, "B").drive.x += more;
      return only(play(world, { A: "ability2" }), "jolted").length;
    };
    expect([0, 1].map(jolted)).toEqual([1, 0]);
  });

  it("is stopped by walls and cracked walls, not by grates", () => {
    for (const [sign, jolted] of [
      ["#", 0],
      ["x", 0],
      ["=", 1],
    ] as const) {
      const world = arena(["########", `#.A${sign}B..#`, `#..${sign}...#`, "########"], WRAITH);
      expect([sign, only(play(world, { A: "ability2" }), "jolted").length]).toEqual([sign, jolted]);
    }
  });

  it("touches no mates, nobody under protection and nobody who is down", () => {
    const team = arena(["##########", "#A.B.C.D.#", "#........#", "##########"], { ...WRAITH, mode: "heist" });
    robotOf(team, "C").drive.x = 4 * TILE;
    expect(only(play(team, { A: "ability2" }), "jolted").map((event) => event.seat)).toEqual([2]);
    const shy = apart(3);
    robotOf(shy, "B").drive.protection = 45;
    expect(only(play(shy, { A: "ability2" }), "jolted")).toEqual([]);
    expect(robotOf(shy, "B").drive).toMatchObject({ energy: 3000, dark: 0 });
    const down = apart(3);
    Object.assign(robotOf(down, "B"), { alive: 0, respawnAt: 999 });
    expect(only(play(down, { A: "ability2" }), "jolted")).toEqual([]);
  });

  it("reaches a cloaked enemy too, which stays cloaked, and shows it to the caster for that moment", () => {
    const world = arena(HALL, { chassis: { A: "wraith", B: "wraith" } });
    robotOf(world, "B").drive.x = 4.5 * TILE;
    play(world, { B: "ability1" });
    const events = play(world, { A: "ability2" });
    expect(only(events, "jolted")).toMatchObject([{ seat: 1, seenBy: 0b11 }]);
    expect(robotOf(world, "B").drive.active1).toBeGreaterThan(0);
    expect(robotOf(world, "B").seenBy).toBe(0b10);
  });

  it("darkens a shield, which takes nothing then and goes on when it is over", () => {
    const world = apart(3);
    play(world, { B: "aim=A+ability1" });
    const { damage } = weapons.needles;
    const hits = (): (readonly [number, number])[] =>
      only(play(world, { A: "aim=B+fire, wait*20" }), "hit").map(({ amount, guarded }) => [amount, guarded] as const);
    expect(hits()[0]).toEqual([0, damage]);
    const seenGuard = (): boolean | undefined => observe(world, 0).robots[0]?.isGuarding;
    expect(seenGuard()).toBe(true);
    play(world, { A: "ability2" });
    expect(seenGuard()).toBe(false);
    expect(hits()).toEqual([
      [damage, 0],
      [damage, 0],
      [damage, 0],
    ]);
    expect(robotOf(world, "B").drive.active1).toBeGreaterThan(0);
    robotOf(world, "B").drive.dark = 0;
    expect(hits()[0]).toEqual([0, damage]);
  });

  it("keeps a shield from being raised for 3 s, and it costs nothing to try", () => {
    const world = apart(3);
    play(world, { A: "ability2" });
    const { drive } = robotOf(world, "B");
    const before = drive.energy;
    expect(only(play(world, { B: "ability1" }), "cast")).toEqual([]);
    expect(drive.energy).toBe(before + 5);
    rest(world, 87);
    expect(only(play(world, { B: "ability1, wait" }), "cast")).toEqual([]);
    expect(only(play(world, { B: "ability1" }), "cast")).toHaveLength(1);
  });

  it("darkens a shield in the middle of a ram, and the ram goes on", () => {
    const world = arena(
      ["##################", "#......A.........#", "#B...............#", "#................#", "##################"],
      WRAITH,
    );
    robotOf(world, "A").drive.x = 3.5 * TILE;
    const from = robotOf(world, "B").drive.x;
    play(world, { B: "aim=0+ability1, aim=0+ability2, wait*3" });
    play(world, { A: "ability2, wait*10" });
    expect(robotOf(world, "B").drive).toMatchObject({ x: from + 15 * 341 });
    expect(robotOf(world, "B").drive.dark).toBeGreaterThan(0);
  });

  it("darkens enemies' turrets and mines within it and in line, for 3 s, and no walls nor its own", () => {
    const world = arena(
      ["##############", "#.....#......#", "#A....#..B...#", "#.....#......#", "##############"],
      WRAITH,
    );
    const turret = putDevice(world, "B", "turret", { x: 4.5, y: 2.5 });
    const mine = putDevice(world, "B", "mine", { x: 2.5, y: 3.2 });
    const wall = putDevice(world, "B", "barricade", { x: 3, y: 2 });
    const own = putDevice(world, "A", "turret", { x: 2.5, y: 1.5 });
    const hidden = putDevice(world, "B", "mine", { x: 7.5, y: 2.5 });
    robotOf(world, "A").drive.x = 5 * TILE;
    const events = play(world, { A: "ability2" });
    const until = world.tick + 90;
    expect([turret, mine, wall, own, hidden].map((device) => device.darkUntil)).toEqual([until, until, 0, 0, 0]);
    expect(only(events, "darkened")).toMatchObject([{ device: 0 }, { device: 2 }]);
  });

  it("tells of a hidden mine that went dark only those who see it", () => {
    const world = arena(HALL, WRAITH);
    robotOf(world, "B").drive.x = 12 * TILE;
    const mine = putDevice(world, "B", "mine", { x: 4.5, y: 2.5 });
    const events = play(world, { A: "ability2" });
    expect(mine.darkUntil).toBe(world.tick + 90);
    expect(only(events, "darkened")).toMatchObject([{ device: 2, seenBy: 0b10 }]);
  });

  it("silences a turret for 3 s", () => {
    const world = arena(HALL, WRAITH);
    robotOf(world, "B").drive.x = 12 * TILE;
    putDevice(world, "B", "turret", { x: 4.5, y: 2.5, readyAt: 0 });
    const events = play(world, { A: "ability2, wait*95" });
    const sentries = only(events, "sentry").map((event) => event.tick);
    expect(sentries[0]).toBe(91);
  });
});
