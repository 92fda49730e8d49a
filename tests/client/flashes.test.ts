/** No large flash more than three times a second, and none at all for whoever wants none. */
import { describe, expect, it } from "vitest";
import { MARK_STAY } from "#client/hud/marks-log.ts";
import { lightOf, NO_FLASH } from "#client/hud/slot-flash.ts";
import type { Ephemera, Ephemeron } from "#client/view/ephemera.ts";
import { createFlashLimit, DIMMED, MOST_FLASHES, WITHIN } from "#client/view/flash-limit.ts";
import { holdFlashes } from "#client/view/flashes.ts";
import { createLightSources, type LightLook } from "#client/view/light-sources.ts";

/** Share of the brightest white from which on a change of light is a flash (WCAG 2.3.1). */
const FLASH = 0.1;

/** Most flashes that any second of these moments has. */
function mostInASecond(moments: readonly number[]): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length));
}

describe("the limit of flashes", () => {
  it.each([20, 50, 90, 125, 250, 333, 400])(
    "lets at most three of a second through when one comes every %i ms",
    (pace) => {
      const limit = createFlashLimit();
      const shown: number[] = [];
      for (let now = 0; now < 20_000; now += pace) if (limit.admit(now) === 1) shown.push(now);
      // Flashes within a blink of the first of them are seen as one.
      const seen: number[] = [];
      for (const at of shown) if (at - (seen.at(-1) ?? -1000) >= 40) seen.push(at);
      expect(mostInASecond(seen)).toBeLessThanOrEqual(MOST_FLASHES);
      expect(seen.length).toBeGreaterThan(20);
    },
  );

  it("leaves a flash alone that comes alone", () => {
    const limit = createFlashLimit();
    for (let now = 0; now < 10_000; now += WITHIN) expect(limit.admit(now)).toBe(1);
  });
});

/** The flashes of a picture, and what of them came through: strengths of lights, alphas of glows. */
function stage(flashes: number) {
  const sources = createLightSources();
  const glows: number[] = [];
  const ephemera: Ephemera = {
    show: (look) => glows.push(look.alpha?.[0] ?? 1),
    update: () => undefined,
    clear: () => undefined,
    count: () => 0,
  };
  const held = holdFlashes({ ephemera, sources }, () => ({ flashes }));
  const lights = (now: number): number[] => {
    sources.begin();
    sources.update(now);
    return sources.all.slice(0, sources.count()).map(({ strength }) => strength);
  };
  return { held, glows, lights };
}

const BLAST: LightLook = { x: 0, y: 0, radius: 340, tint: 0xffffff, strength: 2, height: 60, isSudden: true };
const GLOW: Ephemeron = { atlas: "fx", frames: ["soft"], x: 0, y: 0, life: 400, depth: 1, size: [6, 5], isAdded: true };

describe("flashes of the world", () => {
  it("come as they are, one at a time", () => {
    const { held, lights, glows } = stage(1);
    held.sources.flash(BLAST, 700, 0);
    held.ephemera.show(GLOW, 0);
    expect(lights(0)).toEqual([2]);
    expect(glows).toEqual([1]);
  });

  it("are dimmed from the fourth of a second on", () => {
    const { held, lights } = stage(1);
    for (const now of [0, 100, 200, 300]) held.sources.flash(BLAST, 700, now);
    expect(lights(300).at(-1)).toBeCloseTo(2 * DIMMED);
  });

  it("are none where somebody wants none, while what only glows is still to be seen", () => {
    const { held, lights, glows } = stage(0);
    held.sources.flash(BLAST, 700, 0);
    held.ephemera.show(GLOW, 0);
    held.ephemera.show({ ...GLOW, isAdded: false }, 0);
    expect(lights(0)).toEqual([0]);
    expect(glows[0]).toBeLessThan(0.5);
    expect(glows[1]).toBe(1);
  });

  it("of muzzles are too small to be counted", () => {
    const { held, lights } = stage(1);
    for (let now = 0; now < 500; now += 50) held.sources.flash({ ...BLAST, radius: 180, strength: 1.5 }, 110, now);
    held.sources.flash(BLAST, 700, 500);
    expect(Math.max(...lights(500))).toBe(2);
  });
});

describe("flashes of the HUD", () => {
  it("at the edge of the screen change too little to be flashes when they come more than three times a second", () => {
    // Red of full strength has a luminance of 0.2126, and a glow covers at most 0.6 of what is under it.
    const brightest = 0.2126 * 0.6;
    const fade = (age: number): number => 1 - (age / MARK_STAY.damage) ** 2;
    for (let pace = 20; pace <= 333; pace++) {
      const step = pace >= MARK_STAY.damage ? brightest : brightest * (1 - fade(pace));
      expect(step, `every ${pace} ms`).toBeLessThan(FLASH);
    }
  });

  it("of a tile are not red again while they are red: a held button does not make it flicker", () => {
    const flash = { ...NO_FLASH, deniedAt: 0 };
    const first = lightOf(flash, 0).alpha;
    expect(lightOf(flash, 250).alpha).toBeLessThan(first);
  });
});
