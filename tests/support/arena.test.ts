/** The support for scenarios itself: drawings and scripts that are wrong must not pass for a scenario. */
import { describe, expect, it } from "vitest";
import { TILE } from "#shared/lib/math.ts";
import { LIVE } from "#shared/sim/world.ts";
import { arena, play, robotOf } from "./arena.ts";
import { drawMaze } from "./draw-maze.ts";

describe("arena", () => {
  it("places robots, resources, pads and segments where they are drawn", () => {
    const world = arena(["########", "#A.s00x#", "#.c.00x#", "#==..#B#", "########"]);
    expect(robotOf(world, "A").drive).toMatchObject({ x: 1.5 * TILE, y: 1.5 * TILE, held: 0, protection: 0 });
    expect(robotOf(world, "B").drive).toMatchObject({ x: 6.5 * TILE, y: 3.5 * TILE });
    expect(world.maze.pads[0]).toEqual({ column: 4, row: 1 });
    expect(world.maze.cracked).toEqual([{ tiles: [14, 22] }]);
    expect(world.resources.map(({ kind, x, y }) => [kind, x / TILE, y / TILE])).toEqual([
      [0, 3.5, 1.5],
      [1, 2.5, 2.5],
    ]);
    expect(world.phase).toBe(LIVE);
    expect(drawMaze(world.maze)).toEqual([
      "########",
      "#...00x#",
      "#...00x#",
      "#==..#.#",
      "########",
      "#11#####",
      "#11#####",
      "########",
    ]);
  });

  it("refuses drawings and scripts that say nothing clear", () => {
    expect(() => arena(["####", "#A.#", "###"])).toThrow(RangeError);
    expect(() => arena(["####", "#A..", "####"])).toThrow(RangeError);
    expect(() => arena(["####", "#..#", "####"])).toThrow(RangeError);
    expect(() => arena(["#####", "#A0.#", "#####"])).toThrow(RangeError);
    expect(() => arena(["#####", "#A.x#", "#####"])).toThrow(RangeError);
    const world = arena(["####", "#A.#", "####"]);
    expect(() => play(world, { A: "rigth" })).toThrow(RangeError);
    expect(() => play(world, { A: "right*x" })).toThrow(RangeError);
    expect(() => play(world, { B: "right" })).toThrow(RangeError);
  });

  it("repeats steps, joins words and keeps the aim", () => {
    const world = arena(["#######", "#A...B#", "#######"]);
    play(world, { A: "right*3, wait, aim=256", B: "aim=A, none" });
    expect(world.tick).toBe(5);
    expect(robotOf(world, "A").drive).toMatchObject({ heading: 0, aim: 256 });
    expect(robotOf(world, "B").drive.aim).toBe(512);
  });
});
