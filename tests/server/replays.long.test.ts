/** Two hundred matches of 20 s from twenty rooms at once, each checked; every kind of tampering on every tenth of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { type CheckSources, checkReplayHere } from "#client/sdk/replay-check.ts";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { countHappenings, recordMatches } from "../support/recorded-matches.ts";
import { tamperings } from "../support/tampering.ts";

const ROOMS = 20;
const MATCHES = 10;
/** 20 s with the count-down. */
const LENGTH = 585;

const folder = mkdtempSync(join(tmpdir(), "scrapmaze-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("are all true, and whatever is changed in them is found", async () => {
  const module = await buildSimBundle();
  const recorded = await recordMatches({ rooms: ROOMS, matches: MATCHES, length: LENGTH, seed: 20, module });
  expect(recorded.files).toHaveLength(ROOMS * MATCHES);
  const counts = countHappenings(recorded.files);
  console.log(JSON.stringify(counts));
  for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(20);
  const sources: CheckSources = {
    keys: [recorded.publicKey],
    readModule: async (hash) => (hash === module.hash ? module.code : null),
    addressOf: (_hash, code) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`,
  };
  const keys = { own: recorded.key, other: openSigningKey(folder) };
  let found = 0;
  for (const [index, { bytes, listing }] of recorded.files.entries()) {
    expect(await checkReplayHere(bytes, sources), JSON.stringify(listing)).toMatchObject({ kind: "valid" });
    if (index % MATCHES !== 0) continue;
    for (const { name, tamper, finds } of tamperings) {
      const verdict = await checkReplayHere(tamper(bytes, keys), sources);
      expect(verdict.kind, `${name}: ${JSON.stringify(listing)}`).toBe(finds);
      found++;
    }
  }
  console.log(`${recorded.files.length} matches are valid; ${found} tampered files are found out`);
});
