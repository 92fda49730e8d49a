/** How devices are read: gamepads, help with the aim, buttons that stay down, presses that come early, keys bound anew. */
import { describe, expect, it } from "vitest";
import { assistedAim, FARTHEST, nearestAim, targetsIn, WIDEST } from "#client/input/aim-assist.ts";
import {
  actionOf,
  BINDINGS,
  PAD_ACTIONS,
  PAD_BINDINGS,
  padKindOf,
  padName,
  stickName,
} from "#client/input/bindings.ts";
import { createPadChoice, isTouched, PAD_AT_REST, type PadLike, readPad, stickPush } from "#client/input/gamepad.ts";
import { padControl } from "#client/input/pad-control.ts";
import { BUFFERED, LEAST_PRESS, nextPress, type Press, UNPRESSED } from "#client/input/press-buffer.ts";
import { conflictOf, isFree, rebound, unbound } from "#client/input/rebinding.ts";
import { rumbleOf } from "#client/input/rumble.ts";
import { nextToggle, UP } from "#client/input/toggles.ts";
import { nextInDirection, type Place } from "#client/menu/focus-moves.ts";
import { frameWith, ownOf, robotOf } from "./support/frames.ts";

const NO_BUTTONS = Array.from({ length: 17 }, () => ({ pressed: false, value: 0 }));

function pad(axes: readonly number[], down: readonly number[] = [], index = 0): PadLike {
  const buttons = NO_BUTTONS.map((up, place) => (down.includes(place) ? { pressed: true, value: 1 } : up));
  return { id: "Xbox 360 Controller", index, connected: true, axes, buttons };
}

describe("a stick of a gamepad", () => {
  it("rests within its dead zone, which is a circle", () => {
    expect(stickPush(0.14, 0.14, 0.2)).toEqual({ x: 0, y: 0 });
    // Each axis alone would be at rest.
    expect(stickPush(0.18, 0.18, 0.2).x).toBeGreaterThan(0);
  });

  it("begins at nothing beyond it, and is full before its rim", () => {
    expect(stickPush(0.21, 0, 0.2).x).toBeCloseTo(0.0133, 3);
    expect(stickPush(0.95, 0, 0.2).x).toBeCloseTo(1);
    expect(Math.hypot(...Object.values(stickPush(1, -1, 0.2)))).toBeCloseTo(1);
  });

  it("keeps its direction", () => {
    const { x, y } = stickPush(0.3, -0.4, 0.2);
    expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(-0.4, 0.3));
  });

  it("counts for as much as somebody wants, in its direction and never for more than all", () => {
    const { left } = readPad(pad([0.5, 0, 0, 0]), 0.2);
    expect(readPad(pad([0.5, 0, 0, 0]), 0.2, false, 0.5).left.x).toBeCloseTo(left.x / 2);
    expect(readPad(pad([0.5, 0, 0, 0]), 0.2, false, 1.5).left.x).toBeCloseTo(left.x * 1.5);
    const far = readPad(pad([0.6, -0.6, 0, 0]), 0.2, false, 2).left;
    expect([Math.hypot(far.x, far.y), Math.atan2(far.y, far.x)]).toEqual([
      expect.closeTo(1),
      expect.closeTo(-Math.PI / 4),
    ]);
    expect(readPad(pad([0, 0, 0, 0]), 0.2, false, 2)).toEqual(PAD_AT_REST);
  });

  it("that sends no number rests", () => {
    expect(stickPush(Number.NaN, 0.5, 0.2)).toEqual({ x: 0, y: 0 });
    expect(readPad(pad([]), 0.2)).toEqual(PAD_AT_REST);
  });
});

describe("a gamepad", () => {
  it("is read as two sticks and codes of buttons; a trigger counts from half of its way", () => {
    const half = {
      ...pad([1, 0, 0, -1], [0]),
      buttons: NO_BUTTONS.map((up, place) => (place === 7 ? { pressed: false, value: 0.6 } : up)),
    };
    const { left, right, held } = readPad(half, 0.2);
    expect([left.x, right.y, held]).toEqual([1, -1, ["Pad7"]]);
  });

  it("drives and aims with swapped sticks where somebody wants that", () => {
    expect(readPad(pad([1, 0, 0, -1]), 0.2, true).left).toEqual({ x: 0, y: -1 });
  });

  it("is the one touched last, and stays it while nobody touches another", () => {
    const choice = createPadChoice();
    const first = pad([0, 0, 0, 0], [], 0);
    const second = pad([0, 0, 0, 0], [0], 1);
    expect(choice.choose([first, null, second], 0.2, false)?.pad.index).toBe(1);
    expect(choice.choose([first, null, pad([0, 0, 0, 0], [], 1)], 0.2, false)?.pad.index).toBe(1);
    expect(choice.choose([pad([1, 0, 0, 0], [], 0), null, second], 0.2, false)?.pad.index).toBe(1);
    expect(choice.choose([pad([1, 0, 0, 0], [], 0), null, null], 0.2, false)?.pad.index).toBe(0);
    expect(choice.choose([null, null], 0.2, false)).toBeNull();
  });

  it("is touched by a stick or a button", () => {
    expect(isTouched(PAD_AT_REST)).toBe(false);
    expect(isTouched(readPad(pad([0.5, 0, 0, 0]), 0.2))).toBe(true);
    expect(isTouched(readPad(pad([0, 0, 0, 0], [3]), 0.2))).toBe(true);
  });

  it("drives with the left stick, aims with the right one and fires with its trigger", () => {
    const control = padControl(readPad(pad([0, 1, -1, 0], [7]), 0.2), { aim: 0, reach: 1 }, PAD_BINDINGS);
    expect(control).toMatchObject({ moveX: 0, moveY: 1, aim: Math.PI, fire: true, ability1: false });
    expect(control.reach).toBeGreaterThan(3);
  });

  it("turns the turret with the way it drives while nobody aims, and keeps the aim when all is let go", () => {
    const driving = padControl(readPad(pad([0, 1, 0, 0]), 0.2), { aim: 0, reach: 4 }, PAD_BINDINGS);
    expect([driving.aim, driving.reach]).toEqual([Math.PI / 2, 4]);
    expect(padControl(PAD_AT_REST, { aim: 2, reach: 4 }, PAD_BINDINGS).aim).toBe(2);
  });

  it("names its buttons as its maker does", () => {
    expect(padName("Pad7", padKindOf("Xbox 360 Controller (XInput STANDARD GAMEPAD)"))).toBe("RT");
    expect(padName("Pad7", padKindOf("DualSense (STANDARD GAMEPAD Vendor: 054c Product: 0ce6)"))).toBe("R2");
    expect(stickName("right", "xbox")).toBe("RS");
    expect(padName("Pad23", "xbox")).toBe("#23");
  });

  it("has one action for each of its buttons", () => {
    const codes = PAD_ACTIONS.flatMap((action) => PAD_BINDINGS[action]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const action of PAD_ACTIONS)
      for (const code of PAD_BINDINGS[action]) expect(actionOf(code, PAD_BINDINGS)).toBe(action);
  });
});

describe("help with the aim", () => {
  const from = { x: 10, y: 10 };
  const at = (degrees: number, far: number) => ({
    x: 10 + Math.cos((degrees * Math.PI) / 180) * far,
    y: 10 + Math.sin((degrees * Math.PI) / 180) * far,
  });

  it("draws an aim to an enemy that it misses by less than 12 degrees, by as much as somebody wants", () => {
    const targets = { from, enemies: [at(11, 5)] };
    expect(assistedAim(0, targets, 1)).toBeCloseTo((11 * Math.PI) / 180);
    expect(assistedAim(0, targets, 0.5)).toBeCloseTo((5.5 * Math.PI) / 180);
    expect(assistedAim(0, targets, 0)).toBe(0);
  });

  it("leaves an aim alone that misses by more, or by far", () => {
    expect(WIDEST).toBeCloseTo((12 * Math.PI) / 180);
    expect(assistedAim(0, { from, enemies: [at(13, 5), at(-40, 2), at(3, FARTHEST + 1)] }, 1)).toBe(0);
  });

  it("takes the enemy that is missed least, over the seam of the angles, too", () => {
    expect(assistedAim(Math.PI, { from, enemies: [at(-176, 5), at(171, 2)] }, 1)).toBeCloseTo(
      Math.PI + (4 * Math.PI) / 180,
    );
  });

  it("finds the nearest for a tap", () => {
    expect(nearestAim({ from, enemies: [at(90, 6), at(180, 3)] })).toBeCloseTo(Math.PI);
    expect(nearestAim({ from, enemies: [at(0, FARTHEST + 1)] })).toBeNull();
  });

  it("knows of robots in sight alone: not of one's own side, nor of one in a shimmer", () => {
    const robots = [
      robotOf({ seat: 0, team: 0, x: 1, y: 1 }),
      robotOf({ seat: 1, team: 0, x: 2, y: 1 }),
      robotOf({ seat: 2, team: 1, x: 3, y: 1 }),
      robotOf({ seat: 3, team: 1, x: 4, y: 1, isConcealed: true }),
    ];
    const frame = frameWith([], { own: ownOf({ seat: 0, team: 0 }), robots });
    expect(targetsIn(frame)?.enemies).toEqual([expect.objectContaining({ seat: 2 })]);
    expect(targetsIn({ ...frame, isSpectator: true })).toBeNull();
    expect(targetsIn({ ...frame, own: null })).toBeNull();
  });
});

describe("a button that is switched on and off", () => {
  const play = (downs: readonly boolean[], isToggle: boolean): boolean[] => {
    let state = UP;
    return downs.map((isDown) => {
      state = nextToggle(state, isDown, isToggle);
      return state.isOn;
    });
  };

  it("stays on after one press, and goes off with the next", () => {
    expect(play([true, true, false, false, true, false], true)).toEqual([true, true, true, true, false, false]);
  });

  it("is as it is held otherwise", () => {
    expect(play([true, true, false, true], false)).toEqual([true, true, false, true]);
  });
});

describe("a press that comes early", () => {
  type Moment = readonly [now: number, isDown: boolean, state: "ready" | "cooling" | "dear", left: number];
  /** Returns at which of the moments the button is sent as down. */
  const sent = (moments: readonly Moment[]): number[] => {
    let press: Press = UNPRESSED;
    return moments.flatMap(([now, isDown, state, left]) => {
      const next = nextPress(press, isDown, { state, left }, now);
      press = next.press;
      return next.isSent ? [now] : [];
    });
  };

  it("is sent when the ability is ready, and not before", () => {
    const moments: Moment[] = [
      [0, true, "cooling", 0.12],
      [50, false, "cooling", 0.07],
      [100, false, "cooling", 0.02],
      [125, false, "ready", 0],
      [150, false, "ready", 0],
      [125 + LEAST_PRESS, false, "ready", 0],
    ];
    expect(sent(moments)).toEqual([125, 150]);
  });

  it("is held back while the button stays down, too: only a press counts in the rules", () => {
    expect(
      sent([
        [0, true, "cooling", 0.1],
        [60, true, "cooling", 0.04],
        [110, true, "ready", 0],
        [200, true, "cooling", 4],
      ]),
    ).toEqual([110, 200]);
  });

  it("more than 150 ms early is sent as it is, and does nothing later", () => {
    expect(BUFFERED).toBe(150);
    expect(
      sent([
        [0, true, "cooling", 0.3],
        [60, false, "cooling", 0.24],
        [300, false, "ready", 0],
      ]),
    ).toEqual([0]);
  });

  it("at the right time is sent at once, and a tap is held until an input has carried it", () => {
    expect(
      sent([
        [0, true, "ready", 0],
        [8, false, "ready", 0],
        [40, false, "cooling", 5],
        [LEAST_PRESS, false, "cooling", 5],
      ]),
    ).toEqual([0, 8, 40]);
  });

  it("is sent where energy is missing: the rules say no, and the tile tells why", () => {
    expect(sent([[0, true, "dear", 0]])).toEqual([0]);
  });
});

describe("another key for an action", () => {
  it("takes the place that was chosen", () => {
    expect(rebound(BINDINGS, "fire", 0, "KeyF").fire).toEqual(["KeyF"]);
    expect(rebound(BINDINGS, "fire", 1, "KeyF").fire).toEqual(["Mouse0", "KeyF"]);
    expect(rebound(BINDINGS, "up", 1, "KeyI").up).toEqual(["KeyW", "KeyI"]);
  });

  it("is warned of when it has a meaning, and then taken from it", () => {
    expect(conflictOf(BINDINGS, "fire", "Space")).toBe("ability1");
    expect(conflictOf(BINDINGS, "ability1", "Space")).toBeNull();
    expect(conflictOf(BINDINGS, "fire", "KeyF")).toBeNull();
    const taken = rebound(BINDINGS, "fire", 0, "Space");
    expect([taken.fire, taken.ability1]).toEqual([["Space"], []]);
    expect(actionOf("Space", taken)).toBe("fire");
  });

  it("may be moved within its action", () => {
    expect(rebound(BINDINGS, "up", 0, "ArrowUp").up).toEqual(["ArrowUp"]);
  });

  it("is not the one that opens the menu, which stays", () => {
    expect(isFree("fire", "Escape")).toBe(false);
    expect(() => rebound(BINDINGS, "fire", 0, "Escape")).toThrow(RangeError);
    expect(rebound(BINDINGS, "menu", 1, "KeyP").menu).toEqual(["Escape", "KeyP"]);
    expect(rebound(BINDINGS, "menu", 0, "KeyP").menu).toContain("Escape");
    expect(unbound(BINDINGS, "menu", 0).menu).toEqual(["Escape"]);
  });

  it.each(["ControlLeft", "AltRight", "MetaLeft", "F5", "F11", "CapsLock", "BrowserBack"])(
    "is none that the browser or the system has: %s",
    (code) => {
      expect([isFree("fire", code), isFree("menu", code)]).toEqual([false, false]);
      expect(() => rebound(BINDINGS, "fire", 0, code)).toThrow(RangeError);
    },
  );

  it("may be one that stands beside those", () => {
    expect(["ShiftLeft", "F3", "F1", "Enter", "WheelUp", "Mouse3"].every((code) => isFree("fire", code))).toBe(true);
  });

  it("works for gamepads in the same way", () => {
    expect(conflictOf(PAD_BINDINGS, "fire", "Pad5")).toBe("ability2");
    expect(rebound(PAD_BINDINGS, "fire", 0, "Pad5")).toMatchObject({ fire: ["Pad5"], ability2: ["Pad2"] });
  });
});

describe("the rumble", () => {
  const hit = (seat: number, amount: number) =>
    ({ kind: "hit", seat, by: 1, x: 0, y: 0, from: 0, amount, guarded: 0 }) as const;

  it("is felt by who is hit, harder by more", () => {
    const own = ownOf({ seat: 0 });
    const soft = rumbleOf(frameWith([hit(0, 4)], { own }));
    const hard = rumbleOf(frameWith([hit(0, 4), hit(0, 30)], { own }));
    expect(soft?.strong ?? 0).toBeLessThan(hard?.strong ?? 0);
  });

  it("is not felt by others, nor by spectators", () => {
    const own = ownOf({ seat: 0 });
    expect(rumbleOf(frameWith([hit(2, 30)], { own }))).toBeNull();
    expect(rumbleOf(frameWith([hit(0, 30)], { own, isSpectator: true }))).toBeNull();
  });
});

describe("the focus that a gamepad moves", () => {
  const box = (left: number, top: number, width = 100, height = 30): Place => ({ left, top, width, height });

  it("goes to what lies straight ahead before what lies nearer aside", () => {
    const places = [box(130, 35), box(0, 80)];
    expect(nextInDirection(box(0, 0), places, "down")).toBe(1);
    expect(nextInDirection(box(0, 0), places, "right")).toBe(0);
  });

  it("stays where nothing lies ahead", () => {
    expect(nextInDirection(box(0, 0), [box(0, 80)], "up")).toBe(-1);
    expect(nextInDirection(box(0, 0), [], "left")).toBe(-1);
  });
});
