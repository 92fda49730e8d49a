/** What live rooms record is true, and what is tampered with is found out. The big run is `replays.long.test.ts`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckSources, checkReplayHere } from "#client/sdk/replay-check.ts";
import { KEYFRAME_PACE, type Keyframe } from "#client/sdk/tape.ts";
import { buildSimBundle, type SimBundle } from "#server/cli/sim-bundle.ts";
import { openSigningKey, type SigningKey } from "#server/store/signing-key.ts";
import { decodeReplay, encodeReplay, openReplay, sealReplay } from "#shared/replay/format.ts";
import { recordsOf } from "#shared/replay/replay.ts";
import { hashWorld, restoreWorld } from "#shared/sim/codec.ts";
import { createWorld } from "#shared/sim/create.ts";
import { step } from "#shared/sim/step.ts";
import { countHappenings, type RecordedMatches, recordMatches } from "../support/recorded-matches.ts";
import { tamperings } from "../support/tampering.ts";

const folder = mkdtempSync(join(tmpdir(), "scrapmaze-keys-"));
let module: SimBundle;
let recorded: RecordedMatches;
let other: SigningKey;

beforeAll(async () => {
  module = await buildSimBundle();
  recorded = await recordMatches({ rooms: 4, matches: 2, length: 300, seed: 11, module });
  other = openSigningKey(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sources(): CheckSources {
  return {
    keys: [recorded.publicKey],
    readModule: async (hash) => (hash === module.hash ? module.code : null),
    addressOf: (_hash, code) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`,
  };
}

describe("matches of four live rooms of four modes", () => {
  it("are all stored, with what happens on bad lines and when people come and go", () => {
    expect(recorded.files).toHaveLength(8);
    expect(new Set(recorded.files.map(({ listing }) => listing.mode)).size).toBe(4);
    const counts = countHappenings(recorded.files);
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
  });

  it("are valid", async () => {
    for (const { bytes, listing } of recorded.files) {
      const verdict = await checkReplayHere(bytes, sources());
      expect(verdict, JSON.stringify(listing)).toMatchObject({ kind: "valid", key: recorded.publicKey });
    }
  });

  it("give worlds while they are checked, from each of which they go on as they went", async () => {
    const [file] = recorded.files;
    if (file === undefined) throw new Error("nothing was recorded");
    const worlds: Keyframe[] = [];
    await checkReplayHere(file.bytes, sources(), (world) => worlds.push(world));
    const replay = decodeReplay(openReplay(file.bytes), () => 0);
    const recordAt = recordsOf(replay);
    const whole = createWorld(replay.setup);
    for (let tick = 1; tick <= replay.ticks; tick++) step(whole, recordAt(tick));
    expect(worlds.map(({ tick }) => tick)).toContain(KEYFRAME_PACE);
    for (const { tick, snapshot } of worlds) {
      const world = restoreWorld(snapshot);
      expect(world.tick).toBe(tick);
      for (let next = tick + 1; next <= replay.ticks; next++) step(world, recordAt(next));
      expect(hashWorld(world)).toBe(hashWorld(whole));
    }
  });

  it("are in the list as they ended", async () => {
    for (const { bytes, listing } of recorded.files) {
      const verdict = await checkReplayHere(bytes, sources());
      if (verdict.kind !== "valid") throw new Error(verdict.kind);
      expect(listing).toMatchObject({ bytes: bytes.length, ticks: verdict.replay.ticks, module: module.hash });
      expect(listing.seats.map(({ place }) => place)).toEqual(verdict.replay.outcome.places);
    }
  });
});

describe("a file that was tampered with", () => {
  it("is found out by a name, whoever has signed it anew", async () => {
    const [file] = recorded.files;
    if (file === undefined) throw new Error("nothing was recorded");
    const replay = decodeReplay(openReplay(file.bytes), () => 0);
    const { bytes } = encodeReplay({ ...replay, names: replay.names.with(0, "Mallory") });
    const verdict = await checkReplayHere(sealReplay(bytes, recorded.key.publicKey, recorded.key.sign), sources());
    expect(verdict).toMatchObject({ kind: "differs", tick: 30 });
  });

  it("has twenty ways to be wrong, ten of them signed by the server's own key", () => {
    expect(tamperings).toHaveLength(20);
    expect(tamperings.filter(({ isResigned }) => isResigned)).toHaveLength(10);
    expect(new Set(tamperings.map(({ name }) => name)).size).toBe(20);
  });

  it.each(tamperings)("is found out: $name", async ({ tamper, finds }) => {
    const [file] = recorded.files;
    if (file === undefined) throw new Error("nothing was recorded");
    const verdict = await checkReplayHere(tamper(file.bytes, { own: recorded.key, other }), sources());
    expect(verdict.kind, JSON.stringify(verdict).slice(0, 300)).toBe(finds);
  });
});
