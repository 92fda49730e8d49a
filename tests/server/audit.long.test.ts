/** The audit over a minute of each mode, with two matches in one room, lost lines, and all that there is to hide. */
import { describe, expect, it } from "vitest";
import { seconds } from "#shared/lib/time.ts";
import { type AuditedMatch, auditMatch } from "../support/audit/audited-match.ts";
import type { Counts } from "../support/audit/happenings.ts";

/** What there was to be told, and not to be told, at least so often. */
const LEAST: Readonly<Record<"scavenge" | "heist", Counts>> = {
  scavenge: {
    "robot seen": 1500,
    "robot unseen": 50_000,
    "cloaked robot seen": 1,
    "cloaked robot unseen": 1500,
    "projectile seen": 600,
    "projectile unseen": 3000,
    "mine seen": 20,
    "mine unseen": 15_000,
    "turret unseen": 1000,
    "barricade seen": 100,
    "barricade unseen": 7000,
    "shell seen": 10,
    "shell unseen": 500,
    "resource seen": 5000,
    "resource unseen": 250_000,
    "track seen": 10_000,
    "track unseen": 500_000,
    "fired unknown": 600,
    "hit unknown": 400,
    "destroyed unknown": 15,
  },
  heist: {
    "robot seen": 25_000,
    "robot unseen": 14_000,
    "cloaked robot seen": 500,
    "cloaked robot unseen": 600,
    "projectile seen": 5000,
    "projectile unseen": 100,
    "mine seen": 6000,
    "mine unseen": 8000,
    "turret seen": 400,
    "turret unseen": 600,
    "barricade seen": 2500,
    "barricade unseen": 2500,
    "shell seen": 200,
    "shell unseen": 200,
    "resource seen": 25_000,
    "resource unseen": 200_000,
    "fired unknown": 15,
  },
};

const CHANCES = [5, 6, 7];

describe("minutes of what eight clients are sent", () => {
  it.each(["scavenge", "heist"] as const)("in %s are what their sight gives them, to the last byte", async (mode) => {
    const sums: Counts = {};
    for (const seed of CHANCES) {
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
