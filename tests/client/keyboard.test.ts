/** Keys as a will, without a page. */
import { describe, expect, it } from "vitest";
import { ACTIONS, actionOf, BINDINGS, digitOf, keyName, readKeyboardLayout } from "#client/input/bindings.ts";
import { controlOf, type Held, NOTHING_HELD, pressed, released, stickOf } from "#client/input/keyboard.ts";
import { FIRES_FROM, pushOf, STICK_REACH, strength } from "#client/input/stick.ts";
import { KEYS_OF } from "#client/input/timeline-keys.ts";
import { watchActionOf } from "#client/input/watch-bindings.ts";
import { cameraKeyLines } from "#client/scenes/camera-lines.ts";

const hold = (...codes: readonly string[]): Held => codes.reduce(pressed, NOTHING_HELD);
const ahead = { aim: 1, reach: 3 };

describe("bindings", () => {
  it("give every key one action", () => {
    const codes = ACTIONS.flatMap((action) => BINDINGS[action]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const action of ACTIONS) for (const code of BINDINGS[action]) expect(actionOf(code)).toBe(action);
    expect(actionOf("KeyZ")).toBeNull();
  });

  it("know number keys of both kinds", () => {
    expect(digitOf("Digit3")).toBe(3);
    expect(digitOf("Numpad8")).toBe(8);
    expect(digitOf("Digit0")).toBeNull();
    expect(digitOf("KeyA")).toBeNull();
  });

  it("are named as the keyboard at hand names them", async () => {
    const azerty = new Map([["KeyW", "z"]]);
    expect(keyName("KeyW", azerty)).toBe("Z");
    expect(keyName("KeyW")).toBe("W");
    expect(keyName("Space", azerty)).toBe("SPACE");
    expect(await readKeyboardLayout({ keyboard: { getLayoutMap: async () => azerty } })).toBe(azerty);
  });

  it("fall back to US names where the browser does not tell", async () => {
    expect((await readKeyboardLayout({})).size).toBe(0);
    const silent = { keyboard: { getLayoutMap: () => Promise.reject(new Error("not allowed")) } };
    expect((await readKeyboardLayout(silent)).size).toBe(0);
  });
});

describe("the stick of the keys", () => {
  it("points where the keys point", () => {
    expect(stickOf(hold("KeyW", "KeyD"))).toEqual({ moveX: 1, moveY: -1 });
    expect(stickOf(hold("ArrowDown"))).toEqual({ moveX: 0, moveY: 1 });
    expect(stickOf(NOTHING_HELD)).toEqual({ moveX: 0, moveY: 0 });
  });

  it("follows the later of two opposite keys, and the other again when that is let go", () => {
    const both = hold("KeyA", "KeyD");
    expect(stickOf(both).moveX).toBe(1);
    expect(stickOf(released(both, "KeyD")).moveX).toBe(-1);
  });

  it("does not care how often a held key repeats", () => {
    expect(pressed(hold("KeyA"), "KeyA")).toEqual(["KeyA"]);
    expect(released(hold("KeyA"), "KeyB")).toEqual(["KeyA"]);
  });
});

describe("the will of keys and mouse", () => {
  it("has every button that is down and the aim of the mouse", () => {
    expect(controlOf(hold("Mouse0", "Space", "KeyE", "KeyQ"), ahead)).toEqual({
      moveX: 0,
      moveY: 0,
      aim: 1,
      reach: 3,
      fire: true,
      ability1: true,
      ability2: true,
      drop: true,
    });
  });

  it("wants nothing when everything is let go", () => {
    const { fire, ability1, ability2, drop } = controlOf(NOTHING_HELD, ahead);
    expect([fire, ability1, ability2, drop]).toEqual([false, false, false, false]);
  });
});

describe("a stick on glass", () => {
  it("rests while the thumb hardly moves", () => {
    expect(pushOf(4, 3)).toEqual({ x: 0, y: 0 });
  });

  it("is full at its reach, and never more", () => {
    expect(strength(pushOf(STICK_REACH, 0))).toBeCloseTo(1);
    expect(strength(pushOf(400, -300))).toBeCloseTo(1);
    expect(pushOf(400, -300).x).toBeCloseTo(0.8);
  });

  it("fires only when it is pushed far", () => {
    expect(strength(pushOf(STICK_REACH * 0.4, 0))).toBeLessThan(FIRES_FROM);
    expect(strength(pushOf(STICK_REACH * 0.9, 0))).toBeGreaterThan(FIRES_FROM);
  });
});

describe("the keys of a spectator", () => {
  it("lead the cameras, by keyboard and by gamepad", () => {
    const asked = ["KeyF", "KeyC", "KeyV", "Digit0", "BracketLeft", "BracketRight", "KeyG", "KeyP"].map(watchActionOf);
    expect(asked).toEqual(["director", "free", "whole", "whole", "previous", "next", "vision", "second"]);
    expect(["Pad4", "Pad5", "Pad3", "Pad2"].map(watchActionOf)).toEqual(["previous", "next", "director", "free"]);
  });

  it("are none of the timeline's, of the menu's or of those that follow by number", () => {
    for (const codes of Object.values(KEYS_OF)) expect(codes.map(watchActionOf)).toEqual(codes.map(() => null));
    for (const code of ["Digit1", "Numpad9", "Escape", "Tab", "F3", "KeyM", "KeyW", "ArrowLeft"]) {
      expect(watchActionOf(code)).toBeNull();
    }
  });

  it("are told in a list, each with what it does", () => {
    const lines = cameraKeyLines(BINDINGS);
    expect(lines.every(({ keys, does }) => keys.length > 0 && does !== "")).toBe(true);
    const keys = lines.flatMap((line) => line.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const code of ["KeyF", "KeyC", "KeyV", "BracketLeft", "BracketRight", "KeyG", "KeyP", "KeyW"]) {
      expect(keys).toContain(code);
    }
  });
});
