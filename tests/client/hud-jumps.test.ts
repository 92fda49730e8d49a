/** After a jump to another time of a match nothing is shown that has not happened yet; a still picture does not age. */
import { describe, expect, it } from "vitest";
import { hushed, nextAnnouncer } from "#client/hud/announcements.ts";
import { type History, historyOf, NO_HISTORY, nextHistory } from "#client/hud/history-log.ts";
import { createRecollection } from "#client/hud/recollection.ts";
import { createStillClock } from "#client/hud/still-clock.ts";
import type { Chronicle } from "#client/sdk/chronicle.ts";
import type { Frame } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { isJump } from "#client/sdk/frame-jump.ts";
import { createPaceClock } from "#client/view/pace-clock.ts";
import { frameWith, seatOf } from "./support/frames.ts";

const kill: FrameEvent = { kind: "kill", by: 1, seat: 0, assist: -1, icon: "icon/any" };
const at = (second: number, banked: number, events: readonly FrameEvent[] = [], more: Partial<Frame> = {}): Frame =>
  frameWith(events, {
    isSpectator: true,
    tick: second * 30,
    seats: [seatOf(0, { banked }), seatOf(1)],
    ...more,
  });

describe("a jump", () => {
  it("is what goes back, or on by more than two seconds, in one match and for who watches", () => {
    const from = at(10, 0);
    const to = (second: number, more: Partial<Frame> = {}) => isJump(from, at(second, 0, [], more));
    expect([to(10), to(10.2), to(12), to(12.1), to(9.99), to(3)]).toEqual([false, false, false, true, true, true]);
    expect([to(3, { match: "other" }), to(3, { isSpectator: false }), isJump(null, from)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("the HUD after a jump", () => {
  it("shows no line, announcement or blow of another time", () => {
    const past = createRecollection(null);
    past.follow(at(60, 3, [kill, { kind: "lead", seat: 1 }]), 1000, false);
    expect([past.feed.length, past.announcer.said?.text]).toEqual([1, "Robot 1 takes the lead"]);
    past.follow(at(20, 1), 1016, true);
    expect([past.feed, past.announcer.said, past.marks, past.kill]).toEqual([[], null, [], null]);
    past.follow(at(20.1, 1, [kill]), 1032, false);
    expect(past.feed).toHaveLength(1);
  });

  it("does not call a minute that was passed over", () => {
    const before = hushed({ left: 20, match: "m" });
    expect(nextAnnouncer(before, frameWith([], { left: 19.9, match: "m" }), 0).said).toBeNull();
  });
});

describe("the course of a match that is sought in", () => {
  const play = (frames: readonly Frame[], from: History = NO_HISTORY): History => frames.reduce(nextHistory, from);

  it("loses what has not happened yet", () => {
    const whole = play([at(0, 0), at(1, 2), at(2, 4, [kill]), at(3, 9)]);
    const back = play([at(1.5, 2)], whole);
    expect([back.points.map(({ time }) => time), back.kills]).toEqual([[0, 1], []]);
    const again = play([at(2, 4, [kill]), at(3, 9)], back);
    expect(again).toEqual(whole);
  });

  it("begins anew before its beginning", () => {
    const late = play([at(90, 5), at(91, 6)]);
    expect(play([at(30, 1)], late)).toEqual(play([at(30, 1)]));
  });

  const chronicle: Chronicle = {
    knownTo: 300,
    hits: [],
    marks: [
      ...[150, 240].map((tick) => ({ tick, kind: "kill" as const, seat: 1, victim: 0, value: 0, icon: "" })),
      { tick: 200, kind: "kill", seat: -1, victim: 0, value: 0, icon: "" },
    ],
    scores: [0, 30, 60, 90, 120, 150, 180, 210, 240].map((tick) => ({
      tick,
      phase: tick < 60 ? "warmup" : "live",
      banked: [tick, 0],
      carried: [0, 0],
      vaults: [],
    })),
  };

  it("is whole, from where the gates open, however little of it was shown", () => {
    const { from, points, kills } = historyOf(chronicle, at(8, 240));
    expect(from).toBe(60);
    expect(points.map(({ time, banked }) => [time, banked[0]])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((s) => [s, 60 + 30 * s]),
    );
    expect(kills).toEqual([
      { time: 3, by: 1 },
      { time: 6, by: 1 },
    ]);
  });

  it("ends at the moment that is shown", () => {
    const { points, kills } = historyOf(chronicle, at(5.5, 150));
    expect([points.at(-1)?.time, kills]).toEqual([3, [{ time: 3, by: 1 }]]);
    expect(historyOf(chronicle, at(1, 0)).points).toEqual([]);
  });
});

describe("a picture that stands still", () => {
  it("does not age what the HUD shows, and a jump leaves it behind", () => {
    const clock = createStillClock();
    expect(clock.at(100, false, false)).toBe(100);
    expect(clock.at(200, true, false)).toBe(100);
    expect(clock.at(9000, true, false)).toBe(100);
    expect(clock.at(9016, false, false)).toBe(116);
    expect(clock.at(9032, true, true)).toBeGreaterThan(1000);
  });

  it("holds effects, and slow motion slows them", () => {
    const clock = createPaceClock();
    expect([clock.at(100, 1), clock.at(200, 0), clock.at(300, 0.5), clock.at(400, 4)]).toEqual([100, 100, 150, 550]);
    expect(clock.at(10, 1)).toBe(10);
  });
});
