import { afterEach, describe, expect, it } from "vitest";
import type { Config } from "#server/config.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { createBrain } from "#shared/ai/index.ts";
import { seconds } from "#shared/lib/time.ts";
import { REFUSAL, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { observe } from "#shared/sim/observe.ts";
import { OVER } from "#shared/sim/world.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";
import { recordHashes, simulate, watch } from "../support/watched-match.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

const SHORT = { lengths: { warmup: 15, length: seconds(20), overtime: 30 }, results: 30 };

async function start(changes: Partial<Config> = {}): Promise<TestServer> {
  server = await startServer({ ...SHORT, ...changes }, { metronome, chance: chanceFrom(7) });
  return server;
}

/** Has people play as brains would, for some ticks. */
async function play(live: LiveMatch, people: readonly RawClient[], ticks: number): Promise<void> {
  const brains = people.map((person) => createBrain("veteran", person.seat(), 9));
  for (let done = 0; done < ticks; done++) {
    people.forEach((person, index) => {
      const input = brains[index]?.think(observe(live.world, person.seat()));
      if (input !== undefined && person.isOpen) person.steer(input);
    });
    await Promise.all(people.filter((person) => person.isOpen).map((person) => person.settle()));
    metronome.beat();
  }
}

describe("a watched match", () => {
  it("has the server's hash at every compared tick, joined at the start and in the middle", async () => {
    const { port, services } = await start({ spectatorDelay: 0 });
    const ann = await join(port);
    const live = services.arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    const hashes = recordHashes(live);
    const early = await watch(port, ann.roomId);
    await play(live, [ann], 200);
    const bob = await join(port);
    await play(live, [ann, bob], 103);
    const late = await watch(port, ann.roomId);
    await play(live, [ann, bob], 60);
    bob.cut();
    while (live.world.phase !== OVER) await play(live, [ann], 1);
    const { tick } = live.world;
    // Into the next match.
    await play(live, [ann], 30 + 62);
    for (const spectator of [early, late]) await spectator.settle();
    const [first, second] = [simulate(early.messages, hashes), simulate(late.messages, hashes)];
    expect(first.heads).toEqual([
      { match: 1, tick: 0 },
      { match: 2, tick: 0 },
    ]);
    expect(second.heads[0]?.match).toBe(1);
    expect(second.heads[0]?.tick).toBeGreaterThanOrEqual(240);
    for (const { compared, differing } of [first, second]) {
      expect(differing).toEqual([]);
      expect(compared).toContain(`1:${tick}`);
      expect(compared).toContain("2:54");
    }
    expect(first.compared.length).toBeGreaterThan(100);
  });

  it("is shown 10 s late while two people play, and present with one", async () => {
    const { port, services } = await start({ spectatorDelay: 300, lengths: { warmup: 15, length: seconds(60) } });
    const ann = await join(port);
    const bob = await join(port);
    const live = services.arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    const hashes = recordHashes(live);
    const early = await watch(port, ann.roomId);
    await play(live, [ann, bob], 290);
    await early.settle();
    expect(early.messages.length).toBe(0);
    await play(live, [ann, bob], 200);
    const late = await watch(port, ann.roomId);
    await play(live, [ann, bob], 10);
    for (const spectator of [early, late]) {
      await spectator.settle();
      const { differing, world } = simulate(spectator.messages, hashes);
      expect(differing).toEqual([]);
      expect(world?.tick).toBeGreaterThan(live.world.tick - 300 - 14);
      expect(world?.tick).toBeLessThanOrEqual(live.world.tick - 300);
    }
  });

  it("is sent 5 times a second, in groups", async () => {
    const { port, services } = await start({ spectatorDelay: 0 });
    const ann = await join(port);
    const live = services.arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    const spectators = await Promise.all(Array.from({ length: 6 }, () => watch(port, ann.roomId)));
    await play(live, [ann], 12);
    await Promise.all(spectators.map((spectator) => spectator.settle()));
    const before = spectators.map((spectator) => spectator.messages.length);
    const together: number[] = [];
    let last = before.reduce((sum, count) => sum + count);
    for (let tick = 0; tick < 60; tick++) {
      await play(live, [ann], 1);
      await Promise.all(spectators.map((spectator) => spectator.settle()));
      const now = spectators.reduce((sum, spectator) => sum + spectator.messages.length, 0);
      together.push(now - last);
      last = now;
    }
    for (const [index, spectator] of spectators.entries()) {
      expect(spectator.messages.length - (before[index] ?? 0)).toBe(10);
    }
    expect(Math.max(...together)).toBe(1);
  });

  it("counts its watchers, takes no seat, and goes on for them when nobody plays any more", async () => {
    const { port, services } = await start({ spectatorDelay: 0 });
    const ann = await join(port);
    const arena = services.arenas.get(ann.roomId);
    const spectator = await watch(port, ann.roomId);
    expect(arena?.watchers).toBe(1);
    expect(arena?.people).toBe(1);
    await ann.leave();
    for (let tick = 0; tick < 30; tick++) metronome.beat();
    await spectator.settle();
    expect(services.arenas.size).toBe(1);
    expect(spectator.messages.length).toBeGreaterThan(3);
  });
});

describe("asking for a match", () => {
  it("that does not exist is refused", async () => {
    const { port } = await start();
    await expect(watch(port, "nothing")).rejects.toThrow(String(REFUSAL.noSuchMatch));
    await expect(join(port, SPECTATOR_ROOM, { match: 7 })).rejects.toThrow(String(REFUSAL.badOptions));
  });

  it("of any kind finds the one with most people", async () => {
    const { port, services } = await start();
    const ann = await join(port);
    const spectator = await watch(port, "");
    await spectator.settle();
    expect(services.arenas.size).toBe(1);
    expect(services.arenas.get(ann.roomId)?.watchers).toBe(1);
  });

  it("of any kind begins an exhibition of brains when none runs, which a person may enter", async () => {
    const { port, services } = await start();
    const [one, other] = await Promise.all([watch(port, ""), watch(port, "")]);
    expect(services.arenas.size).toBe(1);
    const [arena] = services.arenas.values();
    expect(arena?.watchers).toBe(2);
    for (let tick = 0; tick < 30; tick++) metronome.beat();
    await one.settle();
    await other.settle();
    expect(one.messages.length).toBeGreaterThan(3);
    const ann = await join(port);
    expect(ann.roomId).toBe(arena?.roomId);
  });
});
