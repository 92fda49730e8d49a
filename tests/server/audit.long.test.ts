/** The audit over a minute of each mode, with two matches in one room, lost lines, and all that there is to hide. */
import { describe, expect, it } from "vitest";
import { seconds } from "#shared/lib/time.ts";
import { type AuditedMatch, auditMatch } from "../support/audit/audited-match.ts";
import type { Counts } from "../support/audit/happenings.ts";

/** What there was to be told, and not to be told, at least so often. */
const LEAST: Readonly<Record<"scavenge" | "heist", Counts>> = {
  scavenge: {
    "robot seen": 300,
    "robot unseen": 10_000,
    "cloaked robot seen": 1,
    "cloaked robot unseen": 300,
    "projectile seen": 100,
    "projectile unseen": 700,
    "mine seen": 5,
    "mine unseen": 3000,
    "turret unseen": 200,
    "barricade seen": 20,
    "barricade unseen": 1000,
    "shell seen": 2,
    "shell unseen": 100,
    "resource seen": 1000,
    "resource unseen": 60_000,
    "track seen": 2000,
    "track unseen": 100_000,
    "fired unknown": 100,
    "hit unknown": 100,
    "destroyed unknown": 3,
  },
  heist: {
    "robot seen": 6000,
    "robot unseen": 3000,
    "cloaked robot seen": 100,
    "cloaked robot unseen": 100,
    "projectile seen": 1000,
    "projectile unseen": 20,
    "mine seen": 1000,
    "mine unseen": 2000,
    "turret seen": 100,
    "turret unseen": 100,
    "barricade seen": 600,
    "barricade unseen": 600,
    "shell seen": 50,
    "shell unseen": 50,
    "resource seen": 6000,
    "resource unseen": 50_000,
    "fired unknown": 3,
  },
};

/** At least so many minutes, and more until there was all of it, but no more than these. */
const FEWEST = 3;
const CHANCES = [5, 6, 7, 8, 9, 10, 11, 12];

describe("minutes of what eight clients are sent", () => {
  it.each(["scavenge", "heist"] as const)("in %s are what their sight gives them, to the last byte", async (mode) => {
    const sums: Counts = {};
    for (const [played, seed] of CHANCES.entries()) {
      if (played >= FEWEST && Object.entries(LEAST[mode]).every(([what, least]) => (sums[what] ?? 0) >= least)) break;
      const { findings, counts } = await auditMatch({ mode, seats: 8, seed, ticks: seconds(60), dropAt: 300 });
      expect(findings).toEqual([]);
      for (const [what, count] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + count;
    }
    for (const [what, least] of Object.entries(LEAST[mode])) {
      expect(sums[what] ?? 0, `${what} of ${JSON.stringify(sums)}`).toBeGreaterThanOrEqual(least);
    }
  });

  it("in stampede is what the sight of one team gives them", async () => {
    const { findings, counts } = await auditMatch({ mode: "stampede", seats: 8, seed: 3, ticks: seconds(60) });
    expect(findings).toEqual([]);
    expect(counts["drone unseen"]).toBeGreaterThan(10_000);
    expect(counts["drone seen"]).toBeGreaterThan(10_000);
  });

  it("passes the beast, the prizes and the end of a match of scavenge, and the beginning of the next", async () => {
    const match: AuditedMatch = { mode: "scavenge", seats: 8, seed: 5, ticks: seconds(110), length: seconds(100) };
    const { findings, counts } = await auditMatch(match);
    expect(findings).toEqual([]);
    expect(counts["beast seen"]).toBeGreaterThan(1000);
    expect(counts["appeared known"]).toBeGreaterThan(0);
    expect(counts.matches).toBe(2);
  });
});
