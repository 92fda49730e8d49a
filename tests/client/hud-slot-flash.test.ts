import { describe, expect, it } from "vitest";
import { lightOf, NO_FLASH, nextFlash, shakeOf } from "#client/hud/slot-flash.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";

const REFUSED: FrameEvent = { kind: "refused", slot: "ability1", sound: "refused" };

describe("a tile of the ability bar", () => {
  it("flashes white in the very frame of the press, and when it is ready again", () => {
    const pressed = nextFlash(NO_FLASH, "ability1", ["ready", "cooling"], [], 1000);
    expect(lightOf(pressed, 1000)).toMatchObject({ isRed: false });
    expect(lightOf(pressed, 1000).alpha).toBeGreaterThan(0.3);
    expect(lightOf(pressed, 1500).alpha).toBe(0);
    const ready = nextFlash(pressed, "ability1", ["cooling", "ready"], [], 3000);
    expect(lightOf(ready, 3000).alpha).toBeGreaterThan(0.3);
    expect(lightOf(nextFlash(ready, "ability1", ["ready", "ready"], [], 5000), 5000).alpha).toBe(0);
  });

  it("flashes red and shakes for a moment when its start is taken back, and not as if it were ready again", () => {
    const pressed = nextFlash(NO_FLASH, "ability1", ["ready", "cooling"], [], 1000);
    const refused = nextFlash(pressed, "ability1", ["cooling", "ready"], [REFUSED], 1200);
    expect(lightOf(refused, 1200).isRed).toBe(true);
    expect(refused.readyAt).toBe(NO_FLASH.readyAt);
    const ways = Array.from({ length: 60 }, (_, frame) => shakeOf(refused, 1200 + frame * 8, false));
    expect(Math.max(...ways)).toBeGreaterThan(2);
    expect(Math.min(...ways)).toBeLessThan(-2);
    expect(ways.at(-1)).toBe(0);
    expect(lightOf(refused, 1700).alpha).toBe(0);
  });

  it("only flashes where nothing may shake", () => {
    const refused = nextFlash(NO_FLASH, "ability1", ["active", "ready"], [REFUSED], 100);
    for (let now = 100; now < 600; now += 8) expect(shakeOf(refused, now, true)).toBe(0);
    expect(lightOf(refused, 120).isRed).toBe(true);
  });

  it("does not care for what another slot is refused", () => {
    expect(nextFlash(NO_FLASH, "ability2", ["ready", "ready"], [REFUSED], 100)).toEqual(NO_FLASH);
  });
});
