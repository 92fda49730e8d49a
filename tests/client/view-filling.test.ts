import { describe, expect, it } from "vitest";
import { padNear, piecesShown, unloadedShare } from "#client/view/filling.ts";
import { stagedFrame, stagedMaze } from "#tests/browser/support/staged-frames.ts";

describe("the pieces on a deck", () => {
  it("are none for an empty hold and for one that nobody knows", () => {
    expect(piecesShown(0, 10, 5)).toBe(0);
    expect(piecesShown(-1, 10, 5)).toBe(0);
  });

  it("are at least one for anything, all for a full hold, and never fewer for more", () => {
    const shown = Array.from({ length: 13 }, (_, cargo) => piecesShown(cargo, 12, 5));
    expect(shown[1]).toBe(1);
    expect(shown[12]).toBe(5);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(piecesShown(40, 12, 5)).toBe(5);
  });
});

describe("a pad that fills", () => {
  it("is full when nothing is left in the hold", () => {
    expect(unloadedShare(1, 3)).toBe(0.25);
    expect(unloadedShare(4, 0)).toBe(1);
    expect(unloadedShare(0, 4)).toBe(0);
  });

  it("fills on where nobody knows what is left, and never beyond its rim", () => {
    const shares = [1, 2, 3, 20].map((unit) => unloadedShare(unit, -1));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it("is the one that the robot stands on", () => {
    const frame = stagedFrame(0);
    for (const [number, pad] of stagedMaze.pads.entries()) {
      expect(padNear(frame, pad.column + 0.3, pad.row + 1.6)).toBe(number);
    }
    expect(padNear(frame, 19.5, 19.5)).toBe(-1);
  });
});
