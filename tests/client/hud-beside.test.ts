/** Where a page tells spectators more: beside what the HUD draws then, on the screen, and with half of the screen for the maze. */
import { describe, expect, it } from "vitest";
import type { Box } from "#client/hud/box.ts";
import { hudFit } from "#client/hud/fit.ts";
import { type HudLayout, layoutHud, SHOWN } from "#client/hud/layout.ts";
import { sidesOf, watchMode } from "#client/hud/layout-beside.ts";
import { modeOf } from "#client/hud/mode-of.ts";
import { frameWith } from "./support/frames.ts";

const SCREENS = [
  [1920, 1080],
  [1536, 864],
  [1366, 768],
  [1280, 720],
  [1216, 684],
  [1077, 606],
  [907, 510],
  [821, 462],
  [800, 450],
  [844, 390],
] as const;
const WISHES = [
  { size: 1, textSize: 1 },
  { size: 1.4, textSize: 1 },
  { size: 1, textSize: 2 },
  { size: 0.8, textSize: 1 },
] as const;

/** CSS px that the bar of the timeline takes, with words as they are at first. */
const BAR = 52;

const LAYOUTS = [
  ...SCREENS.map(([width, height]) => ({ width, height, isTouch: false })),
  { width: 844, height: 390, isTouch: true },
  { width: 667, height: 375, isTouch: true },
].flatMap(({ width, height, isTouch }) =>
  WISHES.map(({ size, textSize }) => {
    const { zoom, kind } = hudFit({ width, height, isTouch, size, textSize });
    const below = (BAR * textSize) / zoom;
    const layout = layoutHud(Math.round(width / zoom), Math.round(height / zoom), isTouch, 0, { kind, below });
    return { name: `${width} × ${height}${isTouch ? " touch" : ""}, ${size}, ${textSize}`, layout, zoom };
  }),
);

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** What is open at a time on a screen, and what the HUD is told of it. */
function openings({ kind, standings, charts }: ReturnType<typeof sidesOf>) {
  const either = [
    { beside: "standings", open: [standings] },
    { beside: "charts", open: [charts] },
  ] as const;
  return kind === "wide" ? [...either, { beside: "standings", open: [standings, charts] } as const] : either;
}

const shown = (layout: HudLayout, beside: "standings" | "charts") =>
  SHOWN[watchMode(beside, sidesOf(layout).kind)].filter((name) => name !== "field");

describe("what a page tells beside the maze", () => {
  it.each(LAYOUTS)("lies over nothing of the HUD, and on the screen, at $name", ({ layout }) => {
    const sides = sidesOf(layout);
    for (const { beside, open } of openings(sides)) {
      for (const box of open) {
        const covered = shown(layout, beside).filter((name) => overlap(box, layout.boxes[name]));
        // Where there is little room announcements in the middle may go below its edge.
        const allowed = sides.kind === "drawer" ? ["notice"] : [];
        expect(
          covered.filter((name) => !allowed.includes(name)),
          beside,
        ).toEqual([]);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= layout.width && box.y + box.h <= layout.height).toBe(true);
      }
    }
  });

  it.each(LAYOUTS)("leaves half of the screen to the maze at $name", ({ layout, zoom }) => {
    const area = ({ w, h }: Box): number => w * h;
    // What larger letters add to the bar is not counted: whoever wants it wants less of the maze.
    const bar = (BAR / zoom) * layout.width;
    for (const { beside, open } of openings(sidesOf(layout))) {
      // Announcements stand in the middle for moments only.
      const hud = shown(layout, beside).flatMap((name) => (name === "notice" ? [] : area(layout.boxes[name])));
      const covered = [...hud, ...open.map(area), bar].reduce((sum, each) => sum + each, 0);
      expect(covered / (layout.width * layout.height), beside).toBeLessThanOrEqual(0.5);
    }
  });

  it.each(LAYOUTS)("has room for five robots at least at $name", ({ layout, zoom }) => {
    const { standings, charts, kind } = sidesOf(layout);
    expect(standings.w).toBeGreaterThanOrEqual(kind === "drawer" ? 260 : 300);
    expect(standings.h).toBeGreaterThanOrEqual(28 + 5 * 24);
    expect(charts.w).toBeGreaterThanOrEqual(240);
    expect(charts.h).toBeGreaterThanOrEqual(190);
    expect(zoom).toBeGreaterThanOrEqual(1);
  });
});

describe("the HUD of a spectator", () => {
  const watched = frameWith([], { isSpectator: true, own: null });
  const wishes = { isBoard: false, isTouch: false, room: "wide" } as const;

  it("does not list the seats twice", () => {
    expect(SHOWN[modeOf(watched, { ...wishes, beside: "nothing" })]).toContain("seats");
    for (const beside of ["charts", "standings"] as const) {
      expect(SHOWN[modeOf(watched, { ...wishes, beside })]).not.toContain("seats");
      expect(SHOWN[modeOf(watched, { ...wishes, beside })]).toContain("score");
    }
  });

  it("is not there where the page tells everything, not even with results", () => {
    expect(SHOWN[modeOf(watched, { ...wishes, beside: "everything" })]).toEqual([]);
    expect(modeOf({ ...watched, results: [] }, { ...wishes, beside: "everything" })).toBe("bare");
    // A player has all of it.
    expect(modeOf(frameWith([]), { ...wishes, beside: "everything" })).toBe("play");
  });
});
