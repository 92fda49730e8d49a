/** Charges of the Minotaur: shown for a second, straight, through cracked walls, and into solid ones. */
import { describe, expect, it } from "vitest";
import { beasts } from "#shared/content/beasts.ts";
import { RUBBLE } from "#shared/content/mazes/maze.ts";
import { points } from "#shared/content/units.ts";
import { TILE, tiles } from "#shared/lib/math.ts";
import { seconds } from "#shared/lib/time.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { CHARGING, DAZED, TELEGRAPHING, WALKING } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";
import { apart, put } from "#tests/support/beasts.ts";

const { charge } = beasts.minotaur;

const LANE = [
  "######################",
  "#....................#",
  "#...............A....#",
  "#....................#",
  "######################",
];
const CRACKED = [
  "######################",
  "#....................#",
  "#......A.....x.......#",
  "#............x.......#",
  "#....................#",
  "######################",
];

function hardened(world: World): World {
  for (const robot of world.robots) robot.hull = points(1000);
  return world;
}

describe("a charge", () => {
  it("is shown for a second where it will run, and run straight at 8 tiles a second", () => {
    const world = hardened(arena(LANE));
    const beast = put(world, "minotaur", 10, 2.5);
    const played = rest(world, 2);
    expect(only(played, "pawed")).toMatchObject([{ course: 0, seenBy: EVERYBODY, tick: 1 }]);
    expect(beast.state).toBe(TELEGRAPHING);
    const { x } = beast;
    play(world, { A: "up*3, wait*25" });
    expect(beast).toMatchObject({ x, state: TELEGRAPHING });
    expect(only(rest(world, 2), "charged")).toMatchObject([{ course: 0, tick: 31 }]);
    rest(world, 3);
    expect(beast).toMatchObject({ state: CHARGING, x: x + 5 * charge.speed, y: tiles(2.5) });
  });

  it("takes 60 once from each robot that it runs into, and throws it aside", () => {
    const world = hardened(arena(LANE));
    const beast = put(world, "minotaur", 9, 2.5);
    robotOf(world, "A").drive.y = tiles(2.6);
    const played = rest(world, 31 + 30);
    const hits = only(played, "hit");
    expect(hits).toMatchObject([{ seat: 0, amount: points(60) }]);
    expect(robotOf(world, "A").drive.y).toBeGreaterThan(tiles(2.8));
    expect(beast.x).toBeGreaterThan(robotOf(world, "A").drive.x);
  });

  it("misses whoever steps aside, and a protected robot is not hurt", () => {
    const world = hardened(
      arena(
        ["####################", ...new Array<string>(9).fill("#..................#"), "####################"].with(
          5,
          "#...........A......#",
        ),
      ),
    );
    put(world, "minotaur", 5, 5.5);
    const aside = play(world, { A: "wait*2, up*40, wait*30" });
    expect(only(aside, "charged")).toHaveLength(1);
    expect(only(aside, "struck")).toEqual([]);
    const safe = hardened(arena(LANE));
    put(safe, "minotaur", 9, 2.5);
    rest(safe, 10);
    robotOf(safe, "A").drive.protection = 45;
    expect(only(rest(safe, 44), "struck")).toEqual([]);
  });

  it("into a solid wall dazes it for 1.5 seconds, in which it takes double", () => {
    const world = hardened(arena(LANE));
    const beast = put(world, "minotaur", 10, 2.5);
    const played = rest(world, 75);
    const [dazed] = only(played, "dazed");
    expect(dazed).toMatchObject({ seenBy: EVERYBODY });
    expect(beast.state).toBe(DAZED);
    const { stateUntil, hull } = beast;
    expect(stateUntil).toBe((dazed?.tick ?? 0) + seconds(1.5));
    Object.assign(robotOf(world, "A").drive, { x: tiles(14), y: tiles(2.5) });
    const shot = only(play(world, { A: "aim=0+fire, wait*12" }), "wounded");
    expect(shot).toMatchObject([{ amount: points(10) }]);
    expect(beast.hull).toBe(hull - points(10));
    const { x, y } = beast;
    rest(world, stateUntil - world.tick - 1);
    expect(beast).toMatchObject({ x, y, state: DAZED });
    expect(only(rest(world, 1), "struck")).toEqual([]);
    expect(beast).toMatchObject({ state: WALKING, chargeAt: stateUntil + charge.rest });
  });

  it("breaks the cracked wall in its way and goes on behind it", () => {
    const world = hardened(arena(CRACKED));
    const beast = put(world, "minotaur", 2, 3);
    robotOf(world, "A").drive.y = 3 * TILE;
    let farthest = 0;
    const each = (): void => {
      farthest = Math.max(farthest, beast.x);
    };
    const played = play(world, { A: "wait*20, up*10, wait*60" }, { each });
    expect(only(played, "cracked")).toMatchObject([{ hull: 0, segment: 0 }]);
    expect(world.tiles[2 * world.maze.width + 13]).toBe(RUBBLE);
    expect(only(played, "dazed")).toEqual([]);
    // Twelve tiles, then it has had enough.
    expect(farthest - 2 * TILE).toBe(Math.ceil(charge.farthest / charge.speed + 1) * charge.speed);
    expect(only(played, "charged")).toHaveLength(1);
  });

  it("sweeps devices away", () => {
    const world = hardened(arena(LANE, { chassis: { A: "volt" } }));
    robotOf(world, "A").drive.y = tiles(2.5);
    const beast = put(world, "minotaur", 9, 2.5);
    const played = play(world, { A: "wait*2, aim=512+ability1, wait*70" });
    expect(only(played, "placed")).toHaveLength(1);
    expect(only(played, "gone")).toMatchObject([{ wrecked: true }]);
    expect(only(played, "struck")).toHaveLength(1);
    expect(beast.state).not.toBe(WALKING);
  });

  it("needs its target in line, within 8 tiles, out of reach of a blow, and not concealed", () => {
    const begins = (rows: readonly string[], column: number, cloak = false): boolean => {
      const world = hardened(arena(rows, { chassis: { A: "wraith" } }));
      if (cloak) play(world, { A: "ability1, wait*2" });
      put(world, "minotaur", column, 2.5);
      return only(rest(world, 1), "pawed").length > 0;
    };
    expect(begins(LANE, 9)).toBe(true);
    expect(begins(LANE, 8)).toBe(false);
    expect(begins(LANE, 15.2)).toBe(false);
    expect(begins(LANE, 9, true)).toBe(false);
    expect(begins(LANE, 14.6, true)).toBe(true);
    expect(begins(LANE.with(2, "#...........#...A....#"), 9)).toBe(false);
  });

  it("comes again after 3 seconds at the earliest", () => {
    const world = hardened(arena(LANE));
    const beast = put(world, "minotaur", 9, 2.5);
    const first = rest(world, 100);
    // Always in line, never in reach.
    const each = (): void => {
      Object.assign(robotOf(world, "A").drive, { x: beast.x + (beast.x > 10 * TILE ? -6 : 6) * TILE, y: tiles(2.5) });
    };
    const played = [...first, ...rest(world, 200, { each })];
    const pawed = only(played, "pawed").map(({ tick }) => tick);
    const dazed = only(played, "dazed").map(({ tick }) => tick);
    expect(pawed.length).toBeGreaterThan(1);
    expect((pawed[1] ?? 0) - (dazed[0] ?? 0)).toBeGreaterThanOrEqual(charge.wallStun + charge.rest);
  });

  it("along a slanting wall slides", () => {
    const world = hardened(arena(LANE));
    const beast = put(world, "minotaur", 10, 2.5);
    // At the very wall, so that the course runs into it at a flat angle.
    robotOf(world, "A").drive.y = tiles(1.42);
    const played = rest(world, 31 + 30);
    expect(only(played, "struck")).toHaveLength(1);
    expect(apart(beast, robotOf(world, "A").drive)).toBeLessThan(6);
  });
});
