/** The HUD of whoever watches leaves room below for the page's own bar, and still fits. */
import { describe, expect, it } from "vitest";
import { hudFit } from "#client/hud/fit.ts";
import { type Box, type BoxName, type HudLayout, type HudMode, layoutHud, SHOWN } from "#client/hud/layout.ts";
import { resultsRegions } from "#client/hud/results-regions.ts";

const SCREENS = [
  [1920, 1080],
  [1280, 720],
  [1077, 606],
  [907, 510],
  [821, 462],
  [800, 450],
  [844, 390],
] as const;
/** CSS px of the bar with its space: with buttons for a mouse, and for fingers. */
const BAR = { mouse: 54, touch: 62 } as const;
const MODES: readonly HudMode[] = ["watch", "results"];

const LAYOUTS = [
  ...SCREENS.flatMap(([width, height]) => [false, true].map((isTouch) => ({ width, height, isTouch }))),
  { width: 667, height: 375, isTouch: true },
].flatMap((screen) =>
  [1, 1.4].map((size) => {
    const { zoom, kind } = hudFit({ ...screen, size, textSize: 1 });
    const below = Math.ceil((screen.isTouch ? BAR.touch : BAR.mouse) / zoom);
    const [width, height] = [Math.round(screen.width / zoom), Math.round(screen.height / zoom)];
    const layout = layoutHud(width, height, screen.isTouch, 0, { kind, below });
    return { name: `${width} × ${height}${screen.isTouch ? " with touch" : ""}, panels ${size}`, layout, below };
  }),
);

function overlaps(layout: HudLayout, names: readonly BoxName[]): string[] {
  const isOver = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  return names.flatMap((name, index) =>
    names
      .slice(index + 1)
      .filter((other) => isOver(layout.boxes[name], layout.boxes[other]))
      .map((other) => `${name} over ${other}`),
  );
}

describe("the layout of the HUD over a bar", () => {
  it.each(LAYOUTS)("has every box above it, none over another, at $name", ({ layout, below }) => {
    for (const mode of MODES) {
      expect(overlaps(layout, SHOWN[mode]), mode).toEqual([]);
      for (const name of SHOWN[mode]) {
        const { x, y, w, h } = layout.boxes[name];
        const isFree = x >= 0 && y >= 0 && x + w <= layout.width && y + h <= layout.height - below;
        expect(isFree, `${name} at ${x}, ${y}, ${w} × ${h} of ${layout.height - below}`).toBe(true);
      }
    }
    expect(layout.seatRow).toBeGreaterThanOrEqual(16);
  });

  it.each(LAYOUTS)("has room for the results of six at $name", ({ layout }) => {
    const { w, h } = layout.boxes.results;
    const { podium, chart, table, rowHeight, headHeight } = resultsRegions(layout.kind, { w, h }, 6);
    expect(rowHeight).toBeGreaterThanOrEqual(22);
    expect(table.y + headHeight + 6 * rowHeight).toBeLessThanOrEqual(h);
    for (const part of [podium, chart]) expect(Math.min(part.w, part.h)).toBeGreaterThanOrEqual(80);
  });

  it("moves only what stands at the lower edge", () => {
    const [plain, raised] = [0, 54].map((below) => layoutHud(1280, 720, false, 0, { below }).boxes);
    for (const name of ["score", "minimap", "net", "feed", "notice"] as const) {
      expect(raised?.[name]).toEqual(plain?.[name]);
    }
    for (const name of ["vitals", "weapon", "ability1", "ability2", "cargo", "caption"] as const) {
      expect(raised?.[name].y).toBe((plain?.[name].y ?? 0) - 54);
    }
  });
});
