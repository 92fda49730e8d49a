/** What holds for every award. */
import { describe, expect, it } from "vitest";
import { awardIds, awardList, awards } from "#shared/content/awards.ts";
import { arena, robotOf } from "#tests/support/arena.ts";

describe.each(awardIds.map((id, number) => ({ id, award: awardList[number] })))("award $id", ({ award }) => {
  it("says what it is for, in one sentence", () => {
    expect(award?.says).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe("awards", () => {
  it("are all in the list, and the last is for whoever has no other", () => {
    expect(new Set(awardIds)).toEqual(new Set(Object.keys(awards)));
    expect(awardIds).toHaveLength(Object.keys(awards).length);
    const last = awardList.at(-1);
    // The statistics of a robot that did nothing yet.
    const nothing = robotOf(arena(["####", "#A.#", "#..#", "####"]), "A").stats;
    expect(last?.isBest).toBe(false);
    expect(last?.score(nothing)).toBe(1);
    expect(awardList.slice(0, -1).filter(({ score }) => score(nothing) > 0)).toEqual([]);
  });
});
