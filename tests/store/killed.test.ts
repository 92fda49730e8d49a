/** A process that is killed while it stores matches leaves a store that opens, and in it each match whole or absent. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { realDisk } from "#server/store/disk.ts";
import { openReplayStore } from "#server/store/replay-store.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { allOf, expectSound } from "../support/sound-store.ts";

const ROOT = join(import.meta.dirname, "../..");
const KILLS = 4;

it("is whole after each of some kills", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-killed-"));
  try {
    for (let kill = 1; kill <= KILLS; kill++) {
      const said = await saveAndKill(folder, kill);
      const key = openSigningKey(join(folder, "keys"));
      const module = { code: "export {}", hash: "a".repeat(64) };
      const store = openReplayStore({ folder, keep: 1000, disk: realDisk, key, module });
      expectSound(store, folder);
      const kept = allOf(store);
      // What was said to be stored is there: the last one of those, at least, is among the newest.
      expect(kept.find(({ id }) => id === said)?.bytes).toBeGreaterThan(0);
      expect(kept.every(({ bytes }) => bytes !== null)).toBe(true);
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Lets a process store matches, and kills it some matches later. @returns the last that it said */
async function saveAndKill(folder: string, seed: number): Promise<string> {
  const child = spawn(process.execPath, ["--no-warnings", "tests/support/saving-process.ts", folder, String(seed)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    output += String(text);
    // Each time at another place of a match.
    if (output.split("\n").length > 4 + 3 * seed) break;
  }
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  return output.slice(0, output.lastIndexOf("\n")).split("\n").at(-1) ?? "";
}
