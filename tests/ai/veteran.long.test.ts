/** The brain `veteran` over many matches: what the game promises of it. */
import { describe, expect, it } from "vitest";
import { playVeterans, winsAgainstWanderers } from "#tests/support/brain-matches.ts";

describe("veteran, over many matches", () => {
  it("comes first against five wanderers in at least 90 of 100 matches", () => {
    expect(winsAgainstWanderers(100)).toBeGreaterThanOrEqual(90);
  });

  it("in 50 matches of six banks 20 on every seat, uses every ability twice, hauls big and never stands about", () => {
    const figures = playVeterans(50);
    expect(figures.standing).toEqual([]);
    for (const banked of figures.bankedBySeat) expect(banked).toBeGreaterThanOrEqual(20);
    for (const uses of figures.usesByChassis.flat()) expect(uses).toBeGreaterThanOrEqual(2);
    expect(figures.bigHaulShare).toBeGreaterThan(0.5);
    expect(figures.deaths).toBeGreaterThanOrEqual(1.3);
    expect(figures.deaths).toBeLessThanOrEqual(4.5);
  });
});
