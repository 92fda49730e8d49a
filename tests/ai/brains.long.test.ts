/** The brains over many matches: what the game promises of them. */
import { describe, expect, it } from "vitest";
import { levelIds } from "#shared/ai/index.ts";
import { duelShare, playBrains, winsAgainstWanderers } from "#tests/support/brain-matches.ts";

describe("levels, over 500 duels each", () => {
  it("an ace beats a veteran in at least 70 % of them", () => {
    expect(duelShare("ace", "veteran", 500)).toBeGreaterThanOrEqual(0.7);
  });

  it("a veteran beats a rookie in at least 70 % of them", () => {
    expect(duelShare("veteran", "rookie", 500)).toBeGreaterThanOrEqual(0.7);
  });

  it("a rookie beats a wanderer in at least 80 % of them", () => {
    expect(duelShare("rookie", "wanderer", 500)).toBeGreaterThanOrEqual(0.8);
  });
});

describe("brains, over many matches", () => {
  it("a veteran comes first against five wanderers in at least 90 of 100 matches", () => {
    expect(winsAgainstWanderers(100)).toBeGreaterThanOrEqual(90);
  });

  it.each(levelIds)("in 50 matches of six of %s each seat banks 20, and nobody ever stands about", (level) => {
    const figures = playBrains(level, 50);
    expect(figures.standing).toEqual([]);
    for (const banked of figures.bankedBySeat) expect(banked).toBeGreaterThanOrEqual(20);
  });

  it("in 50 matches of six aces each chassis uses each of its abilities, hauls are big, and deaths are some", () => {
    const figures = playBrains("ace", 50);
    for (const uses of figures.usesByChassis.flat()) expect(uses).toBeGreaterThanOrEqual(1);
    expect(figures.bigHaulShare).toBeGreaterThan(0.5);
    expect(figures.deaths).toBeGreaterThanOrEqual(1.3);
    expect(figures.deaths).toBeLessThanOrEqual(4.5);
  });
});
