/** Robots push each other and do not overlap. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";
import { depthInWall, overlap } from "#tests/support/bodies.ts";

const ROOM = ["#############", "#...........#", "#.A.......B.#", "#...........#", "#############"];

describe("pushes", () => {
  it("two robots that drive at each other meet in the middle and stay apart", () => {
    const world = arena(ROOM);
    const deepest: number[] = [];
    play(
      world,
      { A: "right*60", B: "left*60" },
      { each: () => deepest.push(overlap(robotOf(world, "A"), robotOf(world, "B"))) },
    );
    const [one, other] = [robotOf(world, "A").drive, robotOf(world, "B").drive];
    expect(one.x + other.x).toBe(13 * TILE);
    expect(other.x - one.x).toBeGreaterThanOrEqual(858);
    expect(Math.max(...deepest)).toBeLessThanOrEqual(2);
  });

  it("a robot that drives pushes one that rests before it, at less than its own speed", () => {
    const world = arena(ROOM);
    robotOf(world, "B").drive.x = 4 * TILE;
    play(world, { A: "right*40" });
    expect(robotOf(world, "B").drive.x).toBeGreaterThan(5 * TILE);
    expect(robotOf(world, "A").drive.x).toBeLessThan(robotOf(world, "B").drive.x);
  });

  it("a robot against a wall is not pushed into it, and holds the other", () => {
    const world = arena(["######", "#A.B.#", "#....#", "######"]);
    robotOf(world, "A").drive.x = TILE + 430;
    const depths: number[] = [];
    play(world, { B: "left*60" }, { each: () => depths.push(depthInWall(world, robotOf(world, "A"))) });
    expect(Math.max(...depths)).toBe(0);
    expect(robotOf(world, "B").drive.x - robotOf(world, "A").drive.x).toBeGreaterThanOrEqual(858 - 26);
  });

  it("robots on one spot come apart, in a direction that chance gives", () => {
    const courses = [1, 2, 3].map((salt) => {
      const world = arena(ROOM, { salt });
      Object.assign(robotOf(world, "B").drive, { x: 6 * TILE, y: 2.5 * TILE });
      Object.assign(robotOf(world, "A").drive, { x: 6 * TILE, y: 2.5 * TILE });
      rest(world, 3);
      expect(overlap(robotOf(world, "A"), robotOf(world, "B"))).toBeLessThanOrEqual(2);
      return robotOf(world, "A").drive.x;
    });
    expect(new Set(courses).size).toBe(3);
  });

  it("the order of seats does not matter: three in a heap come apart the same, whoever is first", () => {
    const spots = [
      [6, 2.5],
      [6.5, 2.6],
      [6.2, 2.1],
    ] as const;
    const seatings = [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const results = seatings.map((seating) => {
      const world = arena(["#############", "#...........#", "#.A...C...B.#", "#...........#", "#############"]);
      seating.forEach((spot, seat) => {
        const [x = 0, y = 0] = spots[spot] ?? [];
        Object.assign(world.robots[seat]?.drive ?? {}, { x: Math.floor(x * TILE), y: Math.floor(y * TILE) });
      });
      rest(world, 5);
      const found = seating.map(
        (spot, seat) => [spot, world.robots[seat]?.drive.x, world.robots[seat]?.drive.y] as const,
      );
      return [...found].sort((one, other) => one[0] - other[0]);
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  it("a robot that is down pushes nobody", () => {
    const world = arena(ROOM);
    const { drive } = robotOf(world, "B");
    robotOf(world, "B").alive = 0;
    robotOf(world, "B").respawnAt = 10_000;
    drive.x = 5 * TILE;
    play(world, { A: "right*60" });
    expect(robotOf(world, "A").drive.x).toBeGreaterThan(9 * TILE);
    expect(drive.x).toBe(5 * TILE);
  });
});
