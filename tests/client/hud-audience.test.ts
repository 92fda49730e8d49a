/** Those who watch, in the HUD: how many, and where their reactions float. */
import { describe, expect, it } from "vitest";
import { type HudMode, layoutHud } from "#client/hud/layout.ts";
import { placeReactions } from "#client/hud/reactions.ts";
import { scoreX } from "#client/hud/score-places.ts";
import { watchersBox, watchersText } from "#client/hud/watchers.ts";
import { REACTION_STAY, type ShownReaction } from "#client/sdk/audience.ts";
import type { Frame } from "#client/sdk/frame.ts";
import { FIRST_LOOKS } from "#client/settings/derived.ts";
import { frameWith, ownOf, seatOf } from "./support/frames.ts";

const LAYOUTS = [
  layoutHud(1280, 720, false),
  layoutHud(907, 510, false),
  layoutHud(800, 450, false),
  layoutHud(844, 390, true, 44),
  layoutHud(667, 375, true),
];
const GOOD = { roundTrip: 40, loss: 0, isSilent: false, isLost: false, tries: 0, secondsLeft: 0 };
const seats = (count: number, teams = 0) =>
  Array.from({ length: count }, (_, seat) =>
    seatOf(seat, { place: seat + 1, banked: 90 - seat, team: teams === 0 ? seat : seat % teams }),
  );
const free = frameWith([], { seats: seats(6) });
const { mode } = free;
const heist = frameWith([], {
  seats: seats(6, 2),
  mode: { ...mode, teams: 2, vaults: [3, 4] },
  own: ownOf({ seat: 1, team: 1 }),
});
const stampede = frameWith([], { seats: seats(4, 1), mode: { ...mode, teams: 1, wave: 3, vaults: [9] } });

function shown(id: number, seat: number, at: number): ShownReaction {
  return { id, reaction: "ouch", icon: "icon/any", seat, at };
}

function place(frame: Frame, reactions: readonly ShownReaction[], now = 1000, look = FIRST_LOOKS.hud) {
  return LAYOUTS.map((layout) => placeReactions({ frame, layout, now, look, audience: { watchers: 1, reactions } }));
}

describe("reactions", () => {
  it.each([
    ["a free-for-all", free],
    ["waves", stampede],
  ])("of %s float at the score of the seat that they are for, at the clock for none", (_, frame) => {
    for (const [index, placed] of place(
      frame,
      [0, 1, 2, 3, -1].map((seat, id) => shown(id, seat, 900)),
    ).entries()) {
      const score = LAYOUTS[index]?.boxes.score ?? { x: 0, y: 0, w: 0, h: 0 };
      const places = placed.map(({ x }) => Math.round(x));
      expect(new Set(places).size).toBe(5);
      expect(places[4]).toBe(Math.round(score.x + score.w / 2));
      for (const { x, y } of placed) {
        expect(x).toBeGreaterThan(score.x);
        expect(x).toBeLessThan(score.x + score.w);
        expect(Math.abs(y - score.y - score.h)).toBeLessThan(20);
      }
    }
  });

  it("of two teams float at the vault of the seat's team", () => {
    for (const layout of LAYOUTS) {
      const [one, other, mate] = [0, 1, 2].map((seat) => scoreX(heist, layout, seat));
      const middle = layout.width / 2;
      expect(mate).toBe(one);
      // The viewer's team is on the left.
      expect(other).toBeLessThan(middle);
      expect(one).toBeGreaterThan(middle);
    }
  });

  it("come, rise and go within two seconds, stand still where nothing is to move, and are none for who hides them", () => {
    const look = FIRST_LOOKS.hud;
    const at = (now: number, wish = look) => place(free, [shown(1, 2, 1000)], now, wish)[0]?.[0];
    const [first, middle, last] = [at(1050), at(2000), at(2950)];
    expect(first?.alpha).toBeLessThan(1);
    expect(middle?.alpha).toBe(1);
    expect(last?.alpha).toBeLessThan(0.2);
    expect(middle?.y).toBeLessThan(first?.y ?? 0);
    expect(at(1000 + REACTION_STAY)).toBeUndefined();
    const still = { ...look, isStill: true };
    expect(at(1050, still)?.y).toBe(at(2950, still)?.y);
    expect(at(2000, { ...look, hasReactions: false })).toBeUndefined();
  });

  it("to the same seat are side by side, and no more than eight are shown", () => {
    const many = Array.from({ length: 12 }, (_, id) => shown(id, 3, 900));
    for (const placed of place(free, many)) {
      expect(placed.map(({ reaction }) => reaction.id)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
      expect(new Set(placed.map(({ x }) => x)).size).toBe(8);
    }
  });
});

describe("how many watch", () => {
  const box = (layout: (typeof LAYOUTS)[number], watchers: number, more: { loss?: number; mode?: HudMode } = {}) =>
    watchersBox({
      layout,
      mode: more.mode ?? "play",
      line: { ...GOOD, loss: more.loss ?? 0 },
      frame: free,
      audience: { watchers, reactions: [] },
    });

  it("is told beside the strip on the line, whatever that says, and not while nobody does", () => {
    for (const layout of LAYOUTS) {
      expect(box(layout, 0)).toBe(null);
      const { net } = layout.boxes;
      expect(box(layout, 3)?.x).toBe(net.x + layout.netPlain + 4);
      expect(box(layout, 3, { loss: 0.2 })?.x).toBe(net.x + net.w + 4);
      expect(box(layout, 3, { loss: 0.2, mode: "touchDown" })).toBe(null);
      expect(box(layout, 3, { mode: "touchDown" })).not.toBe(null);
      expect(box(layout, 500)?.w).toBe(box(layout, 100)?.w);
    }
    expect([1, 99, 100, 500].map(watchersText)).toEqual(["1", "99", "99+", "99+"]);
  });
});
