/** An audit that nothing can fail is none: each fault here makes the server tell one thing more, and must be found. */
import { describe, expect, it } from "vitest";
import { type AuditedMatch, auditMatch } from "../support/audit/audited-match.ts";
import { leaks } from "../support/audit/leaks.ts";

/** It ends with the first that is found: some of what leaks is rare. */
const match: AuditedMatch = {
  mode: "scavenge",
  seats: 4,
  seed: 1,
  ticks: 3000,
  dropAt: 40,
  roster: ["stalker", "wraith", "volt", "dart"],
};

describe("the audit", () => {
  it("finds nothing where nothing leaks", async () => {
    const { findings } = await auditMatch({ ...match, ticks: 300 });
    expect(findings).toEqual([]);
  });

  it.each(leaks)("finds $what", async ({ leak, says }) => {
    const { findings } = await auditMatch({ ...match, leak });
    expect(findings.map(({ what }) => what)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });
});
