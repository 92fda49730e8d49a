/** `npm run pin`: what an operator does so that a match is kept, beside a server that runs. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realDisk } from "#server/store/disk.ts";
import { openReplayStore, type ReplayStore } from "#server/store/replay-store.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { finishedMatch } from "../support/finished-match.ts";

const PROGRAM = resolve(import.meta.dirname, "../../server/cli/pin.ts");
let folder = "";
let store: ReplayStore;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scrapmaze-pin-"));
  const module = { code: "export {}", hash: "a".repeat(64) };
  store = openReplayStore({ folder, keep: 2, disk: realDisk, key: openSigningKey(join(folder, "keys")), module });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const pin = (args: readonly string[], data = folder): Promise<{ code: number; text: string }> =>
  new Promise((done) => {
    const env = { ...process.env, DATA_DIR: data, NODE_NO_WARNINGS: "1" };
    const child = execFile(process.execPath, [PROGRAM, ...args], { env }, (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, text: (stdout + stderr).trim() });
    });
  });

describe("npm run pin", () => {
  it("has a running server keep a match, whatever came after it, until it is let go of", async () => {
    const first = finishedMatch(1);
    store.save(first);
    const page = `https://play.example/replay/${first.id}?t=3`;
    expect(await pin([page])).toEqual({ code: 0, text: `${first.id} is kept whatever its age` });
    for (const seed of [2, 3, 4]) store.save(finishedMatch(seed));
    expect(store.find(first.id)?.isPinned).toBe(true);
    const [listed, freed] = [await pin([]), await pin(["--off", "--", first.id])];
    expect(listed).toEqual({ code: 0, text: `${first.id}  duel  2025-11-24T16:00:01.000Z\n1 match is pinned` });
    expect(freed).toEqual({ code: 0, text: `${first.id} is no longer pinned` });
    store.save(finishedMatch(5));
    expect(store.find(first.id)).toBe(null);
  });

  it("says what it could not do, and makes no store where there is none", async () => {
    const empty = join(folder, "empty");
    const [absent, nothing, wrong] = await Promise.all([
      pin(["nobody"]),
      pin(["nobody"], empty),
      pin(["--on", "nobody"]),
    ]);
    expect(absent).toEqual({ code: 1, text: "there is no match nobody" });
    expect(nothing).toEqual({ code: 2, text: `there are no replays in ${empty}; DATA_DIR names another folder` });
    expect([wrong.code, wrong.text.includes("usage: npm run pin")]).toEqual([2, true]);
    expect(realDisk.has(empty)).toBe(false);
  });
});
