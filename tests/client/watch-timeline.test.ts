/** What the bar of the timeline works out: marks that stand together, where one goes next, keys, and links to moments. */
import { describe, expect, it } from "vitest";
import { ACTIONS, BINDINGS, digitOf } from "#client/input/bindings.ts";
import { DEEDS, deedOf, isRepeated, KEYS_OF, type KeyPress } from "#client/input/timeline-keys.ts";
import { padCap, padDeedOf, scrubbed } from "#client/input/timeline-pad.ts";
import { watchActionOf } from "#client/input/watch-bindings.ts";
import type { ChronicleMark } from "#client/sdk/chronicle.ts";
import type { Timeline, TimelineSpan } from "#client/sdk/timeline.ts";
import { markWords } from "#client/watch/mark-words.ts";
import { groupMarks, groupNear, LEAD_IN, MARK_KINDS, markBeside, placeOf, tickAt } from "#client/watch/marks.ts";
import { createOpening } from "#client/watch/opening.ts";
import { newsOf, type Watched } from "#client/watch/spoken-news.ts";
import { digitsOf, timeText } from "#client/watch/time-text.ts";
import { momentLink, momentOf } from "#client/watch/watch-link.ts";
import { resources } from "#shared/content/resources.ts";
import { frameWith, seatOf } from "./support/frames.ts";

const mark = (tick: number, kind: ChronicleMark["kind"] = "kill", more: Partial<ChronicleMark> = {}) => ({
  ...{ tick, kind, seat: 0, victim: 1, value: 0, icon: "icon/any" },
  ...more,
});
const ALL = new Set(MARK_KINDS);
/** A bar on which a CSS px is ten ticks. */
const BAR = { kinds: ALL, end: 5400, width: 540, apart: 16 };

describe("marks on the bar", () => {
  it("stand together where they would cover each other, under the weightiest of them", () => {
    const groups = groupMarks([mark(100, "bank"), mark(180), mark(250, "lead"), mark(300)], BAR);
    expect(groups.map(({ x, top, marks }) => [x, top.kind, marks.length])).toEqual([
      [10, "kill", 3],
      [30, "kill", 1],
    ]);
  });

  it("are told apart again where the bar is longer, and left out where their kind is not wanted", () => {
    const marks = [mark(100, "bank"), mark(180), mark(250, "lead")];
    expect(groupMarks(marks, { ...BAR, width: 5400 })).toHaveLength(3);
    const wanted = groupMarks(marks, { ...BAR, kinds: new Set(["lead"] as const) });
    expect(wanted.map(({ top }) => top.kind)).toEqual(["lead"]);
    // Phases are on no bar.
    expect(groupMarks([mark(90, "phase")], BAR)).toEqual([]);
  });

  it("never lose one: what the groups hold is what was given", () => {
    const marks = Array.from({ length: 300 }, (_, index) => mark((index * index) % 5400)).sort(
      (a, b) => a.tick - b.tick,
    );
    const groups = groupMarks(marks, BAR);
    expect(groups.flatMap(({ marks: held }) => held)).toEqual(marks);
    groups.slice(1).forEach(({ x }, index) => {
      expect(x - (groups[index]?.x ?? 0)).toBeGreaterThanOrEqual(BAR.apart);
    });
  });

  it("are meant by a pointer that is near enough", () => {
    const groups = groupMarks([mark(100), mark(400)], BAR);
    expect(groupNear(groups, 33, 9)?.top.tick).toBe(400);
    expect(groupNear(groups, 25, 9)).toBeNull();
  });

  it("stand at their time, whatever lies beyond the ends", () => {
    expect([placeOf(2700, 5400, 540), placeOf(9999, 5400, 540), placeOf(-1, 5400, 540)]).toEqual([270, 540, 0]);
    expect([tickAt(270, 5400, 540), tickAt(700, 5400, 540), tickAt(-3, 5400, 540)]).toEqual([2700, 5400, 0]);
    expect([placeOf(5, 0, 540), tickAt(5, 5400, 0)]).toEqual([0, 0]);
  });

  it("are gone to one after the other, each from a second before it on", () => {
    const marks = [mark(300), mark(300, "lead"), mark(900, "bank"), mark(1500)];
    const walk = (from: number, direction: 1 | -1) => markBeside(marks, ALL, from, direction);
    expect(walk(0, 1)).toBe(300 - LEAD_IN);
    expect(walk(300 - LEAD_IN, 1)).toBe(900 - LEAD_IN);
    expect(walk(1500, 1)).toBeNull();
    expect(walk(1500 - LEAD_IN, -1)).toBe(900 - LEAD_IN);
    // Half a second after it has begun to play, the one before is another one.
    expect(walk(900 - LEAD_IN + 15, -1)).toBe(300 - LEAD_IN);
    expect(markBeside(marks, new Set(["kill"] as const), 0, 1)).toBe(300 - LEAD_IN);
    expect(markBeside(marks, new Set(["bank"] as const), 0, 1)).toBe(900 - LEAD_IN);
  });

  it("say what happened", () => {
    const frame = frameWith([], { isSpectator: true });
    const said = (one: ChronicleMark) => markWords(one, frame);
    expect(said(mark(1))).toBe("Robot 0 destroyed Robot 1");
    expect(said(mark(1, "kill", { seat: -1 }))).toBe("destroyed Robot 1");
    expect(said(mark(1, "bank", { value: 12 }))).toBe("Robot 0 banks 12");
    expect(said(mark(1, "lead"))).toBe("Robot 0 takes the lead");
    expect(said(mark(1, "wave", { value: 3 }))).toBe("WAVE 3");
    expect(said(mark(1, "prize", { icon: resources.core.look.icon }))).toBe(resources.core.name);
  });
});

describe("times on the bar", () => {
  it("are written as minutes and seconds, speeds with the digits that they have", () => {
    expect([0, 29, 30, 1799, 5430, -4].map(timeText)).toEqual(["0:00", "0:00", "0:01", "0:59", "3:01", "0:00"]);
    expect([0.25, 0.5, 1, 8].map(digitsOf)).toEqual([2, 1, 0, 0]);
  });
});

describe("keys of the timeline", () => {
  const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({ code, key: "", shiftKey: false, ...more });

  it("ask for what they say", () => {
    const asked = ["Space", "KeyK", "KeyJ", "KeyL", "Comma", "Period", "KeyN", "KeyB", "Home", "End", "Enter"];
    expect(asked.map((code) => deedOf(press(code), false))).toEqual([
      ...["toggle", "toggle", "back", "ahead", "tickBack", "tickOn", "markNext", "markBefore", "start", "live", "bar"],
    ]);
    expect(deedOf(press("Comma", { key: "<", shiftKey: true }), false)).toBe("slower");
    // Where a comma with Shift is another letter, its place still tells.
    expect(deedOf(press("Period", { key: ":", shiftKey: true }), false)).toBe("faster");
    expect(deedOf(press("IntlBackslash", { key: "<" }), false)).toBe("slower");
    expect(deedOf(press("Minus", { key: "?", shiftKey: true }), false)).toBe("help");
  });

  it("go through the time by arrows in the bar alone", () => {
    expect(deedOf(press("ArrowLeft"), false)).toBeNull();
    expect(deedOf(press("ArrowLeft"), true)).toBe("backShort");
    expect(deedOf(press("ArrowRight"), true)).toBe("aheadShort");
  });

  it("are none of those by which cameras are led, robots followed, and the page is used", () => {
    const others = Array.from({ length: 26 }, (_, letter) => `Key${String.fromCharCode(65 + letter)}`)
      .concat("BracketLeft", "BracketRight", "Equal", "Minus", "NumpadAdd", "NumpadSubtract", "Numpad0")
      .filter((code) => watchActionOf(code) !== null);
    expect(others.length).toBeGreaterThan(9);
    const kept = ACTIONS.filter((action) => action !== "ability1").flatMap((action) => BINDINGS[action]);
    const digits = Array.from({ length: 10 }, (_, digit) => `Digit${digit}`);
    for (const code of [...others, ...kept, ...digits, "Tab", "Escape", "F5"]) {
      expect(deedOf(press(code), false), code).toBeNull();
    }
    expect(digits.filter((code) => digitOf(code) !== null)).toHaveLength(9);
  });

  it("repeat what goes on while held, and nothing that turns to and fro", () => {
    expect(DEEDS.filter(isRepeated)).toEqual(["back", "ahead", "backShort", "aheadShort", "tickBack", "tickOn"]);
  });

  it("are told of each deed", () => {
    for (const deed of DEEDS) expect(KEYS_OF[deed].length, deed).toBeGreaterThan(0);
  });
});

describe("buttons of a gamepad", () => {
  const codes = Array.from({ length: 17 }, (_, place) => `Pad${place}`);

  it("are the cameras' outside of the bar, but for the way in, and for what stands still and goes on", () => {
    const asked = codes.flatMap((code) => padDeedOf(code, false) ?? []);
    expect(asked.toSorted()).toEqual(["bar", "live", "toggle"]);
    for (const code of codes.filter((each) => padDeedOf(each, false) !== null)) expect(watchActionOf(code)).toBeNull();
  });

  it("step, go from event to event and change the speed in the bar, press what has the focus and lead out again", () => {
    const asked = codes.flatMap((code) => padDeedOf(code, true) ?? []);
    expect(asked).toEqual([
      ...["press", "leave", "slower", "faster", "markBefore", "markNext", "tickBack", "tickOn", "live", "toggle"],
    ]);
    // The cross goes from button to button, the others are the menu's and the scoreboard's.
    expect(codes.filter((code) => padDeedOf(code, true) === null)).toEqual([
      ...["Pad8", "Pad9", "Pad12", "Pad13", "Pad14", "Pad15", "Pad16"],
    ]);
  });

  it("are named for each deed that has one, as the gamepad names them", () => {
    const named = DEEDS.filter((deed) => padCap(deed, "xbox") !== "");
    for (const deed of ["toggle", "live", "tickBack", "tickOn", "markBefore", "markNext", "slower", "faster", "bar"]) {
      expect(named).toContain(deed);
    }
    expect([padCap("tickOn", "xbox"), padCap("tickOn", "playstation"), padCap("start", "xbox")]).toEqual([
      "RT",
      "R2",
      "",
    ]);
    expect(new Set(named.map((deed) => padCap(deed, "xbox"))).size).toBe(named.length);
  });

  it("have a stick that goes the faster through the time the further it is pushed", () => {
    expect(scrubbed(1, 1000)).toBe(40);
    expect(scrubbed(-0.5, 100)).toBeCloseTo(-1);
    expect(scrubbed(0, 1000)).toBe(0);
  });
});

describe("what is read aloud of watching", () => {
  const before: Watched = {
    ...{ isLive: true, isPaused: false, speed: 1, behind: 0 },
    ...{ mode: "director", seat: 0, vision: { kind: "everything" } },
  };
  const frame = frameWith([], { isSpectator: true, seats: [seatOf(0), seatOf(1)] });
  const news = (change: Partial<Watched>, isTold = false) => newsOf(before, { ...before, ...change }, frame, isTold);

  it("is the present or the past, the speed and a stop, unless whoever did it was told", () => {
    expect(news({ isLive: false, behind: 7, speed: 0.5 })).toEqual(["7 seconds behind", "0.5 times speed"]);
    expect(news({ isLive: false, isPaused: true, behind: 1 })).toEqual(["1 second behind", "Paused"]);
    expect(news({ isLive: false, isPaused: true, behind: 1 }, true)).toEqual([]);
    expect(newsOf({ ...before, isLive: false }, before, frame, false)).toEqual(["Live"]);
  });

  it("is what leads the picture, but not each robot that the director shows, and whose sight is shown", () => {
    expect(news({ seat: 1 })).toEqual([]);
    expect(news({ mode: "follow", seat: 1 }, true)).toEqual(["Following Robot 1"]);
    expect(news({ mode: "whole", seat: null })).toEqual(["The whole maze"]);
    expect(news({ mode: "follow", seat: 1, vision: { kind: "seat", seat: 1 } })).toEqual([
      ...["Following Robot 1", "Sight: Robot 1"],
    ]);
    expect(news({ vision: { kind: "team", team: 1 } })).toEqual(["Sight: The orange team"]);
    expect(news({})).toEqual([]);
  });
});

describe("a link to a moment", () => {
  it("names seconds, with tenths", () => {
    expect(momentLink("https://a.b/?watch=&lang=de", { tick: 1234, roomId: "r1", camera: "seat:2" })).toBe(
      "https://a.b/?watch=r1&t=41.1&camera=seat%3A2",
    );
    expect(momentLink("https://a.b/watch/?mode=duel#x", { tick: 30, roomId: "r/1", camera: "" })).toBe(
      "https://a.b/watch/r%2F1?t=1",
    );
    expect(momentLink("https://a.b/replay/abc?t=7", { tick: 0, roomId: "", camera: "" })).toBe(
      "https://a.b/replay/abc?t=0",
    );
  });

  it("is read back as it was written", () => {
    for (const tick of [0, 3, 30, 1233, 5400]) {
      const { search } = new URL(momentLink("https://a.b/replay/x", { tick, roomId: "", camera: "" }));
      expect(Math.abs((momentOf(search) ?? Number.NaN) - tick)).toBeLessThanOrEqual(2);
    }
  });

  it("asks for nothing where it makes no sense", () => {
    const senseless = [
      "",
      "?t=",
      "?t=-1",
      "?t=1e3",
      "?t=abc",
      "?t=NaN",
      "?t=1;2",
      "?t=99999",
      "?t= 5",
      "?t=0x10",
      "?x=5",
    ];
    expect(senseless.map(momentOf)).toEqual(senseless.map(() => null));
    expect([momentOf("?t=12"), momentOf("?a=b&t=12.5")]).toEqual([360, 375]);
  });

  /** A timeline that notes what is sought. */
  const soughtIn = (kind: Timeline["kind"], spans: readonly TimelineSpan[], asked: number | null, forgets = false) => {
    const sought: number[] = [];
    let now = 0;
    const timeline = {
      kind,
      span: () => spans[now] ?? { from: 0, to: 0, end: 0 },
      seek: (tick: number) => void sought.push(tick),
    };
    const opening = createOpening(asked, timeline);
    for (now = 0; now < spans.length; now++) {
      if (forgets && now === 1) opening.forget();
      opening.follow({ match: "m" });
    }
    return sought;
  };
  const young = { from: 900, to: 1000, end: 5400 };
  const whole = { from: 0, to: 1010, end: 5400 };

  it("leads there at once in a replay, and in a live match when its past has come, once", () => {
    expect(soughtIn("replay", [{ from: 0, to: 5400, end: 5400 }, whole], 600)).toEqual([600]);
    expect(soughtIn("live", [young, young, whole, whole], 600)).toEqual([600]);
    expect(soughtIn("live", [young, whole], 950)).toEqual([950]);
  });

  it("leads nowhere where it asks for nothing, for what is to come, or somebody went elsewhere before", () => {
    expect(soughtIn("live", [young, whole], null)).toEqual([]);
    expect(soughtIn("live", [young, { from: 0, to: 4000, end: 5400 }], 3000)).toEqual([]);
    expect(soughtIn("live", [young, whole], 600, true)).toEqual([]);
  });
});
