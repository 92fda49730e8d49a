/** The HUD fits every screen that it must fit: nothing overlaps, nothing leaves the screen, no text is too small. */
import { describe, expect, it } from "vitest";
import { hudFit } from "#client/hud/fit.ts";
import { type Box, type BoxName, type HudLayout, type HudMode, layoutHud, SHOWN } from "#client/hud/layout.ts";
import { safeBox } from "#client/hud/places.ts";
import { choicesIn, respawnCard } from "#client/hud/respawn-grid.ts";
import { secondBox } from "#client/hud/second-box.ts";
import { chassisList } from "#shared/content/chassis.ts";

const SCREENS = [
  [907, 510],
  [1216, 684],
  [1077, 606],
  [821, 462],
  [1366, 768],
  [1920, 1080],
  [1536, 864],
  [1280, 720],
  [800, 450],
  [1080, 607],
  [844, 390],
  [2560, 1080],
] as const;

const PHONES = [
  { width: 844, height: 390, inset: 47, bar: 21 },
  { width: 812, height: 375, inset: 44, bar: 21 },
  { width: 932, height: 430, inset: 59, bar: 21 },
] as const;

const layoutOf = (width: number, height: number, isTouch: boolean) => ({
  name: `${width} × ${height}${isTouch ? " with touch" : ""}`,
  layout: layoutHud(width, height, isTouch),
  isTouch,
});

const LAYOUTS = [
  ...SCREENS.flatMap(([width, height]) => [false, true].map((isTouch) => layoutOf(width, height, isTouch))),
  // The smallest phone.
  layoutOf(667, 375, true),
];

/** What can be on screen: sticks only with touch. */
function modesOf(isTouch: boolean): readonly HudMode[] {
  return isTouch
    ? ["touch", "touchDown", "touchBoard", "watch", "watchDrawer", "results"]
    : ["play", "down", "board", "watch", "watchCharts", "watchStandings", "watchNarrow", "watchDrawer", "results"];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function overlaps(layout: HudLayout, names: readonly BoxName[]): string[] {
  return names.flatMap((name, index) =>
    names
      .slice(index + 1)
      .filter((other) => overlap(layout.boxes[name], layout.boxes[other]))
      .map((other) => `${name} over ${other}`),
  );
}

describe("the layout of a phone with a bar of the system", () => {
  const panels: readonly BoxName[] = ["board", "respawn", "results", "figures"];

  it.each(PHONES)(
    "keeps all but sticks and panels off the bar at $width × $height",
    ({ width, height, inset, bar }) => {
      const layout = layoutHud(width, height, true, inset, { bar });
      const names = [...new Set(modesOf(true).flatMap((mode) => SHOWN[mode]))].filter((name) => !panels.includes(name));
      const low = names.filter((name) => layout.boxes[name].y + layout.boxes[name].h > height - bar);
      expect(low.filter((name) => name !== "stickLeft" && name !== "stickRight")).toEqual([]);
      for (const mode of modesOf(true)) expect(overlaps(layout, SHOWN[mode]), mode).toEqual([]);
    },
  );
});

describe("the layout of the HUD as somebody wants it", () => {
  const wishes = [
    { size: 0.8, textSize: 1, minimapSize: 0.8 },
    { size: 1.4, textSize: 1, minimapSize: 1.2 },
    { size: 1, textSize: 2, minimapSize: 1.2 },
  ];
  const fitted = LAYOUTS.flatMap(({ name, layout: { width, height }, isTouch }) =>
    wishes.map(({ size, textSize, minimapSize }) => {
      const { zoom, kind } = hudFit({ width, height, isTouch, size, textSize });
      const layout = layoutHud(Math.round(width / zoom), Math.round(height / zoom), isTouch, 0, { kind, minimapSize });
      return { name: `${name}, panels ${size}, letters ${textSize}`, layout, isTouch, zoom };
    }),
  );

  it.each(fitted)("has no two boxes over each other, and none beyond the screen, at $name", ({ layout, isTouch }) => {
    for (const mode of modesOf(isTouch)) expect(overlaps(layout, SHOWN[mode]), mode).toEqual([]);
    for (const name of new Set(modesOf(isTouch).flatMap((mode) => SHOWN[mode]))) {
      const { x, y, w, h } = layout.boxes[name];
      const isInside = x >= 0 && y >= 0 && x + w <= layout.width && y + h <= layout.height;
      expect(isInside, `${name} at ${x}, ${y}, ${w} × ${h}`).toBe(true);
      if (name !== "menu") expect(Math.min(w, h), name).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(fitted)("writes nothing below 12 px at $name", ({ layout, zoom }) => {
    expect(Math.min(...Object.values(layout.text)) * zoom).toBeGreaterThanOrEqual(12);
  });

  it("is smaller or larger as far as there is room", () => {
    const at = (width: number, height: number, size: number, textSize = 1) =>
      hudFit({ width, height, isTouch: false, size, textSize });
    expect(at(1280, 720, 1)).toEqual({ kind: "wide", zoom: 1 });
    expect(at(1280, 720, 0.8)).toEqual({ kind: "compact", zoom: 1 });
    expect(at(1920, 1080, 1.4)).toEqual({ kind: "wide", zoom: 1.4 });
    expect(at(1920, 1080, 1, 2).zoom).toBeGreaterThanOrEqual(2);
    // A portal's frame has no room for more.
    expect(at(800, 450, 1.4)).toEqual({ kind: "compact", zoom: 1 });
  });
});

describe("the layout of the HUD", () => {
  it.each(LAYOUTS)("has no two boxes over each other at $name", ({ layout, isTouch }) => {
    for (const mode of modesOf(isTouch)) expect(overlaps(layout, SHOWN[mode]), mode).toEqual([]);
  });

  it.each(LAYOUTS)("keeps every box on the screen and of some size at $name", ({ layout, isTouch }) => {
    for (const name of new Set(modesOf(isTouch).flatMap((mode) => SHOWN[mode]))) {
      const { x, y, w, h } = layout.boxes[name];
      expect({ name, x: x >= 0, y: y >= 0, right: x + w <= layout.width, bottom: y + h <= layout.height }).toEqual({
        name,
        x: true,
        y: true,
        right: true,
        bottom: true,
      });
      if (name !== "menu") expect(Math.min(w, h), name).toBeGreaterThanOrEqual(20);
    }
  });

  it.each(LAYOUTS)("writes nothing below 12 px at $name", ({ layout }) => {
    expect(Math.min(...Object.values(layout.text))).toBeGreaterThanOrEqual(12);
  });

  it.each(LAYOUTS)("leaves more than half of the screen to the maze at $name", ({ layout, isTouch }) => {
    const covered = SHOWN[isTouch ? "touch" : "play"]
      .filter((name) => name !== "field" && !name.startsWith("stick"))
      .reduce((sum, name) => sum + layout.boxes[name].w * layout.boxes[name].h, 0);
    expect(covered / (layout.width * layout.height)).toBeLessThan(0.5);
  });

  it.each(LAYOUTS)("has room for overlays with eight rows at $name", ({ layout }) => {
    expect(layout.seatRow).toBeGreaterThanOrEqual(22);
    expect(layout.boxes.respawn.h).toBeGreaterThanOrEqual(140);
    expect(layout.boxes.respawn.w).toBeGreaterThanOrEqual(300);
    expect(layout.boxes.board.h).toBeGreaterThanOrEqual(30 + 8 * 22);
    expect(layout.boxes.board.w).toBeGreaterThanOrEqual(420);
    expect(layout.boxes.results.h).toBeGreaterThanOrEqual(90 + 8 * 24);
  });

  it.each(LAYOUTS.filter(({ layout }) => layout.width >= 800))(
    "has the figures overlay in the field, where a robot in the middle is still seen, at $name",
    ({ layout }) => {
      const { figures, field } = layout.boxes;
      expect([figures.x >= field.x, figures.y >= field.y]).toEqual([true, true]);
      expect(figures.x + figures.w).toBeLessThanOrEqual(Math.min(field.x + field.w, layout.width / 2));
      expect(figures.y + figures.h).toBeLessThanOrEqual(field.y + field.h);
    },
  );

  it.each(LAYOUTS)("has room for the line's figures below the minimap at $name", ({ layout }) => {
    expect(layout.netPlain).toBeLessThan(layout.boxes.net.w);
  });

  it.each(LAYOUTS)("offers all chassis while down, each to be told and touched, at $name", ({ layout }) => {
    const count = chassisList.length;
    const card = respawnCard(layout.boxes.respawn, count);
    const choices = choicesIn(card, count);
    expect(choices).toHaveLength(count);
    for (const [index, choice] of choices.entries()) {
      expect(Math.min(choice.w, choice.h)).toBeGreaterThanOrEqual(48);
      expect([choice.x >= 0, choice.x + choice.w <= card.w, choice.y + choice.h <= card.h]).toEqual([true, true, true]);
      for (const other of choices.slice(index + 1)) expect(overlap(choice, other)).toBe(false);
    }
    // It stands low, so that what destroyed the robot is seen in the middle of the screen.
    expect(card.y + card.h).toBeGreaterThan(layout.height - 2 * layout.margin);
  });

  it.each(LAYOUTS)("has a second picture beside all panels at $name, if there is room", ({ layout }) => {
    for (const seats of [2, 6, 8]) {
      const box = secondBox(layout, seats);
      if (box === null) continue;
      const seatsBox = { ...layout.boxes.seats, h: 8 + layout.seatRow * seats };
      const panels = SHOWN.watch.filter((name) => name !== "field" && name !== "seats");
      const under = panels.filter((name) => overlap(box, layout.boxes[name]));
      expect([under, overlap(box, seatsBox)]).toEqual([[], false]);
      expect([box.x >= 0, box.y >= 0, box.x + box.w <= layout.width, box.y + box.h <= layout.height]).not.toContain(
        false,
      );
      expect(box.w).toBeLessThanOrEqual(0.29 * layout.width);
      // Whoever is followed stands in the middle.
      expect(box.x).toBeGreaterThan(layout.width / 2 + 100);
    }
  });

  it("has room for a second picture on a usual screen of each kind", () => {
    for (const [width, height, isTouch] of [
      [1920, 1080, false],
      [1280, 720, false],
      [907, 510, false],
      [844, 390, true],
    ] as const) {
      expect(secondBox(layoutHud(width, height, isTouch), 6), `${width} × ${height}`).not.toBeNull();
    }
  });

  it.each(LAYOUTS)("has a free edge for arrows at $name", ({ layout, isTouch }) => {
    const safe = safeBox(layout);
    expect(Math.min(safe.w, safe.h)).toBeGreaterThan(60);
    const covering = SHOWN[isTouch ? "touch" : "play"].filter((name) => name !== "field" && name !== "feed");
    const under = covering.filter((name) => overlap(safe, layout.boxes[name]));
    expect(under).toEqual([]);
  });

  it("gives touch targets at least 48 px", () => {
    const { boxes } = layoutHud(844, 390, true);
    for (const name of ["ability1", "ability2", "menu"] as const) expect(boxes[name].w).toBeGreaterThanOrEqual(48);
  });

  it("moves out of the way of a notch", () => {
    const { boxes } = layoutHud(844, 390, true, 44);
    expect(boxes.minimap.x).toBe(44);
    expect(boxes.menu.x + boxes.menu.w).toBe(800);
  });
});
