/** Each client's every byte, for 10 s and more of each mode; a minute of each is `audit.long.test.ts`. */
import { describe, expect, it } from "vitest";
import { type AuditedMatch, auditMatch } from "../support/audit/audited-match.ts";
import type { Counts } from "../support/audit/happenings.ts";

interface Case extends AuditedMatch {
  /** How often there was this to be told, or not to be told, at least: it was not an empty maze. */
  readonly least: Counts;
}

const cases: readonly Case[] = [
  {
    mode: "scavenge",
    seats: 8,
    seed: 5,
    ticks: 600,
    dropAt: 100,
    least: {
      "robot seen": 200,
      "robot unseen": 20_000,
      "cloaked robot unseen": 300,
      "projectile seen": 50,
      "projectile unseen": 500,
      "mine unseen": 5000,
      "turret unseen": 500,
      "barricade unseen": 2000,
      "shell unseen": 100,
      "resource seen": 2000,
      "track unseen": 100_000,
      "fired unknown": 100,
      "hit unknown": 50,
      "cast unknown": 100,
    },
  },
  {
    mode: "heist",
    seats: 8,
    seed: 3,
    ticks: 450,
    dropAt: 100,
    least: {
      "robot seen": 5000,
      "mine seen": 1000,
      "mine unseen": 1000,
      "cloaked robot seen": 100,
      "cloaked robot unseen": 100,
      "barricade seen": 500,
      "shell seen": 50,
    },
  },
  {
    mode: "stampede",
    seats: 8,
    seed: 3,
    ticks: 450,
    least: { "drone unseen": 5000, "resource unseen": 50_000, "came unknown": 50 },
  },
  { mode: "duel", seats: 2, seed: 3, ticks: 450, least: { "robot seen": 50, "robot unseen": 50 } },
];

describe("what clients are sent", () => {
  it.each(cases)("in $mode is what the sight of $seats gives them, to the last byte", async (played) => {
    const { findings, counts } = await auditMatch(played);
    expect(findings).toEqual([]);
    for (const [what, least] of Object.entries(played.least)) {
      expect(counts[what] ?? 0, `${what} of ${JSON.stringify(counts)}`).toBeGreaterThanOrEqual(least);
    }
  });
});
