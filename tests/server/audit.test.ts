/** Each client's every byte, for 10 s and more of each mode; a minute of each is `audit.long.test.ts`. */
import { describe, expect, it } from "vitest";
import { type AuditedMatch, auditMatch } from "../support/audit/audited-match.ts";
import type { Counts } from "../support/audit/happenings.ts";

interface Case extends AuditedMatch {
  /** How often there was this to be told, or not to be told, at least: it was not an empty maze, whatever the rules of the day. */
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
      "robot seen": 50,
      "robot unseen": 5000,
      "cloaked robot unseen": 70,
      "projectile seen": 10,
      "projectile unseen": 100,
      "mine unseen": 1000,
      "turret unseen": 100,
      "barricade unseen": 500,
      "shell unseen": 20,
      "resource seen": 500,
      "track unseen": 20_000,
      "fired unknown": 20,
      "hit unknown": 10,
      "cast unknown": 20,
    },
  },
  {
    mode: "heist",
    seats: 8,
    seed: 3,
    ticks: 450,
    dropAt: 100,
    least: {
      "robot seen": 1000,
      "mine seen": 200,
      "mine unseen": 200,
      "cloaked robot seen": 20,
      "cloaked robot unseen": 20,
      "barricade seen": 100,
      "shell seen": 10,
    },
  },
  {
    mode: "stampede",
    seats: 8,
    seed: 3,
    ticks: 450,
    least: { "drone unseen": 1000, "resource unseen": 10_000, "came unknown": 10 },
  },
  { mode: "duel", seats: 2, seed: 3, ticks: 450, least: { "robot seen": 10, "robot unseen": 10 } },
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
