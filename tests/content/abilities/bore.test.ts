/** Bore: the next three walls ahead stand open for 15 seconds. How they close is in `tests/sim/tunnels`. */
import { describe, expect, it } from "vitest";
import { CRACKED, FLOOR, GRATE, RUBBLE, TUNNEL, WALL } from "#shared/content/mazes/maze.ts";
import { TILE } from "#shared/lib/math.ts";
import { EVERYBODY } from "#shared/sim/events.ts";
import { witness } from "#shared/sim/witness.ts";
import type { World } from "#shared/sim/world.ts";
import { arena, only, play, robotOf } from "#tests/support/arena.ts";

const MULE = { chassis: { A: "mule", B: "mule" } } as const;
const ROW = ["###################", "#A.#..#..#..#..#..#", "#..#..#..#..#..#..#", "###################"];
/** The robot drives against the wall before it bores: only so is the third wall within 6 tiles. */
const PRESSED = "right*12, aim=0+ability1";

function kindsAt(world: World, ...places: readonly (readonly [column: number, row: number])[]): (number | undefined)[] {
  return places.map(([column, row]) => world.tiles[row * world.maze.width + column]);
}

function columnsOpen(world: World, row: number): number[] {
  const columns = Array.from({ length: world.maze.width }, (_, column) => column);
  return columns.filter((column) => kindsAt(world, [column, row])[0] === TUNNEL);
}

describe("bore", () => {
  it("opens the next three wall segments ahead, both tiles of each, and costs 40 energy", () => {
    const world = arena(ROW, MULE);
    const before = world.tilesRevision;
    const events = play(world, { A: PRESSED });
    expect(columnsOpen(world, 1)).toEqual([3, 6, 9]);
    expect(columnsOpen(world, 2)).toEqual([3, 6, 9]);
    expect(world.openings).toEqual(
      [3, 6, 9].map((column) => ({ tile: 19 + column, other: 38 + column, until: world.tick + 450 })),
    );
    expect(world.tilesRevision).toBe(before + 3);
    expect(only(events, "bored").map((event) => [event.tile, event.seenBy])).toEqual(
      [3, 6, 9].map((column) => [19 + column, EVERYBODY]),
    );
    expect(robotOf(world, "A").drive.energy).toBe(3000 - 1200);
    expect(robotOf(world, "A").stats.abilityUses).toEqual([1, 0]);
  });

  it("lets everybody through", () => {
    const world = arena(ROW, MULE);
    play(world, { A: `${PRESSED}, right*120` });
    expect(robotOf(world, "A").drive.x).toBe(12 * TILE - 481);
  });

  it("reaches only walls whose near face is within 6 tiles of the rim", () => {
    const world = arena(ROW, MULE);
    play(world, { A: "aim=0+ability1" });
    expect(columnsOpen(world, 1)).toEqual([3, 6]);
    const near = arena(ROW, MULE);
    robotOf(near, "A").drive.x = 3 * TILE - 481 - 1;
    play(near, { A: "aim=0+ability1" });
    // A unit too far from the third.
    expect(columnsOpen(near, 1)).toEqual([3, 6]);
  });

  it("goes in the axis direction nearest to the aim; halfway in the next one clockwise", () => {
    const square = [
      "##########",
      "#..#..#..#",
      "#..#..#..#",
      "##########",
      "#..#A.#..#",
      "#..#..#..#",
      "##########",
      "#00#..#..#",
      "#00#..#..#",
      "##########",
    ];
    const opened = (aim: number): (number | undefined)[] => {
      const world = arena(square, MULE);
      play(world, { A: `aim=${aim}+ability1` });
      return world.openings.map(({ tile }) => tile);
    };
    const [right, down, left, up] = [[46], [64], [43], [34]];
    expect([0, 127, 1000, 900].map(opened)).toEqual([right, right, right, right]);
    expect([128, 256, 383].map(opened)).toEqual([down, down, down]);
    expect([384, 512, 639].map(opened)).toEqual([left, left, left]);
    expect([640, 768, 895].map(opened)).toEqual([up, up, up]);
  });

  it("never opens the outer wall: facing it alone nothing happens, and nothing is paid", () => {
    const world = arena(ROW, MULE);
    const events = play(world, { A: "aim=512+ability1, wait, aim=0+ability1" });
    expect(world.openings.map(({ tile }) => tile)).toEqual([22, 25]);
    // The ability was ready again at once.
    expect(only(events, "cast").map(({ tick }) => tick)).toEqual([3]);
    expect(only(events, "bored")).toHaveLength(2);
    expect(robotOf(world, "A").stats.abilityUses).toEqual([1, 0]);
  });

  it("opens cracked walls and grates like any other", () => {
    const world = arena(["##########", "#A.x..=..#", "#..x..=..#", "##########"], MULE);
    expect(kindsAt(world, [3, 1], [6, 2])).toEqual([CRACKED, GRATE]);
    play(world, { A: "aim=0+ability1" });
    expect(kindsAt(world, [3, 1], [3, 2], [6, 1], [6, 2])).toEqual([TUNNEL, TUNNEL, TUNNEL, TUNNEL]);
    expect(world.crackedHull).toEqual([1800]);
  });

  it("passes over doorways, rubble and open tunnels without counting them; those stay open no longer", () => {
    const world = arena(
      [
        "################",
        "#A....x..#..#..#",
        "#.....x..#..#..#",
        "################",
        "#00#############",
        "#00#############",
        "################",
      ],
      MULE,
    );
    world.crackedHull[0] = 0;
    for (const tile of [22, 38]) world.tiles[tile] = RUBBLE;
    play(world, { A: "right*12, aim=0+ability1" });
    expect(kindsAt(world, [3, 1], [6, 1], [9, 1])).toEqual([FLOOR, RUBBLE, TUNNEL]);
    const { until } = world.openings[0] ?? { until: 0 };
    robotOf(world, "A").drive.energy = 3000;
    play(world, { A: "right*70, aim=0+ability1" });
    expect(world.openings).toEqual([
      { tile: 25, other: 41, until },
      { tile: 28, other: 44, until: world.tick + 450 },
    ]);
  });

  it("along a wall, from a doorway, opens what crosses the row to which the robot leans", () => {
    const rows = ["##########", "#..#..#..#", "#..#..#..#", "#A.#######", "#..#..#..#", "#..#..#..#", "##########"];
    const opened = (lean: number): (number | undefined)[] => {
      const world = arena(rows, MULE);
      robotOf(world, "A").drive.y += lean;
      play(world, { A: "aim=0+ability1" });
      return world.openings.map(({ tile }) => tile);
    };
    expect(opened(-1)).toEqual([13, 16]);
    expect(opened(1)).toEqual([43, 46]);
  });

  it("leaves lattice posts and the floor between walls as they are", () => {
    const world = arena(ROW, MULE);
    const before = world.tiles.slice();
    play(world, { A: PRESSED });
    world.tiles.forEach((kind, tile) => {
      if (kind !== before[tile])
        expect([before[tile], (tile % 19) % 3, Math.floor(tile / 19) % 3 > 0]).toEqual([WALL, 0, true]);
    });
  });

  it("of two who bore the same wall in one tick opens it for both, and both pay", () => {
    for (const letters of ["AB", "BA"]) {
      const [left, right] = letters;
      const world = arena(["##########", `#.${left}#..#${right}.#`, "#..#..#..#", "##########"], MULE);
      play(world, { A: `aim=${left === "A" ? 0 : 512}+ability1`, B: `aim=${left === "A" ? 512 : 0}+ability1` });
      expect(world.openings.map(({ tile }) => tile)).toEqual([13, 16]);
      expect(world.robots.map(({ drive }) => drive.energy)).toEqual([1800, 1800]);
    }
  });

  it("is seen by all, but who bored only by those who see the borer", () => {
    const world = arena(["################", "#A.#..#.B#..#.C#", "#..#..#..#..#..#", "################"], MULE);
    play(world, { A: "aim=0+ability1" });
    const told = (seat: number): unknown[] =>
      witness(world, seat).flatMap((event) => (event.kind === "bored" ? [[event.tile, event.seat]] : []));
    expect(told(0)).toEqual([
      [19, 0],
      [22, 0],
    ]);
    // Through the new opening B sees A at once.
    expect(told(1)).toEqual([
      [19, 0],
      [22, 0],
    ]);
    expect(told(2)).toEqual([
      [19, -1],
      [22, -1],
    ]);
  });

  it("a carrier of a core cannot bore", () => {
    const world = arena(ROW, MULE);
    robotOf(world, "A").cargo = [0, 0, 1];
    play(world, { A: "right*20, aim=0+ability1" });
    expect(world.openings).toEqual([]);
  });
});
