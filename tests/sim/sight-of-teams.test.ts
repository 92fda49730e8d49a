/** What teams share of their sight, and who sees prizes, beasts, devices and shells. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { sight } from "#shared/sim/stages/sight.ts";
import type { Shell } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";
import { put } from "#tests/support/beasts.ts";
import { putDevice } from "#tests/support/devices.ts";
import { remote } from "#tests/support/remote.ts";

const sees = (world: World, viewer: string, seen: string): boolean =>
  (robotOf(world, seen).seenBy & (1 << robotOf(world, viewer).seat)) !== 0;
const place = (world: World, letter: string, x: number, y: number): void => {
  Object.assign(robotOf(world, letter).drive, { x: Math.floor(x * TILE), y: Math.floor(y * TILE) });
};

describe("a team", () => {
  const YARD = [
    "############################",
    "#A..........#.............B#",
    "#...........#..............#",
    "#..........................#",
    "#C.........................#",
    "#D.........................#",
    "############################",
  ];
  const heist = (): World => {
    const world = arena(remote(YARD), { mode: "heist" });
    place(world, "A", 1.5, 1.5);
    place(world, "C", 6.5, 1.5);
    place(world, "D", 24.5, 4.5);
    place(world, "B", 15.5, 1.5);
    sight(world);
    return world;
  };

  it("shares what one of it sees: robots, bolts and what lies about", () => {
    const world = heist();
    world.resources.push({ id: world.nextId++, kind: 0, x: 5 * TILE, y: 1.5 * TILE, from: 0, by: -1, seenBy: 0 });
    rest(world, 4);
    expect([sees(world, "A", "C"), sees(world, "B", "C")]).toEqual([true, true]);
    expect([sees(world, "C", "A"), sees(world, "D", "A"), sees(world, "C", "B")]).toEqual([true, true, true]);
    expect(world.resources[0]?.seenBy).toBe(0b1111);
    play(world, { A: "aim=C+fire" });
    expect(world.projectiles[0]?.seenBy).toBe(0b1111);
  });

  it("sees its own wherever they are, and shares no sight with the other team", () => {
    const world = heist();
    place(world, "C", 6.5, 4.5);
    place(world, "D", 1.5, 4.5);
    place(world, "A", 24.5, 1.5);
    rest(world, 1);
    expect([sees(world, "A", "B"), sees(world, "B", "A"), sees(world, "D", "C")]).toEqual([true, true, true]);
    expect([sees(world, "A", "C"), sees(world, "C", "A")]).toEqual([false, false]);
  });

  it("keeps what one of it sees in sight up to 11 tiles, by any of it", () => {
    const world = heist();
    place(world, "C", 13.5, 4.5);
    place(world, "B", 3.5, 4.5);
    rest(world, 1);
    expect(sees(world, "A", "C")).toBe(true);
    place(world, "B", 2.6, 4.5);
    rest(world, 1);
    expect(sees(world, "A", "C")).toBe(true);
    place(world, "B", 2.4, 4.5);
    rest(world, 1);
    expect(sees(world, "A", "C")).toBe(false);
  });

  it("sees through the pad that it shares", () => {
    const world = arena(
      ["####################", "#00....C.....A#B..##", "#00..........D#...##", "####################"],
      { mode: "heist" },
    );
    place(world, "A", 16.5, 2.5);
    rest(world, 1);
    expect([sees(world, "A", "C"), sees(world, "B", "C")]).toEqual([true, true]);
  });
});

describe("prizes, beasts, devices and shells", () => {
  const WALLED = ["####################", "#A..#..........#..B#", "#...#..........#...#", "####################"];

  it("a loose prize is public, other resources are not", () => {
    const world = arena([
      "####################",
      "#A..#...o..s...#..B#",
      "#...#..........#...#",
      "####################",
    ]);
    rest(world, 3);
    expect(world.resources.map(({ kind, seenBy }) => [kind, seenBy])).toEqual([
      [2, EVERYBODY],
      [0, 0],
    ]);
  });

  it("the Minotaur is public, drones are not", () => {
    const world = arena(remote(WALLED));
    const [bull, drone] = [put(world, "minotaur", 8, 2), put(world, "hauler", 12, 2)];
    sight(world);
    expect([bull.seenBy, drone.seenBy]).toEqual([EVERYBODY, 0]);
    place(world, "A", 6.5, 1.5);
    sight(world);
    expect(drone.seenBy).toBe(1);
  });

  it("a device is seen by its owner always, by others in sight of it, within 3 ticks", () => {
    const world = arena(remote(WALLED));
    const turret = putDevice(world, "B", "turret", { x: 6.5, y: 1.5 });
    rest(world, 3);
    expect(turret.seenBy).toBe(0b10);
    place(world, "A", 9.5, 2.5);
    rest(world, 3);
    expect(turret.seenBy).toBe(0b11);
  });

  it("a mine is seen within 2 tiles only, but by its owner's team and from its enemies' pads", () => {
    const seenAt = (tiles: number): number => {
      const world = arena(
        remote(["####################", "#A.............C..B#", "#.............D....#", "####################"]),
        { mode: "heist" },
      );
      place(world, "D", 17.5, 1.5);
      const mine = putDevice(world, "C", "mine", { x: 8.5, y: 1.5 });
      place(world, "A", 8.5 - tiles, 1.5);
      rest(world, 3);
      return mine.seenBy;
    };
    expect([2, 2.01].map(seenAt)).toEqual([0b1111, 0b1100]);
    const home = arena([
      "####################",
      "#00......A.....##B.#",
      "#00............##..#",
      "####################",
    ]);
    const mine = putDevice(home, "B", "mine", { x: 7, y: 2 });
    place(home, "A", 14.5, 2.5);
    rest(home, 3);
    expect(mine.seenBy).toBe(0b11);
  });

  it("a shell is seen by its thrower's team and by those who see where it lands", () => {
    const world = arena(
      remote(["####################", "#A..#......#...#.CB#", "#...#..D...#...#...#", "####################"]),
    );
    const shell = (x: number): Shell => ({
      id: world.nextId++,
      owner: 0,
      team: 0,
      ability: 10,
      fromX: 1536,
      fromY: 1536,
      x: x * TILE,
      y: 1.5 * TILE,
      thrownAt: 0,
      landsAt: 900,
      radius: 1638,
      damage: 1200,
      seenBy: 0,
    });
    world.shells.push(shell(9), shell(13));
    sight(world);
    expect(world.shells.map(({ seenBy }) => seenBy)).toEqual([0b1001, 0b0001]);
  });
});
