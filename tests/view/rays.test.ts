/** How far lanes and sight lines are drawn: to the first tile that stops them. */
import { describe, expect, it } from "vitest";
import type { FrameMaze } from "#client/sdk/frame.ts";
import { wayAhead } from "#client/view/rays.ts";
import { CRACKED, FLOOR, GRATE, STOPS_BREAKER, STOPS_SHOT, WALL } from "#shared/content/mazes/maze.ts";

const KINDS: Readonly<Record<string, number>> = { "#": WALL, ".": FLOOR, "=": GRATE, "%": CRACKED };

function maze(...rows: readonly string[]): FrameMaze {
  const tiles = Uint8Array.from(rows.join(""), (sign) => KINDS[sign] ?? WALL);
  return { width: rows[0]?.length ?? 0, height: rows.length, tiles, revision: 1, cracked: [], pads: [], tunnels: [] };
}

describe("the way ahead", () => {
  const hall = maze("##########", "#...=..%.#", "#........#", "##########");

  it("ends at the wall, in any direction", () => {
    expect(wayAhead(hall, STOPS_SHOT, { x: 1.5, y: 2.5 }, 0, 20)).toBeCloseTo(7.5);
    expect(wayAhead(hall, STOPS_SHOT, { x: 8.5, y: 2.5 }, Math.PI, 20)).toBeCloseTo(7.5);
    expect(wayAhead(hall, STOPS_SHOT, { x: 2.5, y: 2.5 }, -Math.PI / 2, 20)).toBeCloseTo(1.5);
  });

  it("ends at its length where nothing stops it before", () => {
    expect(wayAhead(hall, STOPS_SHOT, { x: 1.5, y: 2.5 }, 0, 3)).toBe(3);
  });

  it("lets a shot through a grate and stops it at a cracked wall; a charge the other way round", () => {
    expect(wayAhead(hall, STOPS_SHOT, { x: 1.5, y: 1.5 }, 0, 20)).toBeCloseTo(5.5);
    expect(wayAhead(hall, STOPS_BREAKER, { x: 1.5, y: 1.5 }, 0, 20)).toBeCloseTo(2.5);
    expect(wayAhead(hall, STOPS_BREAKER, { x: 5.5, y: 1.5 }, 0, 20)).toBeCloseTo(3.5);
  });
});
