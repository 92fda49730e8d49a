/** Settings: what is kept is read back, what makes no sense is not, and each means what it says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BINDINGS } from "#client/input/bindings.ts";
import { FIRST_LOOKS, frameCapOf, handlingOf, isStill, levelsOf, looksOf } from "#client/settings/derived.ts";
import {
  CHOICES,
  DEFAULTS,
  formatSettings,
  heldWithin,
  parseSettings,
  RANGES,
  type Settings,
} from "#client/settings/settings.ts";
import { createSettingsStore } from "#client/settings/store.ts";

/** A place for one text. */
function placeWith(first: string | null): { read(): string | null; write(text: string | null): void } {
  let kept = first;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
}

const CHANGED: Settings = {
  ...DEFAULTS,
  masterLevel: 35,
  textSize: 150,
  quality: "low",
  frameCap: "30",
  palette: "tritan",
  motion: "reduced",
  isMono: true,
  hasNames: false,
  keys: { ...BINDINGS, fire: ["KeyF"], drop: ["KeyQ", "Mouse2"] },
};

describe("settings that were kept", () => {
  it("are read back as they were", () => {
    expect(parseSettings(formatSettings(CHANGED))).toEqual(CHANGED);
  });

  it("are none where nothing was changed", () => {
    expect(formatSettings(DEFAULTS)).toBeNull();
    expect(parseSettings(null)).toEqual(DEFAULTS);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "7"],
    ["null", "null"],
    ["a list", "[1, 2]"],
  ])("fall back to the first ones: %s", (_, text) => {
    expect(parseSettings(text)).toEqual(DEFAULTS);
  });

  it("fall back one by one: what is right beside a wrong one stays", () => {
    const kept = { masterLevel: "loud", musicLevel: 40, quality: "ultra", palette: "tritan", isMono: 1, keys: 5 };
    expect(parseSettings(JSON.stringify(kept))).toEqual({ ...DEFAULTS, musicLevel: 40, palette: "tritan" });
  });

  it("are held within their ranges, on their steps", () => {
    const kept = parseSettings(JSON.stringify({ textSize: 900, hudSize: 1, shake: 44, deadZone: 12.4 }));
    expect([kept.textSize, kept.hudSize, kept.shake, kept.deadZone]).toEqual([200, 80, 40, 12]);
    expect(() => heldWithin(Number.NaN, RANGES.shake)).toThrow(RangeError);
  });

  it("never throw, and are always whole, whatever somebody has put there", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((each) => JSON.stringify(each)),
        ),
        (text) => {
          const settings = parseSettings(text);
          for (const [name, { from, to }] of Object.entries(RANGES)) {
            const value = Reflect.get(settings, name);
            expect(value).toBeGreaterThanOrEqual(from);
            expect(value).toBeLessThanOrEqual(to);
          }
          for (const [name, all] of Object.entries(CHOICES)) expect(all).toContain(Reflect.get(settings, name));
        },
      ),
    );
  });
});

describe("bindings that were kept", () => {
  const keysOf = (keys: unknown): Settings["keys"] => parseSettings(JSON.stringify({ keys })).keys;

  it("keep their first codes where none are kept, or none that can be", () => {
    expect(keysOf({ fire: ["KeyF"] })).toEqual({ ...BINDINGS, fire: ["KeyF"] });
    expect(keysOf({ fire: "KeyF", drop: [3], up: ["<script>"] })).toEqual(BINDINGS);
    expect(keysOf({ fire: ["KeyF", "KeyG", "KeyH", "KeyJ"] })).toEqual(BINDINGS);
  });

  it("may leave an action without any", () => {
    expect(keysOf({ mute: [] }).mute).toEqual([]);
  });

  it("never take the way to the menu, nor a key of the browser, whatever was put there", () => {
    expect(keysOf({ fire: ["Escape", "KeyF"], menu: [] })).toEqual({ ...BINDINGS, fire: ["KeyF"] });
    expect(keysOf({ menu: ["KeyP"] }).menu).toEqual(["Escape", "KeyP"]);
    expect(keysOf({ menu: ["KeyP", "Escape"] }).menu).toEqual(["KeyP", "Escape"]);
    expect(keysOf({ fire: ["ControlLeft"] }).fire).toEqual(BINDINGS.fire);
    expect(parseSettings(JSON.stringify({ pad: { fire: ["Pad9"] } })).pad).toMatchObject({ fire: [], menu: ["Pad9"] });
  });

  it("give one code one meaning", () => {
    const keys = keysOf({ fire: ["KeyW"] });
    expect(keys.up).toEqual(["KeyW", "ArrowUp"]);
    expect(keys.fire).toEqual([]);
  });
});

describe("the store", () => {
  it("keeps a change for the next visit, and forgets all with a reset", () => {
    const place = placeWith(null);
    const store = createSettingsStore(place);
    store.change({ musicLevel: 20, hasCaptions: true });
    expect(createSettingsStore(place).settings.value.musicLevel).toBe(20);
    store.reset(["musicLevel"]);
    expect(store.settings.value).toEqual({ ...DEFAULTS, hasCaptions: true });
    store.reset();
    expect(place.read()).toBeNull();
  });
});

describe("what settings mean", () => {
  it("reduced motion: no shake and nothing that glides, whatever the slider says; by default the system decides", () => {
    const { shakes, isStill: still } = looksOf({ ...DEFAULTS, motion: "reduced", shake: 100 }, false).world;
    expect([shakes, still]).toEqual([0, true]);
    expect(isStill(DEFAULTS, true)).toBe(true);
    expect(isStill(DEFAULTS, false)).toBe(false);
    expect(isStill({ motion: "full" }, true)).toBe(false);
  });

  it("shares of shake and flashes", () => {
    const { world, hud } = looksOf({ ...DEFAULTS, shake: 30, flash: 0 }, false);
    expect([world.shakes, world.flashes, hud.flashes]).toEqual([0.3, 0, 0]);
    expect([FIRST_LOOKS.world.shakes, FIRST_LOOKS.world.flashes]).toEqual([1, 1]);
  });

  it("a darker floor and rings around enemies, neither at first", () => {
    const { dim, hasOutlines } = looksOf({ ...DEFAULTS, dim: 60, hasOutlines: true }, false).world;
    expect([dim, hasOutlines]).toEqual([0.6, true]);
    expect([FIRST_LOOKS.world.dim, FIRST_LOOKS.world.hasOutlines]).toEqual([0, false]);
  });

  it("levels: nothing at 0, all at 100, and less in between than a straight line", () => {
    const levels = levelsOf({ ...DEFAULTS, masterLevel: 0, effectsLevel: 50, musicLevel: 100 });
    expect([levels.master, levels.effects, levels.music]).toEqual([0, 0.25, 1]);
  });

  it("pictures a second, without a limit at first", () => {
    expect(CHOICES.frameCap.map((frameCap) => frameCapOf({ frameCap }))).toEqual([0, 120, 60, 30]);
    expect(FIRST_LOOKS.frameCap).toBe(0);
  });

  it("the share of the pixels that are drawn, all at first", () => {
    expect([looksOf({ ...DEFAULTS, resolution: 50 }, false).resolution, FIRST_LOOKS.resolution]).toEqual([0.5, 1]);
  });

  it("how devices answer", () => {
    const handling = handlingOf({ ...DEFAULTS, fire: "toggle", aimAssist: 80, deadZone: 25 });
    expect(handling).toMatchObject({ isFireToggled: true, isBoardToggled: false, aimAssist: 0.8, deadZone: 0.25 });
  });
});
