/** Chromium says of replays what Node says: the same code, in a worker of a page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkReplayHere } from "#client/sdk/replay-check.ts";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { recordMatches } from "#tests/support/recorded-matches.ts";
import { tamperings } from "#tests/support/tampering.ts";
import { openBrowser } from "./support/chromium.ts";
import type { ReplayFinding } from "./support/stage/replay-worker.ts";
import { startStage } from "./support/stage-page.ts";

const folder = mkdtempSync(join(tmpdir(), "scrapmaze-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("finds the same of each match of four modes, and of each kind of tampering", async () => {
  const module = await buildSimBundle();
  const { files, key, publicKey } = await recordMatches({ rooms: 4, matches: 1, length: 300, seed: 12, module });
  const [first] = files;
  if (first === undefined) throw new Error("nothing was recorded");
  const keys = { own: key, other: openSigningKey(folder) };
  const cases = [...files.map(({ bytes }) => bytes), ...tamperings.map(({ tamper }) => tamper(first.bytes, keys))];

  const inNode: ReplayFinding[] = [];
  for (const bytes of cases) {
    const verdict = await checkReplayHere(bytes, {
      keys: [publicKey],
      readModule: async (hash) => (hash === module.hash ? module.code : null),
      addressOf: (_hash, code) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`,
    });
    const { kind } = verdict;
    inNode.push({
      kind,
      tick: kind === "differs" ? verdict.tick : null,
      reason: kind === "valid" ? "" : verdict.reason,
    });
  }
  expect(inNode.map(({ kind }) => kind)).toEqual([
    ...files.map(() => "valid"),
    ...tamperings.map(({ finds }) => finds),
  ]);

  const stage = await startStage();
  const visitor = await openBrowser({ width: 320, height: 240 });
  try {
    await stage.open(visitor.page, "replay", "ready");
    const asked = cases.map((bytes) => ({ file: Buffer.from(bytes).toString("base64"), key: publicKey, module }));
    const inChromium = await visitor.page.evaluate((all) => window.replayStage?.check(all), asked);
    expect(inChromium).toEqual(inNode);
    expect(visitor.errors).toEqual([]);
  } finally {
    await visitor.close();
    await stage.close();
  }
});
