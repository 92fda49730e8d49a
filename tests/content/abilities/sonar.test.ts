/** Sonar: for 3 s its robot sees all others within 14 tiles, walls or not; the seen are told. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { arena, only, type PlayedEvent, play, rest, robotOf } from "#tests/support/arena.ts";
import { putDevice } from "#tests/support/devices.ts";

const WALLED = ["#####################", "#A.#..............B.#", "#..#................#", "#####################"];
const canSee = (world: ReturnType<typeof arena>, seat: number, other: string): boolean =>
  (robotOf(world, other).seenBy & (1 << seat)) !== 0;

describe("sonar", () => {
  it("shows robots within 14 tiles through walls, and not those beyond", () => {
    for (const [distance, seen] of [
      [14, true],
      [14.1, false],
    ] as const) {
      const world = arena(WALLED);
      robotOf(world, "B").drive.x = Math.floor((1.5 + distance) * TILE);
      play(world, { A: "ability2" });
      expect([distance, canSee(world, 0, "B")]).toEqual([distance, seen]);
    }
  });

  it("lasts 3 s and then the walls hide again", () => {
    const world = arena(WALLED);
    robotOf(world, "B").drive.x = 10.5 * TILE;
    const seen: boolean[] = [];
    play(world, { A: "ability2, wait*95" }, { each: () => seen.push(canSee(world, 0, "B")) });
    expect(seen.filter((is) => is)).toHaveLength(90);
    expect(seen[89]).toBe(true);
    expect(seen[90]).toBe(false);
  });

  it("tells the seen once, and only those two know", () => {
    const world = arena(WALLED);
    robotOf(world, "B").drive.x = 10.5 * TILE;
    const told: PlayedEvent[] = play(world, { A: "ability2, wait*30" });
    expect(only(told, "revealed")).toMatchObject([{ seat: 1, by: 0, seenBy: 0b11, tick: 1 }]);
  });

  it("tells nobody again when another comes to see the seen", () => {
    const world = arena([
      ...WALLED.slice(0, 3),
      "#############..######",
      "#.................C.#",
      "#####################",
    ]);
    robotOf(world, "B").drive.x = 10.5 * TILE;
    play(world, { A: "ability2, wait*5" });
    Object.assign(robotOf(world, "C").drive, { x: 14.5 * TILE, y: 2.5 * TILE });
    const told = play(world, { A: "wait*3" });
    expect(robotOf(world, "B").seenBy).toBe(0b111);
    expect(only(told, "revealed").filter((event) => event.seat === 1)).toEqual([]);
  });

  it("does not show its own robot to the seen", () => {
    const world = arena(WALLED);
    robotOf(world, "B").drive.x = 10.5 * TILE;
    play(world, { A: "ability2" });
    expect(canSee(world, 1, "A")).toBe(false);
  });

  it("lets all its team see, and tells nobody of mates", () => {
    const world = arena(
      [
        "#########################",
        "#A.#.....C.#...........B#",
        "#..#....D..#............#",
        "#########################",
      ],
      {
        mode: "heist",
      },
    );
    const events = play(world, { A: "ability2" });
    expect([0, 1].map((seat) => canSee(world, seat, "C"))).toEqual([true, true]);
    expect(only(events, "revealed").map(({ seat, by }) => [seat, by])).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  it("shows no devices and no resources through walls", () => {
    const world = arena([
      "#####################",
      "#A.#....s.........B.#",
      "#..#................#",
      "#####################",
    ]);
    const turret = putDevice(world, "B", "turret", { x: 6.5, y: 1.5 });
    play(world, { A: "ability2, wait*4" });
    expect([turret.seenBy & 1, (world.resources[0]?.seenBy ?? 1) & 1]).toEqual([0, 0]);
  });

  it("ends when its robot is destroyed", () => {
    const world = arena(["############", "#C.A#....B.#", "#...#......#", "############"]);
    robotOf(world, "A").hull = 1;
    play(world, { A: "ability2" });
    expect(canSee(world, 0, "B")).toBe(true);
    play(world, { C: "aim=A+fire, wait*4" });
    expect(robotOf(world, "A").alive).toBe(0);
    expect(canSee(world, 0, "B")).toBe(false);
  });

  it("costs 35 energy, and is ready again 2 s after its end", () => {
    const world = arena(WALLED);
    const { drive } = robotOf(world, "A");
    play(world, { A: "ability2" });
    expect(drive.energy).toBe(3000 - 1050);
    rest(world, 90);
    expect(drive).toMatchObject({ active2: 0, cooldown2: 60 });
    expect(only(play(world, { A: "wait*59, ability2" }), "cast")).toHaveLength(1);
  });

  it("does not need to be held, and does not move its robot", () => {
    const world = arena(WALLED);
    play(world, { A: "ability2, right*20" });
    expect(robotOf(world, "A").drive.vx).toBe(0);
    expect(robotOf(world, "A").drive.x).toBe(3 * TILE - 430);
  });
});
