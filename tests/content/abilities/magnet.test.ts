/** Magnet: loose scrap and cells slide in along a free line. */
import { describe, expect, it } from "vitest";
import { abilities } from "#shared/content/abilities.ts";
import { chassisAt } from "#shared/content/chassis.ts";
import { TILE } from "#shared/lib/math.ts";
import { stunRobot } from "#shared/sim/effects.ts";
import type { Resource } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const MULE = { chassis: { A: "mule", B: "mule" } } as const;
const HALL = ["################", "#..............#", "#A..s..........#", "#..............#", "################"];
/** Where the scrap of the hall lies. */
const START = 4.5 * TILE;
/** 6 tiles/s, floored to units per tick. */
const PULL = 204;

function lying(world: World): Resource {
  const [first] = world.resources;
  if (first === undefined) throw new RangeError("nothing lies about");
  return first;
}

/** Fills the hold of A, in place. */
function fill(world: World): void {
  const robot = robotOf(world, "A");
  robot.cargo = [chassisAt(robot.chassis).cargo, 0, 0];
}

/** Returns how far, in units, everything that lies about moves in one tick of a magnet that is on. */
function moved(rows: readonly string[]): number[] {
  const world = arena(rows, MULE);
  const before = world.resources.map(({ x, y }) => ({ x, y }));
  play(world, { A: "ability2" });
  return world.resources.map(({ x, y }, index) => {
    const from = before[index] ?? { x, y };
    return Math.round(Math.sqrt((x - from.x) ** 2 + (y - from.y) ** 2));
  });
}

describe("magnet", () => {
  it("slides scrap in at 6 tiles/s from the press on, and costs its energy", () => {
    const world = arena(HALL, MULE);
    const scrap = lying(world);
    const events = play(world, { A: "ability2, wait*4" });
    expect(scrap.x).toBe(START - 5 * PULL);
    expect(scrap.y).toBe(2.5 * TILE);
    expect(only(events, "cast")).toMatchObject([{ seat: 0, slot: 1 }]);
    expect(robotOf(world, "A").drive.energy).toBe(3000 - abilities.magnet.energy + 4 * 5);
  });

  it("ends in the hold", () => {
    const world = arena(HALL, MULE);
    const events = play(world, { A: "ability2, wait*30" });
    expect(only(events, "picked")).toMatchObject([{ seat: 0, resource: 0 }]);
    expect(robotOf(world, "A").cargo[0]).toBe(1);
  });

  it("lasts 2.5 s", () => {
    const world = arena(HALL, MULE);
    const scrap = lying(world);
    scrap.x = 14.5 * TILE;
    play(world, { A: "ability2, wait*73" });
    scrap.x = START;
    rest(world, 1);
    expect(scrap.x).toBe(START - PULL);
    rest(world, 10);
    expect(scrap.x).toBe(START - PULL);
  });

  it("pulls cells as well; cores are too heavy", () => {
    expect(moved(["#########", "#A..c...#", "#.......#", "#########"])).toEqual([PULL]);
    expect(moved(["#########", "#A..o...#", "#.......#", "#########"])).toEqual([0]);
  });

  it("reaches its radius from centre to centre, and not a unit farther", () => {
    const pulled = (more: number): number => {
      const world = arena(HALL, MULE);
      const from = robotOf(world, "A").drive.x + abilities.magnet.attract.radius + more;
      lying(world).x = from;
      play(world, { A: "ability2" });
      return from - lying(world).x;
    };
    expect([0, 1].map(pulled)).toEqual([PULL, 0]);
  });

  it("pulls nothing through walls, cracked walls and grates", () => {
    for (const [sign, way] of [
      ["#", 0],
      ["x", 0],
      ["=", 0],
      [".", PULL],
    ] as const) {
      expect([sign, ...moved(["#########", `#A.${sign}s...#`, `#..${sign}....#`, "#########"])]).toEqual([sign, way]);
    }
    expect(moved(["#########", "#A.#....#", "#.......#", "#..s....#", "#########"])[0]).toBeGreaterThan(PULL - 2);
  });

  it("pulls a thing that lies exactly before it not past itself", () => {
    const world = arena(HALL, MULE);
    const scrap = lying(world);
    const { drive } = robotOf(world, "A");
    scrap.x = drive.x + 100;
    fill(world);
    play(world, { A: "ability2, wait*5" });
    expect([scrap.x, scrap.y]).toEqual([drive.x, drive.y]);
  });

  it("with a full hold pulls, but does not pick up", () => {
    const world = arena(HALL, MULE);
    fill(world);
    const events = play(world, { A: "ability2, wait*40" });
    expect(only(events, "picked")).toEqual([]);
    expect(lying(world).x).toBe(robotOf(world, "A").drive.x);
  });

  it("pulls what was just dropped, which rests on", () => {
    const world = arena(HALL, MULE);
    const scrap = lying(world);
    Object.assign(scrap, { x: 3.5 * TILE, from: 40 });
    const events = play(world, { A: "ability2, wait*60" });
    expect(only(events, "picked")).toMatchObject([{ tick: 40 }]);
  });

  it("of two the nearer one has it", () => {
    const rows = ["################", "#..............#", "#A..s.B........#", "#..............#", "################"];
    const world = arena(rows, MULE);
    play(world, { A: "ability2", B: "ability2" });
    expect(lying(world).x).toBe(START + PULL);
  });

  it("of two equally near, who has banked less has it; else they take turns, whichever seat they have", () => {
    const rows = ["################", "#..............#", "#A..s..B.......#", "#..............#", "################"];
    const first = (banked: readonly number[], tick: number): number => {
      const world = arena(rows, MULE);
      world.tick = tick;
      banked.forEach((value, seat) => {
        Object.assign(world.robots[seat]?.stats ?? {}, { banked: value });
      });
      play(world, { A: "ability2", B: "ability2" });
      return Math.sign(lying(world).x - START);
    };
    expect([first([3, 2], 0), first([3, 2], 1)]).toEqual([1, 1]);
    expect([first([2, 3], 0), first([2, 3], 1)]).toEqual([-1, -1]);
    expect([first([2, 2], 0), first([2, 2], 1)].sort()).toEqual([-1, 1]);
  });

  it("one behind a grate leaves a thing to one farther away with a free line", () => {
    const rows = ["##############", "#....B=s..A..#", "#.....=......#", "##############"];
    const world = arena(rows, MULE);
    play(world, { A: "ability2", B: "ability2" });
    expect(lying(world).x).toBe(7.5 * TILE + PULL);
  });

  it("ends with a stun and with destruction", () => {
    const stunned = arena(HALL, MULE);
    play(stunned, { A: "ability2" });
    stunRobot(stunned, robotOf(stunned, "A"), 15);
    const { x } = lying(stunned);
    expect(x).toBeLessThan(START);
    rest(stunned, 5);
    expect(lying(stunned).x).toBe(x);

    const destroyed = arena(HALL, MULE);
    play(destroyed, { A: "ability2" });
    robotOf(destroyed, "A").hull = 0;
    rest(destroyed, 1);
    const after = lying(destroyed).x;
    rest(destroyed, 5);
    expect(lying(destroyed).x).toBe(after);
  });

  it("keeps what it pulls out of walls, wherever it comes from", () => {
    const rows = ["##########", "#........#", "#..##.#..#", "#...A....#", "#.#..##..#", "#........#", "##########"];
    for (let seed = 0; seed < 60; seed++) {
      const world = arena(rows, MULE);
      fill(world);
      robotOf(world, "A").drive.x += (seed * 37) % 400;
      for (let index = 0; index < 20; index++) {
        const at = (seed * 20 + index) * 7919;
        const [x, y] = [TILE + (at % (8 * TILE)), TILE + ((at * 31) % (5 * TILE))];
        if (world.tiles[(y >> 10) * 10 + (x >> 10)] === 0) {
          world.resources.push({ id: world.nextId++, kind: 0, x, y, from: 0, by: -1, seenBy: 0 });
        }
      }
      play(
        world,
        { A: "ability2, right*20, up+left*20" },
        {
          each: () => {
            for (const { x, y } of world.resources) expect(world.tiles[(y >> 10) * 10 + (x >> 10)]).toBe(0);
          },
        },
      );
    }
  });

  it("pulls a thing along the very edge of a wall past it, not into it", () => {
    const rows = ["######", "#....#", "#..###", "#....#", "#..A.#", "#....#", "#....#", "######"];
    const world = arena(rows, MULE);
    Object.assign(robotOf(world, "A").drive, { x: 3079, y: 5738 });
    // A tick later the nearest whole units on its line are those of the wall beside it.
    world.resources.push({ id: world.nextId++, kind: 0, x: 3071, y: 2811, from: 0, by: -1, seenBy: 0 });
    play(world, { A: "ability2" });
    expect(world.resources).toMatchObject([{ x: 3071, y: 3014 }]);
    rest(world, 20);
    expect(robotOf(world, "A").cargo[0]).toBe(1);
  });
});
