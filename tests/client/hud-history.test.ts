/** The course of a match as the HUD remembers it, and the chart and the podium that the results make of it. */
import { describe, expect, it } from "vitest";
import { chartOf, spread } from "#client/hud/chart-lines.ts";
import { type History, NO_HISTORY, nextHistory } from "#client/hud/history-log.ts";
import { resultsRegions } from "#client/hud/results-regions.ts";
import { podiumOf } from "#client/hud/results-words.ts";
import type { Frame } from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";
import type { FrameResult } from "#client/sdk/frame-results.ts";
import { frameWith, ownOf, seatOf } from "./support/frames.ts";

/** A frame at a second of a match in which seats have banked so much. */
const at = (
  second: number,
  banked: readonly number[],
  more: Partial<Frame> = {},
  events: readonly FrameEvent[] = [],
): Frame =>
  frameWith(events, {
    tick: second * 30,
    seats: banked.map((units, seat) => seatOf(seat, { banked: units })),
    ...more,
  });

const play = (frames: readonly Frame[], from: History = NO_HISTORY): History => frames.reduce(nextHistory, from);

describe("the course of a match", () => {
  it("has a point for each second, by ticks and not by pictures", () => {
    const pictures = Array.from({ length: 121 }, (_, picture) => at(picture / 60, [picture, 0]));
    const { points } = play(pictures);
    expect(points.map(({ time }) => time)).toEqual([0, 1, 2]);
    expect(points.map(({ banked }) => banked[0])).toEqual([0, 60, 120]);
  });

  it("begins anew with another match, and with seats that were not there", () => {
    const first = play([at(0, [1, 1]), at(1, [2, 1])]);
    expect(play([at(0, [0, 0], { match: "next" })], first).points).toEqual([{ time: 0, banked: [0, 0], vaults: [] }]);
    expect(play([at(2, [2, 1, 0])], first).seats).toEqual([0, 1, 2]);
  });

  it("counts from where the gates open, and for a late joiner from the first frame", () => {
    const { points } = play([at(0, [0, 0], { phase: "warmup" }), at(5, [0, 0], { phase: "warmup" }), at(6, [0, 0])]);
    expect(points.map(({ time }) => time)).toEqual([1]);
    expect(play([at(90, [12, 3])]).points).toEqual([{ time: 0, banked: [12, 3], vaults: [] }]);
  });

  it("takes the last units in with the results, and then nothing more", () => {
    const live = play([at(0, [0, 0]), at(1, [3, 0])]);
    const over = { phase: "over", results: [] } as const;
    const ended = play([at(1.2, [5, 0], over)], live);
    expect(ended.points.at(-1)?.banked).toEqual([5, 0]);
    expect(play([at(4, [5, 0], over), at(9, [5, 0], over)], ended)).toBe(ended);
  });

  it("remembers who destroyed whom when, but no deaths without a destroyer", () => {
    const kill = (by: number, seat: number): FrameEvent => ({ kind: "kill", by, seat, assist: -1, icon: "" });
    const { kills } = play([at(0, [0, 0]), at(1.5, [0, 0], {}, [kill(1, 0), kill(-1, 1), kill(1, 1)])]);
    expect(kills).toEqual([{ time: 1.5, by: 1 }]);
  });
});

describe("the chart of the results", () => {
  const box = { x: 100, y: 50, w: 300, h: 100 };
  const history = play([at(0, [0, 0]), at(60, [10, 4]), at(120, [20, 8])]);

  it("is not drawn of one moment alone", () => {
    expect(chartOf(at(0, [0, 0]), play([at(0, [0, 0])]), box)).toBeNull();
  });

  it("draws a line for each seat across the whole box, the viewer's last and so over the others", () => {
    const chart = chartOf(at(120, [20, 8], { own: ownOf({ seat: 0 }) }), history, box);
    expect(chart?.lines.map(({ isOwn }) => isOwn)).toEqual([false, true]);
    for (const { points } of chart?.lines ?? []) {
      expect([points[0]?.[0], points.at(-1)?.[0]]).toEqual([100, 400]);
    }
    const [other, own] = chart?.lines ?? [];
    expect(own?.points.at(-1)?.[1]).toBeLessThan(other?.points.at(-1)?.[1] ?? 0);
    expect(chart?.minutes.map(({ minute }) => minute)).toEqual([1, 2]);
    expect(chart?.rows.map(({ value }) => value)).toEqual([5, 10, 15, 20]);
  });

  it("draws a line for each team where there are teams", () => {
    const mode = { ...frameWith([]).mode, teams: 2, vaults: [6, 6] };
    const teams = play([at(0, [0, 0], { mode }), at(1, [0, 0], { mode: { ...mode, vaults: [3, 9] } })]);
    const chart = chartOf(at(1, [0, 0], { mode, own: ownOf({ team: 1 }) }), teams, box);
    expect(chart?.lines).toHaveLength(2);
    expect(chart?.lines.at(-1)?.isOwn).toBe(true);
  });

  it("puts a dot on the line of who destroyed somebody", () => {
    const marked = { ...history, kills: [{ time: 60, by: 1 }] };
    const chart = chartOf(at(120, [20, 8]), marked, box);
    const killer = chart?.lines.find(({ kills }) => kills.length > 0);
    expect(killer?.kills).toEqual([killer?.points[1]]);
  });

  it("keeps the signs at the ends of lines apart and in the box", () => {
    const placed = spread([90, 90, 92, 20], { gap: 12, top: 10, bottom: 100 });
    expect(placed).toEqual([76, 88, 100, 20]);
    const sorted = spread(new Array<number>(8).fill(100), { gap: 12, top: 10, bottom: 100 }).toSorted((a, b) => a - b);
    sorted.slice(1).forEach((y, index) => {
      expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(12);
    });
    expect(sorted[0]).toBeGreaterThanOrEqual(10);
  });
});

describe("the podium", () => {
  const result = (seat: number, place: number, banked: number): FrameResult => ({
    ...{ seat, place, banked, team: seat, bankedSinceJoining: banked, largestHaul: 0, kills: 0, assists: 0, deaths: 0 },
    ...{ damageDealt: 0, accuracy: 0, pickedUp: 0, awards: [] },
  });
  const { mode } = frameWith([]);

  it("has the first three, each on the step of its place, equal places on equal steps", () => {
    const results = [result(0, 4, 1), result(1, 1, 9), result(2, 1, 9), result(3, 3, 4)];
    expect(podiumOf({ mode, results }).map(({ seat, step }) => [seat, step])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ]);
  });

  it("has the winning one of two teams, its best first", () => {
    const results = [result(0, 2, 30), result(1, 2, 3), result(2, 1, 4), result(3, 1, 20)];
    expect(podiumOf({ mode: { ...mode, teams: 2 }, results }).map(({ seat, step }) => [seat, step])).toEqual([
      [3, 1],
      [2, 1],
    ]);
  });
});

describe("the panel of the results", () => {
  it.each([
    ["wide", 1000, 580],
    ["compact", 807, 432],
    ["compact", 732, 372],
    ["phone", 820, 318],
    ["phone", 643, 305],
  ] as const)("has room for eight rows, a podium and a chart: %s, %i × %i", (kind, w, h) => {
    const { podium, chart, table, rowHeight, headHeight } = resultsRegions(kind, { w, h }, 8);
    expect(rowHeight).toBeGreaterThanOrEqual(22);
    expect(table.y + headHeight + 8 * rowHeight).toBeLessThanOrEqual(h - 4);
    for (const part of [podium, chart]) {
      expect(part.h).toBeGreaterThanOrEqual(100);
      expect(part.w).toBeGreaterThanOrEqual(190);
      const isBeside = part.x >= table.x + table.w;
      expect(isBeside || part.y + part.h <= table.y).toBe(true);
    }
  });
});
