/** What leaves a hold: one unit dropped on purpose, or all of it where a robot was destroyed. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { NOBODY, type World } from "#shared/sim/world.ts";
import { arena, only, play, rest, robotOf } from "#tests/support/arena.ts";

const ROOM = ["###########", "#.........#", "#.........#", "#....A....#", "#.........#", "#.........#", "###########"];

function destroyA(world: World): void {
  const { drive } = robotOf(world, "A");
  robotOf(world, "A").hull = 1;
  world.projectiles.push({
    id: 900,
    owner: 1,
    team: 1,
    weapon: 0,
    damage: 150,
    x: drive.x,
    y: drive.y,
    vx: 546,
    vy: 0,
    left: 600,
    seenBy: 0,
  });
  rest(world, 1);
}

/** Tiles as [column, row] of what lies about, in the order in which it was laid. */
const lying = (world: World): (readonly [number, number, number])[] =>
  world.resources.map(({ kind, x, y }) => [kind, x >> 10, y >> 10] as const);

describe("drop cargo", () => {
  it("lays the cheapest unit behind the hull, half a tile from its rim", () => {
    const world = arena(ROOM);
    robotOf(world, "A").cargo = [1, 1, 0];
    robotOf(world, "A").drive.heading = 0;
    const events = play(world, { A: "drop" });
    const { x, y } = robotOf(world, "A").drive;
    expect(world.resources).toMatchObject([{ kind: 0, x: x - 430 - 512, y, from: 16, by: 0 }]);
    expect(only(events, "dropped")).toMatchObject([{ seat: 0, resource: 0 }]);
    expect(robotOf(world, "A")).toMatchObject({ cargo: [0, 1, 0], stats: { dropped: 1 } });
    play(world, { A: "wait, drop" });
    expect(world.resources.map((resource) => resource.kind)).toEqual([0, 1]);
    expect(robotOf(world, "A").cargo).toEqual([0, 0, 0]);
  });

  it("drops one unit a press, and nothing from an empty hold", () => {
    const world = arena(ROOM);
    robotOf(world, "A").cargo = [3, 0, 0];
    play(world, { A: "right+drop*10" });
    expect(robotOf(world, "A").cargo).toEqual([2, 0, 0]);
    robotOf(world, "A").cargo = [0, 0, 0];
    expect(only(play(world, { A: "wait, drop" }), "dropped")).toEqual([]);
  });

  it("lays it under the robot where a wall is behind", () => {
    const world = arena(ROOM);
    const { drive } = robotOf(world, "A");
    Object.assign(drive, { x: TILE + 430, heading: 0 });
    robotOf(world, "A").cargo = [1, 0, 0];
    play(world, { A: "drop" });
    expect(world.resources).toMatchObject([{ x: TILE + 430, y: drive.y }]);
  });

  it("lets nobody pick it up for 15 ticks", () => {
    const world = arena(ROOM);
    Object.assign(robotOf(world, "A").drive, { x: TILE + 430, heading: 0 });
    robotOf(world, "A").cargo = [1, 0, 0];
    const events = play(world, { A: "drop, wait*30" });
    expect(only(events, "picked").map((event) => event.tick)).toEqual([16]);
  });
});

describe("a destroyed robot", () => {
  it("drops all its cargo and one scrap more, two a tile, nearest tiles first, in a fixed order", () => {
    const world = arena([...ROOM.slice(0, -1), "#B........#", "###########"]);
    robotOf(world, "A").cargo = [4, 2, 0];
    destroyA(world);
    expect(lying(world)).toEqual([
      [0, 5, 3],
      [0, 5, 3],
      [0, 6, 3],
      [0, 6, 3],
      [1, 5, 4],
      [1, 5, 4],
      [0, 4, 3],
    ]);
    expect(world.resources.every((resource) => resource.from === world.tick + 15)).toBe(true);
    expect(robotOf(world, "A").cargo).toEqual([0, 0, 0]);
    expect(new Set(world.resources.map(({ x, y }) => `${x} ${y}`)).size).toBe(7);
  });

  it("does not lay cargo into or behind walls", () => {
    const world = arena(["#######", "#A#...#", "#.#.B.#", "#######"]);
    robotOf(world, "A").cargo = [3, 0, 0];
    destroyA(world);
    expect(lying(world)).toEqual([
      [0, 1, 1],
      [0, 1, 1],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it("counts what lies on a tile already", () => {
    const world = arena([...ROOM.slice(0, -1), "#B........#", "###########"]);
    const { x, y } = robotOf(world, "A").drive;
    for (const id of [500, 501]) world.resources.push({ id, kind: 1, x, y, from: 999, by: NOBODY, seenBy: 0 });
    destroyA(world);
    expect(lying(world).slice(2)).toEqual([[0, 6, 3]]);
  });
});
