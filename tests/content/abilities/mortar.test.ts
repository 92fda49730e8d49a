/** Mortar: a shell over walls to the aimed point. */
import { describe, expect, it } from "vitest";
import { chassisAt } from "#shared/content/chassis.ts";
import { CRACKED } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { BRAIN } from "#shared/sim/record.ts";
import type { Shell } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ArenaOptions, only, play, rest, robotOf, arena as tight } from "#tests/support/arena.ts";
import { remote } from "#tests/support/remote.ts";

const STALKER = { chassis: { A: "stalker" } } as const;
const ROOMS = ["################", "#..#...........#", "#A.#....B......#", "#..#...........#", "################"];

/** Pads that are not drawn are far away. */
function arena(rows: readonly string[], options: ArenaOptions): World {
  return tight(remote(rows), options);
}

function shellOf(world: World): Shell {
  const [shell] = world.shells;
  if (shell === undefined) throw new RangeError("nothing is in the air");
  return shell;
}

describe("mortar", () => {
  it("lands at the aimed point 0.9 s after the press, over a wall, with 40 damage, for 30 energy", () => {
    const world = arena(ROOMS, STALKER);
    const events = play(world, { A: "aim=B+reach=B+ability1, wait*28" });
    expect(only(events, "lobbed")).toMatchObject([
      { seat: 0, x: 1.5 * TILE, toX: 8.5 * TILE, toY: 2.5 * TILE, tick: 1 },
    ]);
    expect(only(events, "blast")).toMatchObject([{ device: -1, radius: 1638, x: 8.5 * TILE, tick: 28 }]);
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0, amount: 1200, tick: 28 }]);
    expect(world.shells).toEqual([]);
    expect(robotOf(world, "A").drive.energy).toBe(3000 - 900 + 28 * 5);
  });

  it("falls at most 9 tiles away", () => {
    const world = arena(ROOMS, STALKER);
    play(world, { A: "aim=0+reach=144+ability1" });
    expect(shellOf(world).x).toBe(10.5 * TILE);
    const far = arena(ROOMS, STALKER);
    play(far, { A: "aim=0+reach=255+ability1" });
    expect(shellOf(far).x).toBe(10.5 * TILE);
  });

  it("that is aimed into a wall, a grate or out of the maze falls before it, on the thrower's side", () => {
    const landing = (aim: number, reach: number): [number, number] => {
      const world = arena(["#########", "#..#.=..#", "#A.#.=..#", "#..#.=..#", "#########"], STALKER);
      play(world, { A: `aim=${aim}+reach=${reach}+ability1` });
      return [shellOf(world).x / TILE, shellOf(world).y / TILE];
    };
    expect(landing(0, 32)).toEqual([2.875 + 0.0, 2.5]);
    expect(landing(0, 64)).toEqual([4.875, 2.5]);
    expect(landing(0, 140)).toEqual([7.875, 2.5]);
    expect(landing(512, 144)[0]).toBe(1);
    expect(landing(768, 144)[1]).toBeLessThan(1.2);
    expect(landing(768, 144)[1]).toBeGreaterThanOrEqual(1);
  });

  it("without a reach falls at one's own feet, and hurts no friend", () => {
    const world = arena(ROOMS, STALKER);
    const events = play(world, { A: "aim=0+ability1, wait*28" });
    expect(only(events, "blast")).toMatchObject([{ x: 1.5 * TILE, y: 2.5 * TILE }]);
    expect(only(events, "hit")).toEqual([]);
  });

  it("hurts whoever reaches into its circle and is in line of where it falls, not behind walls", () => {
    const world = arena(
      ["################", "#....#.........#", "#A...#C.B......#", "#.......D.....E#", "################"],
      STALKER,
    );
    const place = (letter: string, x: number, y: number): void => {
      Object.assign(robotOf(world, letter).drive, { x, y });
    };
    const [x, y] = [3.5 * TILE, 1.5 * TILE];
    place("B", x + 1000, y);
    place("C", x - 1638 - 430, y);
    place("D", x - 1638 - 431, y + 20);
    // Behind the wall, though near enough.
    place("E", 6.5 * TILE, 1.5 * TILE);
    play(world, { A: "aim=0+reach=0+ability1" });
    Object.assign(shellOf(world), { x, y });
    expect(only(rest(world, 27), "hit").map(({ seat }) => seat)).toEqual([1, 2]);
    expect(6.5 * TILE - 430 - x).toBeGreaterThan(1638);
    const near = arena(["########", "#A.#B..#", "#..#...#", "########"], STALKER);
    play(near, { A: "aim=0+reach=16+ability1, wait*27" });
    expect(robotOf(near, "B").hull).toBe(chassisAt(robotOf(near, "B").chassis).hull);
  });

  it("passes over grates and devices, and its blast over grates, too", () => {
    const world = arena(["##########", "#A..=B...#", "#...=....#", "##########"], STALKER);
    const events = play(world, { A: "aim=0+reach=36+ability1, wait*27" });
    expect(only(events, "blast")).toMatchObject([{ x: 1.5 * TILE + 36 * 64 }]);
    expect(only(events, "hit")).toMatchObject([{ seat: 1 }]);
  });

  it("hurts enemies' devices, not one's own team's", () => {
    const world = arena(["################", "#A.......B.....#", "#..............#", "################"], {
      chassis: { A: "stalker", B: "volt" },
    });
    play(world, { B: "aim=0+ability2" });
    expect(world.devices[0]?.x).toBe(10.5 * TILE);
    const events = play(world, { A: "aim=0+reach=144+ability1, wait*27" });
    expect(only(events, "dented")).toMatchObject([{ device: 1, amount: 1200 }]);
    expect(world.devices[0]?.hull).toBe(2700 - 1200);

    // In teams of two A and B are friends.
    const own = arena(
      ["################", "#A.......B.....#", "#.............C#", "#.............D#", "################"],
      {
        chassis: { A: "stalker", B: "volt" },
        mode: "heist",
      },
    );
    play(own, { B: "aim=0+ability1" });
    expect(own.devices).toHaveLength(1);
    const blast = play(own, { A: "aim=0+reach=144+ability1, wait*27" });
    expect(only(blast, "blast")).toHaveLength(1);
    expect(only(blast, "dented")).toEqual([]);
  });

  it("hurts cracked walls around, those behind solid ones not", () => {
    const world = arena(["##########", "#A.x.x...#", "#..x.x...#", "##########"], STALKER);
    play(world, { A: "aim=0+reach=18+ability1, wait*27" });
    expect(world.crackedHull).toEqual([600, 1800]);
    expect(world.tiles[13]).toBe(CRACKED);
    const hidden = arena(["#########", "#A.#x...#", "#..#x...#", "#########"], STALKER);
    play(hidden, { A: "aim=0+reach=18+ability1, wait*27" });
    expect(hidden.crackedHull).toEqual([1800]);
  });

  it("lands though its thrower is destroyed or gone in the meantime", () => {
    const destroyed = arena(ROOMS, STALKER);
    play(destroyed, { A: "aim=B+reach=B+ability1" });
    robotOf(destroyed, "A").hull = 0;
    expect(only(rest(destroyed, 27), "hit")).toMatchObject([{ seat: 1, by: 0 }]);

    const gone = arena(ROOMS, STALKER);
    play(gone, { A: "aim=B+reach=B+ability1" });
    const events = rest(gone, 27, { commands: [{ kind: "join", seat: 0, driver: BRAIN, chassis: 0 }] });
    expect(only(events, "hit")).toMatchObject([{ seat: 1, by: 0 }]);
  });

  it("is dodged by leaving its circle, which those who see the spot are shown", () => {
    const world = arena(ROOMS, STALKER);
    play(world, { A: "aim=B+reach=B+ability1" });
    expect(shellOf(world).seenBy).toBe(3);
    const events = play(world, { B: "right*27" });
    expect(only(events, "blast")).toHaveLength(1);
    expect(only(events, "blast")[0]?.seenBy).toBe(2);
    expect(only(events, "hit")).toEqual([]);
  });

  it("needs no line to its point: what the thrower sees does not matter", () => {
    const world = arena(["########", "#A.....#", "###.####", "#......#", "#.B....#", "########"], STALKER);
    const events = play(world, { A: "aim=B+reach=B+ability1, wait*27" });
    expect(only(events, "hit")).toMatchObject([{ seat: 1 }]);
  });
});
