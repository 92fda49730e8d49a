/** What is stored can be read, whatever happens while it is written: full disks, and ends in the middle of any call. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "#server/store/folder-lock.ts";
import { tableFile } from "#server/store/folders.ts";
import { openReplayStore, type ReplayStore } from "#server/store/replay-store.ts";
import { openReplayTable } from "#server/store/replay-table.ts";
import { openSigningKey } from "#server/store/signing-key.ts";
import { createFaultyDisk, type FaultyDisk } from "../support/faulty-disk.ts";
import { finishedMatch } from "../support/finished-match.ts";
import { ALL, allOf, expectSound } from "../support/sound-store.ts";

const OWN = { code: "export {}", hash: "a".repeat(64) };

let folder = "";
let disk: FaultyDisk;
let store: ReplayStore | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scrapmaze-store-"));
  disk = createFaultyDisk();
});
afterEach(() => {
  store?.close();
  store = null;
  rmSync(folder, { recursive: true, force: true });
});

function open(keep = 100, module = OWN): ReplayStore {
  store?.close();
  store = openReplayStore({ folder, keep, disk, key: openSigningKey(join(folder, "keys")), module });
  return store;
}

/** As another process does it. */
function pin(id: string, isPinned: boolean): boolean {
  const table = openReplayTable(tableFile(folder));
  try {
    return table.pin(id, isPinned);
  } finally {
    table.close();
  }
}

const fileOf = (id: string): string => join(folder, "replays", `${id}.smrp`);

describe("the store", () => {
  it("does not open without the table of the replays that are there, nor with a damaged one, and loses none", () => {
    const match = finishedMatch();
    open().save(match);
    store?.close();
    store = null;
    const table = tableFile(folder);
    const whole = readFileSync(table);
    const before = readFileSync(fileOf(match.id));
    const damages = [
      () => rmSync(table),
      () => writeFileSync(table, ""),
      () => writeFileSync(table, "no table"),
      () =>
        writeFileSync(table, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(8192, 7), whole.subarray(16384)])),
    ];
    for (const [number, damage] of damages.entries()) {
      damage();
      // Nor the second time: what failed has left nothing.
      for (const _ of ["once", "again"]) expect(() => open()).toThrow(number < 2 ? /holds 1 replays/ : /replays\.db/);
      expect(readFileSync(fileOf(match.id)).equals(before)).toBe(true);
    }
    writeFileSync(table, whole);
    expect(open().find(match.id)?.id).toBe(match.id);
  });

  it("keeps a match as a signed file, with who played and how it ended", () => {
    const match = finishedMatch();
    open().save(match);
    const listing = store?.find(match.id);
    expect(listing).toMatchObject({ id: match.id, mode: "duel", endedAt: match.endedAt, ticks: match.ticks });
    expect(listing?.seats).toEqual(match.seats);
    if (store !== null) expectSound(store, folder);
  });

  it("keeps the newest, and whatever is pinned", () => {
    const opened = open(3);
    const ids = [1, 2, 3, 4, 5].map((seed) => {
      const match = finishedMatch(seed);
      opened.save(match);
      if (seed === 1) expect(pin(match.id, true)).toBe(true);
      return match.id;
    });
    expect(opened.list(ALL).replays.map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2], ids[0]]);
    expect(readdirSync(join(folder, "replays"))).toHaveLength(4);
    pin(ids[0] ?? "", false);
    opened.save(finishedMatch(6));
    expect(opened.find(ids[0] ?? "")).toBe(null);
    expectSound(opened, folder);
  });

  it("finds matches by player, mode and chassis; a player also when somebody else had the seat in the end", () => {
    const opened = open();
    const one = finishedMatch(1, { names: ["Ärger_1", "Bot"], renamings: [{ tick: 9, seat: 1, name: "Zoë%" }] });
    const other = finishedMatch(2, {
      names: ["Bolt", "Nut"],
      seats: finishedMatch(2).seats.map((seat) => ({ ...seat, chassis: 3 })),
    });
    opened.save(one);
    opened.save(other);
    const found = (query: object): string[] => opened.list({ ...ALL, ...query }).replays.map(({ id }) => id);
    expect(found({ player: "ärger" })).toEqual([one.id]);
    expect(found({ player: "zoë%" })).toEqual([one.id]);
    expect(found({ player: "%" })).toEqual([one.id]);
    expect(found({ player: "_" })).toEqual([one.id]);
    expect(found({ player: "bot\nz" })).toEqual([]);
    expect(found({ player: "'; DROP TABLE replays; --" })).toEqual([]);
    expect(found({ chassis: 3 })).toEqual([other.id]);
    expect(found({ mode: "duel" })).toEqual([other.id, one.id]);
    expect(found({ mode: "heist" })).toEqual([]);
    expect(opened.list({ ...ALL, page: 1 })).toEqual({ replays: [], total: 2, page: 1 });
  });

  it("keeps the modules that its matches name, as long as they do, and its own", () => {
    const match = finishedMatch();
    open().save(match);
    const next = { code: "export const next = 1", hash: "b".repeat(64) };
    const opened = open(1, next);
    expect(readdirSync(join(folder, "modules")).sort()).toEqual([`${OWN.hash}.js`, `${next.hash}.js`]);
    opened.save(finishedMatch(2));
    expect(opened.find(match.id)).toBe(null);
    expect(readdirSync(join(folder, "modules"))).toEqual([`${next.hash}.js`]);
  });
});

describe("a disk that is full", () => {
  it("costs the matches of that time their files, at whatever call it is noticed, and nothing else", () => {
    const opened = open();
    const before = finishedMatch(1);
    disk.heal();
    opened.save(before);
    const calls = disk.calls;
    expect(calls).toBeGreaterThan(5);
    for (let at = 0; at < calls; at++) {
      const match = finishedMatch(10 + at);
      disk.fail(at, "full");
      const isStored = succeeds(() => opened.save(match));
      disk.heal();
      expect(opened.find(match.id)?.bytes === null, `call ${at}`).toBe(!isStored);
      expectSound(opened, folder);
    }
    expect(allOf(opened).filter(({ bytes }) => bytes === null).length).toBeGreaterThan(2);
    const after = finishedMatch(99);
    opened.save(after);
    expect(opened.find(after.id)?.bytes).toBeGreaterThan(0);
    expectSound(opened, folder);
  });
});

describe("an end in the middle of a call", () => {
  it("leaves each match whole or absent for the next start, which tidies up", () => {
    const first = open();
    disk.heal();
    first.save(finishedMatch(1));
    const { calls } = disk;
    expect(calls).toBeGreaterThan(5);
    for (let at = 0; at < calls; at++) {
      const match = finishedMatch(10 + at);
      disk.fail(at, "ends");
      succeeds(() => store?.save(match));
      disk.heal();
      const opened = open();
      expectSound(opened, folder);
      expect(allOf(opened).some(({ bytes }) => bytes !== null)).toBe(true);
    }
  });

  it("leaves a file of which nobody knows, or a file that is gone: neither is listed as one that can be had", () => {
    const match = finishedMatch();
    open().save(match);
    rmSync(fileOf(match.id));
    writeFileSync(fileOf("stray"), "half");
    writeFileSync(join(folder, "replays", "x.smrp.1.tmp"), "half");
    const opened = open();
    expect(opened.find(match.id)?.bytes).toBe(null);
    expect(readdirSync(join(folder, "replays"))).toEqual([]);
  });
});

describe("the signing key", () => {
  it("is made once, for its owner alone, and is the same after a restart", () => {
    const keys = join(folder, "keys");
    const first = openSigningKey(keys);
    expect(statSync(join(keys, "replays.pem")).mode & 0o777).toBe(0o600);
    expect(openSigningKey(keys).publicKey).toEqual(first.publicKey);
    expect(first.publicKey).toHaveLength(32);
    expect(readdirSync(keys)).toEqual(["replays.pem"]);
  });

  it("is not made anew over something else: that is said", () => {
    const keys = join(folder, "keys");
    openSigningKey(keys);
    writeFileSync(join(keys, "replays.pem"), "not a key");
    expect(() => openSigningKey(keys)).toThrow("replays.pem");
    expect(readFileSync(join(keys, "replays.pem"), "utf8")).toBe("not a key");
  });
});

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

describe("a folder", () => {
  it("is one server's at a time, until that one lets go of it or ends", async () => {
    const unlock = lockFolder(folder, 0);
    const script = `import { lockFolder } from "#server/store/folder-lock.ts"; lockFolder(process.argv[1], 0);`;
    const tryElsewhere = (): string => {
      const args = ["--no-warnings", "--input-type=module-typescript", "-e", script, folder];
      return spawnSync(process.execPath, args, { cwd: join(import.meta.dirname, "../.."), encoding: "utf8" }).stderr;
    };
    expect(tryElsewhere()).toContain("another server uses it");
    expect(() => lockFolder(folder, 0)).toThrow("another server uses it");
    unlock();
    expect(tryElsewhere()).toBe("");
    // That one did not let go of it: it ended.
    lockFolder(folder, 0)();
  });
});
