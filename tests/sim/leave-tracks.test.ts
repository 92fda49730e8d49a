/** Marks on the floor: a scent of 6 seconds. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { arena, play, rest, robotOf } from "#tests/support/arena.ts";

const HALL = ["################", "#A............B#", "#..............#", "################"];

describe("tracks", () => {
  it("mark each tile that is entered, with when and in which direction", () => {
    const world = arena(HALL);
    play(world, { A: "right*30" });
    const columns = world.tracks.map((track) => track.tile % world.maze.width);
    expect(columns).toEqual(Array.from({ length: columns.length }, (_, index) => 2 + index));
    expect(columns.length).toBeGreaterThanOrEqual(4);
    expect(world.tracks.every((track) => track.seat === 0 && track.heading === 0)).toBe(true);
    const ticks = world.tracks.map((track) => track.tick);
    expect([...ticks].sort((one, other) => one - other)).toEqual(ticks);
  });

  it("stay 6 s after the last entry", () => {
    const world = arena(HALL);
    play(world, { A: "right*8, left*3, wait*4" });
    const [track] = world.tracks;
    expect(world.tracks).toHaveLength(1);
    rest(world, (track?.tick ?? 0) + 180 - world.tick);
    expect(world.tracks).toHaveLength(1);
    rest(world, 1);
    expect(world.tracks).toEqual([]);
  });

  it("are the last robot's, one a tile", () => {
    const world = arena(HALL);
    play(world, { A: "right*40" });
    robotOf(world, "A").drive.y = 2.5 * TILE;
    play(world, { B: "left*70" });
    const tiles = world.tracks.map((track) => track.tile);
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(world.tracks.filter((track) => track.tile === 2 * 16 - 12).map((track) => track.seat)).toEqual([1]);
  });

  it("are not left by a robot that stands or turns", () => {
    const world = arena(HALL);
    play(world, { A: "aim=100*20, wait*5" });
    expect(world.tracks).toEqual([]);
  });

  it("are seen where the floor is seen", () => {
    const world = arena(["##############", "#A.........#B#", "#..........#.#", "##########...#", "##############"]);
    play(world, { A: "right*40" });
    rest(world, 9);
    expect(world.tracks.every((track) => (track.seenBy & 1) !== 0)).toBe(true);
    expect(world.tracks.some((track) => (track.seenBy & 2) === 0)).toBe(true);
  });
});
