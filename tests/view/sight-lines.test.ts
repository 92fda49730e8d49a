import { describe, expect, it } from "vitest";
import type { FrameMaze } from "#client/sdk/frame.ts";
import { createOutline, createSightGrid, isInside, type Outline, traceSight } from "#client/sight-lines.ts";
import { CRACKED, FLOOR, GRATE, WALL } from "#shared/content/mazes/maze.ts";

const KINDS: Readonly<Record<string, number>> = { "#": WALL, ".": FLOOR, "=": GRATE, "%": CRACKED };

/** Returns a maze drawn as text: `#` wall, `.` floor, `=` grate, `%` cracked wall. */
function maze(...rows: readonly string[]): FrameMaze {
  const tiles = Uint8Array.from(rows.join(""), (sign) => KINDS[sign] ?? WALL);
  return { width: rows[0]?.length ?? 0, height: rows.length, tiles, revision: 1, cracked: [], pads: [], tunnels: [] };
}

/** Returns what is seen from the middle of a tile. */
function seenFrom(drawn: FrameMaze, column: number, row: number, radius = 20, push = 0): Outline {
  const outline = createOutline();
  traceSight(createSightGrid(drawn), { x: column + 0.5, y: row + 0.5, radius }, push, outline);
  return outline;
}

const sees = (outline: Outline, column: number, row: number): boolean => isInside(outline, column + 0.5, row + 0.5);

describe("traceSight", () => {
  const room = maze("#########", "#...#...#", "#...#...#", "#.......#", "#########");

  it("sees the open floor of a room and not behind its wall", () => {
    const outline = seenFrom(room, 1, 1);
    expect(sees(outline, 3, 3)).toBe(true);
    expect(sees(outline, 6, 1)).toBe(false);
  });

  it("sees through the gap in a wall", () => {
    expect(sees(seenFrom(room, 1, 3), 7, 3)).toBe(true);
  });

  it("is stopped by a cracked wall and not by a grate", () => {
    const drawn = maze("#######", "#..%..#", "#..=..#", "#######");
    expect(sees(seenFrom(drawn, 1, 1), 5, 1)).toBe(false);
    expect(sees(seenFrom(drawn, 1, 2), 5, 2)).toBe(true);
  });

  it("ends at its radius", () => {
    const outline = seenFrom(maze("############", "#..........#", "############"), 1, 1, 4);
    expect(sees(outline, 4, 1)).toBe(true);
    expect(sees(outline, 7, 1)).toBe(false);
  });

  it("enters walls by the push, so that their near part is seen, and no further", () => {
    const outline = seenFrom(room, 2, 2, 20, 0.6);
    expect(isInside(outline, 4.4, 2.5)).toBe(true);
    expect(isInside(outline, 4.8, 1.5)).toBe(false);
  });
});
