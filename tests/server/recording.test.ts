/** From a room to the archive: what is recorded, what is not, and that nothing of it can hold up a match. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { checkReplayHere } from "#client/sdk/replay-check.ts";
import { buildSimBundle } from "#server/cli/sim-bundle.ts";
import type { BrainMaker } from "#server/match/drivers.ts";
import { LiveMatch } from "#server/match/live-match.ts";
import { shelteredSeat } from "#server/match/newcomers.ts";
import { type FinishedMatch, Recorder } from "#server/match/recorder.ts";
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import { modeIds } from "#shared/content/modes.ts";
import { playAgain, toHex } from "#shared/replay/check-replay.ts";
import { columnsOf } from "#shared/replay/input-columns.ts";
import * as sim from "#shared/sim/module.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join as joinRoom, PLAYER } from "../support/raw-client.ts";

const PLAN = { mode: modeIds.indexOf("duel"), seats: 2, lengths: { warmup: 5, length: 50, overtime: 5 }, results: 10 };
const TICK_MS = 1000 / 30;
const ALL = { player: null, mode: null, chassis: null, page: 0 };

/** Plays matches without a room. @param disturb is called before each tick */
function record(matches: number, disturb: (live: LiveMatch) => void): { finished: FinishedMatch[]; log: string[] } {
  const finished: FinishedMatch[] = [];
  const log: string[] = [];
  const live = new LiveMatch(PLAN, chanceFrom(4), 0);
  live.addFollower(
    new Recorder({ finish: (match) => finished.push(match), wallClock: () => 5000, log: (line) => log.push(line) }),
  );
  for (let tick = 1; live.match <= matches; tick++) {
    disturb(live);
    try {
      live.tick(tick * TICK_MS);
    } catch {
      // As a room does: it goes on with the next tick.
    }
  }
  return { finished, log };
}

describe("a recorder", () => {
  it("hands each match on that ends, as it was, with who came in the middle of it", () => {
    const { finished } = record(3, (live) => {
      if (live.world.tick !== 20 || live.match !== 2) return;
      live.take({ id: "ann", session: "s", name: "Ann", chassis: 2 }, 0);
    });
    expect(finished).toHaveLength(3);
    expect(new Set(finished.map(({ id }) => id)).size).toBe(3);
    for (const match of finished) {
      const replay = { ...match, module: "", columns: match.columns.map(columnsOf) };
      expect(playAgain(replay, sim)).toBe(null);
    }
    expect(finished[1]?.renamings).toEqual([{ tick: 21, seat: expect.any(Number), name: "Ann" }]);
    expect(finished[1]?.names).not.toContain("Ann");
    expect(finished[1]?.seats.map(({ name }) => name)).toContain("Ann");
  });

  it("hands none on in which a tick failed, and the next one again", () => {
    const { finished, log } = record(2, (live) => {
      if (live.world.tick !== 20 || live.match !== 1) return;
      live.take({ id: "ann", session: "s", name: "Ann", chassis: 99 }, 0);
      live.free("s");
    });
    expect(log).toEqual([expect.stringContaining("no replay")]);
    expect(finished).toHaveLength(1);
  });
});

describe("a room whose archive cannot write", () => {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-data-"));
  let server: TestServer | null = null;
  afterEach(async () => server?.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("plays on; the match is listed without a file, the operator is told, and the next one is stored", async () => {
    const metronome = createManualMetronome();
    const module = await buildSimBundle();
    server = await startServer({ dataFolder: folder }, { metronome, chance: chanceFrom(5), module, plan: PLAN });
    const { services } = server;
    const { archive } = services;
    if (archive === null) throw new Error("there is no archive");
    const client = await joinRoom(server.port);
    const live = services.arenas.get(client.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    const playUntil = async (match: number): Promise<void> => {
      while (live.match < match) {
        const before = live.shownTick;
        await metronome.beats(1);
        expect(live.shownTick === before + 1 || live.shownTick === 0).toBe(true);
      }
      // Answered after all that was asked before.
      await archive.list(ALL);
    };

    renameSync(join(folder, "replays"), join(folder, "away"));
    writeFileSync(join(folder, "replays"), "");
    await playUntil(2);
    expect(services.failures.count).toBe(1);
    rmSync(join(folder, "replays"));
    mkdirSync(join(folder, "replays"));
    await playUntil(3);
    expect(services.failures.count).toBe(1);
    const { replays } = await archive.list(ALL);
    expect(replays.map(({ bytes }) => bytes === null)).toEqual([false, true]);
    expect(client.isOpen).toBe(true);
  });
});

describe("a match with a sheltered newcomer", () => {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-data-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is stored and true like any other, also when its brains change in the middle of it", async () => {
    const metronome = createManualMetronome();
    const module = await buildSimBundle();
    const lengths = { warmup: 5, length: 240, overtime: 5 };
    const levels = new Set<LevelId>();
    const makeBrain: BrainMaker = (seat, salt, level) => {
      levels.add(level);
      return createBrain(level, seat, salt);
    };
    const plan = { ...PLAN, mode: modeIds.indexOf("scavenge"), seats: 6, lengths };
    const server = await startServer(
      { dataFolder: folder },
      { metronome, chance: chanceFrom(6), module, plan, makeBrain },
    );
    const { archive, arenas } = server.services;
    if (archive === null) throw new Error("there is no archive");
    const ann = await joinRoom(server.port, "arena", { ...PLAYER, newcomer: true });
    const live = arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    await metronome.beats(100);
    expect(shelteredSeat(live.seats)).toBe(ann.seat());
    expect(levels).toContain("rookie");
    levels.clear();
    // Somebody who comes ends her shelter.
    await joinRoom(server.port, "arena", { ...PLAYER, name: "Bob" });
    while (live.match === 1) await metronome.beats(1);
    expect(shelteredSeat(live.seats)).toBe(null);
    expect(levels).toContain("veteran");
    const [listing] = (await archive.list(ALL)).replays;
    if (listing === undefined) throw new Error("nothing is stored");
    expect(listing.seats.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ann", "Bob"]));
    const verdict = await checkReplayHere(new Uint8Array(readFileSync(archive.fileOf(listing.id))), {
      keys: [toHex(archive.publicKey)],
      readModule: async (hash) => (hash === module.hash ? module.code : null),
      addressOf: (_hash, code) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`,
    });
    expect(verdict).toMatchObject({ kind: "valid", replay: { id: listing.id, ticks: listing.ticks } });
    await server.close();
  });
});
