/** What the HUD remembers of what happened: feed, announcements, marks. */
import { afterEach, describe, expect, it } from "vitest";
import { nextAnnouncer, SAID_FOR, SILENT, standing } from "#client/hud/announcements.ts";
import { FEED_MOST, FEED_STAY, nextFeed, spoken } from "#client/hud/feed-log.ts";
import { MARK_STAY, nextMarks } from "#client/hud/marks-log.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import { showLanguage } from "#client/words/words.ts";
import { frameWith, ownOf } from "./support/frames.ts";

const kill = (by: number, seat: number): FrameEvent => ({ kind: "kill", seat, by, assist: -1, icon: "icon/any" });

afterEach(async () => {
  await showLanguage("en");
});

describe("the kill feed", () => {
  it("tells who destroyed whom, and marks the viewer's own lines", () => {
    const lines = nextFeed([], frameWith([kill(0, 2), kill(1, 3)]), 0);
    expect(lines.map(spoken)).toEqual(["You destroyed Robot 2", "Robot 1 destroyed Robot 3"]);
    expect(lines.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });

  it("calls nobody You for a spectator", () => {
    const [line] = nextFeed([], frameWith([kill(0, 2)], { isSpectator: true }), 0);
    expect(line?.before.text).toBe("Robot 0");
    expect(line?.isOwn).toBe(false);
  });

  it("never shows more than five lines, the newest last", () => {
    const lines = nextFeed([], frameWith([0, 1, 2, 3, 0, 1, 2].map((by) => kill(by, 3))), 0);
    expect(lines).toHaveLength(FEED_MOST);
    expect(lines.at(-1)?.before.text).toBe("Robot 2");
    expect(new Set(lines.map(({ id }) => id)).size).toBe(FEED_MOST);
  });

  it("drops a line after five seconds and keeps its list while nothing changes", () => {
    const lines = nextFeed([], frameWith([kill(1, 2)]), 1000);
    expect(nextFeed(lines, frameWith([]), 1000 + FEED_STAY - 1)).toBe(lines);
    expect(nextFeed(lines, frameWith([]), 1000 + FEED_STAY)).toEqual([]);
  });

  it("tells a haul with its number and worth", () => {
    const [line] = nextFeed([], frameWith([{ kind: "haul", seat: 1, units: 7, value: 12 }]), 0);
    expect(line === undefined ? "" : spoken(line)).toBe("Robot 1 HAUL 7  +12");
  });
});

describe("what was said", () => {
  it("is read in the language that is shown now", async () => {
    const [line] = nextFeed([], frameWith([{ kind: "joined", seat: 1, driver: "brain" }]), 0);
    const { said } = nextAnnouncer(SILENT, frameWith([{ kind: "lead", seat: 2 }]), 0);
    const before = [line === undefined ? "" : spoken(line), said?.text];
    expect(before).toEqual(["Robot 1 left to a brain", "Robot 2 takes the lead"]);
    await showLanguage("de");
    const after = [line === undefined ? "" : spoken(line), said?.text];
    for (const [place, text] of after.entries()) {
      expect(text).toContain(`Robot ${place + 1}`);
      expect(text).not.toBe(before[place]);
    }
  });
});

describe("the announcer", () => {
  it("says that the lead changed, and falls silent again", () => {
    const said = nextAnnouncer(SILENT, frameWith([{ kind: "lead", seat: 2 }]), 0);
    expect(said.said?.text).toBe("Robot 2 takes the lead");
    expect(nextAnnouncer(said, frameWith([]), SAID_FOR).said).toBeNull();
  });

  it("prefers the viewer's own haul over a lead in the same moment", () => {
    const events: FrameEvent[] = [
      { kind: "haul", seat: 0, units: 5, value: 7 },
      { kind: "lead", seat: 0 },
    ];
    expect(nextAnnouncer(SILENT, frameWith(events), 0).said?.text).toBe("HAUL 5  +7");
  });

  it("calls the last minute once, when it begins", () => {
    const before = nextAnnouncer(SILENT, frameWith([], { left: 60.1 }), 0);
    const called = nextAnnouncer(before, frameWith([], { left: 59.9 }), 100);
    expect(called.said?.text).toBe("60 seconds left");
    expect(nextAnnouncer(called, frameWith([], { left: 59.8 }), 100 + SAID_FOR).said).toBeNull();
  });

  it("does not call the time of another match", () => {
    const before = nextAnnouncer(SILENT, frameWith([], { left: 61, match: "one" }), 0);
    expect(nextAnnouncer(before, frameWith([], { left: 59, match: "two" }), 100).said).toBeNull();
  });

  it("stands by a driving brain, the count-down and overtime", () => {
    expect(standing(frameWith([], { own: ownOf({ isDrivenByBrain: true }) }))?.tone).toBe("bad");
    expect(standing(frameWith([], { phase: "warmup", left: 2.2 }))?.text).toBe("The gates open in 3");
    expect(standing(frameWith([], { phase: "overtime" }))?.tone).toBe("gold");
    expect(standing(frameWith([]))).toBeNull();
  });
});

describe("marks at the edge", () => {
  const hit = (seat: number, amount: number): FrameEvent => ({
    kind: "hit",
    seat,
    by: 1,
    amount,
    guarded: 0,
    x: 0,
    y: 0,
    from: 1,
  });

  it("point to where the viewer was hit from, for a moment", () => {
    const marks = nextMarks([], frameWith([hit(0, 5)]), 0);
    expect(marks).toMatchObject([{ kind: "damage", angle: 1, amount: 5 }]);
    expect(nextMarks(marks, frameWith([]), MARK_STAY.damage)).toEqual([]);
  });

  it("ignore hits on others and hits that a shield took", () => {
    expect(nextMarks([], frameWith([hit(1, 5), hit(0, 0)]), 0)).toEqual([]);
  });

  it("tell near sounds from far ones, and renew a mark in the same direction", () => {
    const near: FrameEvent = { kind: "heard", what: "shot", near: true, angle: 2 };
    const far: FrameEvent = { kind: "heard", what: "shot", near: false, angle: 2 };
    const marks = nextMarks(nextMarks([], frameWith([near, far]), 0), frameWith([near]), 50);
    expect(marks.map(({ kind, at }) => [kind, at])).toEqual([
      ["far", 0],
      ["near", 50],
    ]);
  });
});
