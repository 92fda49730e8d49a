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
import { type Replay, recordsOf } from "#shared/replay/replay.ts";
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
  /** A file of which something is another, signed anew by the server's own key. */
  async function judge(change: (replay: Replay) => Partial<Replay>) {
    const [file] = recorded.files;
    if (file === undefined) throw new Error("nothing was recorded");
    const replay = decodeReplay(openReplay(file.bytes), () => 0);
    const { bytes } = encodeReplay({ ...replay, ...change(replay) });
    const verdict = await checkReplayHere(sealReplay(bytes, recorded.key.publicKey, recorded.key.sign), sources());
    return { verdict, ticks: replay.ticks };
  }

  it("is found out by a name, whoever has signed it anew", async () => {
    const { verdict } = await judge(({ names }) => ({ names: names.with(0, "Mallory") }));
    expect(verdict).toMatchObject({ kind: "differs", tick: 30 });
  });

  it("is found out by its id and by the time of its end, signed anew", async () => {
    const [renamed, redated] = [
      await judge(() => ({ id: "another" })),
      await judge(({ endedAt }) => ({ endedAt: endedAt - 60 })),
    ];
    expect(renamed.verdict).toMatchObject({ kind: "differs", tick: renamed.ticks });
    expect(redated.verdict).toMatchObject({ kind: "differs", tick: redated.ticks });
  });

  it("is found out by whatever else it says, signed anew", async () => {
    const changes: Readonly<Record<string, (replay: Replay) => Partial<Replay>>> = {
      rulesVersion: ({ rulesVersion }) => ({ rulesVersion: rulesVersion + 1 }),
      mode: ({ setup }) => ({ setup: { ...setup, mode: (setup.mode + 1) % 4 } }),
      "no such mode": ({ setup }) => ({ setup: { ...setup, mode: 200 } }),
      salt: ({ setup }) => ({ setup: { ...setup, salt: (setup.salt + 1) % 0x1_0000_0000 } }),
      mazeSeats: ({ setup }) => ({ setup: { ...setup, mazeSeats: 3 } }),
      warmup: ({ setup }) => ({ setup: { ...setup, warmup: 16 } }),
      length: ({ setup }) => ({ setup: { ...setup, length: 301 } }),
      overtime: ({ setup }) => ({ setup: { ...setup, overtime: 77 } }),
      driver: ({ setup }) => ({ setup: { ...setup, seats: setup.seats.with(0, { driver: 2, chassis: 0 }) } }),
      "a seat more": ({ setup, names, columns, outcome }) => ({
        setup: { ...setup, seats: [...setup.seats, { driver: 2, chassis: 0 }] },
        names: [...names, "Eve"],
        columns: [...columns, ...columns.slice(0, 1)],
        outcome: { ...outcome, places: [...outcome.places, 9] },
      }),
      "a name that changes": ({ renamings, ticks }) => ({
        renamings: [...renamings, { tick: ticks, seat: 0, name: "Eve" }],
      }),
      "a name of no seat": ({ renamings, ticks }) => ({
        renamings: [...renamings, { tick: ticks, seat: 15, name: "Eve" }],
      }),
      "a command more": ({ commands, ticks }) => ({
        commands: [...commands, { tick: ticks, command: { kind: "chassis", seat: 0, chassis: 1 } }],
      }),
      "a command that means nothing": ({ commands, ticks }) => ({
        commands: [...commands, { tick: ticks, command: { kind: "leave", seat: 15 } }],
      }),
      "a checkpoint": ({ checkpoints }) => ({ checkpoints: checkpoints.with(3, 7) }),
      "sudden death": ({ outcome }) => ({ outcome: { ...outcome, suddenDeath: !outcome.suddenDeath } }),
    };
    for (const [what, change] of Object.entries(changes)) {
      const { verdict } = await judge(change);
      expect([what, verdict.kind]).toEqual([what, what === "rulesVersion" ? "module" : "differs"]);
    }
  });

  it("is refused when there is more in its body than its ticks, or a name from before the first of them", async () => {
    const [file] = recorded.files;
    if (file === undefined) throw new Error("nothing was recorded");
    const { head, body, ...rest } = openReplay(file.bytes);
    for (const other of [Uint8Array.of(...body, 0), Uint8Array.of(...body, ...body)]) {
      expect(() => decodeReplay({ ...rest, head, body: other }, () => 0)).toThrow("its body is longer");
    }
    await expect(judge(() => ({ renamings: [{ tick: 0, seat: 0, name: "Eve" }] }))).rejects.toThrow("at tick 0");
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
