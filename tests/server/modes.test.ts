/** Every mode in a real room: joined, played to its end, watched, listed. */
import { afterEach, describe, expect, it } from "vitest";
import type { Config } from "#server/config.ts";
import type { Arena } from "#server/rooms/services.ts";
import { createBrain } from "#shared/ai/index.ts";
import { type ModeId, modeIds, modes } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { MESSAGE, REFUSAL, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { decodeBundle, decodeHead } from "#shared/replay/stream.ts";
import { hashWorld, restoreWorld } from "#shared/sim/codec.ts";
import { observe } from "#shared/sim/observe.ts";
import { step } from "#shared/sim/step.ts";
import { OVER, type World } from "#shared/sim/world.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, PLAYER, type RawClient } from "../support/raw-client.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

const SHORT = { lengths: { warmup: 15, length: seconds(25), overtime: 30 }, results: 60, spectatorDelay: 0 };

async function start(changes: Partial<Config> = {}): Promise<TestServer> {
  server = await startServer({ ...SHORT, ...changes }, { metronome, chance: chanceFrom(5) });
  return server;
}

const enter = (port: number, mode: string | undefined): Promise<RawClient> =>
  join(port, "arena", mode === undefined ? PLAYER : { ...PLAYER, mode });

function arenaOf(client: RawClient): Arena {
  const arena = server?.services.arenas.get(client.roomId);
  if (arena === undefined) throw new Error("the arena is gone");
  return arena;
}

/** Has a person play as a brain would until the match is over, at most for so many ticks. */
async function playOut(ann: RawClient, most: number): Promise<World> {
  const { live } = arenaOf(ann);
  const brain = createBrain("veteran", ann.seat(), 9);
  for (let tick = 0; tick < most && live.world.phase !== OVER; tick++) {
    ann.steer(brain.think(observe(live.world, ann.seat())));
    await ann.settle();
    metronome.beat();
  }
  await ann.until(() => ann.state.phase === live.world.phase);
  return live.world;
}

/** Returns the hashes, by tick, of a world that is stepped by all that a spectator was sent of its first match. */
function follow(spectator: RawClient): { readonly tick: number; readonly hash: number; readonly said: number }[] {
  let world: World | null = null;
  const hashes: { readonly tick: number; readonly hash: number; readonly said: number }[] = [];
  for (const { type, bytes } of spectator.messages) {
    if (type === MESSAGE.snapshot) {
      if (world !== null) return hashes;
      world = restoreWorld(decodeHead(bytes).snapshot);
      continue;
    }
    if (world === null) throw new Error("records came before a snapshot");
    const bundle = decodeBundle(bytes);
    for (const record of bundle.records) step(world, record);
    hashes.push({ tick: world.tick, hash: hashWorld(world), said: bundle.hash });
  }
  return hashes;
}

describe("a room of each mode", () => {
  it.each(modeIds)("of %s is joined, played to its end, and shows its results", async (mode) => {
    const { port } = await start();
    const ann = await enter(port, mode);
    expect(ann.state.mode).toBe(modeIds.indexOf(mode));
    expect(ann.state.seats.size).toBe(modes[mode].robots);
    const world = await playOut(ann, 900);
    expect(world.phase).toBe(OVER);
    const seats = [...ann.state.seats.values()];
    expect(seats.map(({ place }) => place)).toEqual(world.outcome?.places);
    for (const { awards } of seats) expect(awards).toBeGreaterThan(0);
    expect([...ann.state.vaults.values()]).toEqual(world.vaults);
  });

  it.each(modeIds)("of %s is watched with the server's hash at every compared tick", async (mode) => {
    const { port } = await start();
    const ann = await enter(port, mode);
    const early = await join(port, SPECTATOR_ROOM, { match: ann.roomId, build: "dev" });
    await playOut(ann, 400);
    const late = await join(port, SPECTATOR_ROOM, { match: ann.roomId, build: "dev" });
    const { tick } = await playOut(ann, 500);
    for (let beats = 0; beats < 12; beats++) metronome.beat();
    for (const spectator of [early, late]) {
      await spectator.settle();
      const hashes = follow(spectator);
      for (const { tick: at, hash, said } of hashes) expect([at, hash]).toEqual([at, said]);
      expect(hashes.at(-1)?.tick).toBe(tick);
    }
    expect(follow(early).length).toBeGreaterThan(80);
  });

  it("is for those who ask for its mode, the default for those who ask for none", async () => {
    const { port } = await start({ mode: "duel" });
    const [one, other, duellist, nobody] = [
      await enter(port, "heist"),
      await enter(port, "heist"),
      await enter(port, "duel"),
      await enter(port, undefined),
    ];
    expect(one.roomId).toBe(other.roomId);
    expect(one.roomId).not.toBe(duellist.roomId);
    expect(nobody.roomId).toBe(duellist.roomId);
  });

  it("does not exist for a mode that there is not", async () => {
    const { port } = await start();
    await expect(enter(port, "chess")).rejects.toThrow(String(REFUSAL.badOptions));
  });

  it("is listed with the name of its mode", async () => {
    const { port } = await start();
    const ann = await enter(port, "stampede");
    await playOut(ann, 60);
    const listed: unknown = await (await fetch(`http://127.0.0.1:${port}/api/matches`)).json();
    expect(listed).toMatchObject([{ roomId: ann.roomId, mode: modes.stampede.name, seats: 4, players: 1, leader: "" }]);
  });

  it("is exhibited for whoever wants to watch its mode, beside a match of another", async () => {
    const { port, services } = await start();
    const ann = await enter(port, "duel");
    const watch = (mode: ModeId): Promise<RawClient> => join(port, SPECTATOR_ROOM, { match: "", mode, build: "dev" });
    await Promise.all([watch("heist"), watch("heist"), watch("duel")]);
    const rooms = [...services.arenas.values()].map(({ roomId, live, watchers }) => [roomId, live.plan.mode, watchers]);
    expect(rooms).toContainEqual([ann.roomId, modeIds.indexOf("duel"), 1]);
    expect(rooms.map(([, mode, watchers]) => [mode, watchers])).toContainEqual([modeIds.indexOf("heist"), 2]);
    expect(rooms.length).toBe(2);
  });
});

describe("people in teams", () => {
  it("come to the team with the fewest of them, there to the seat with the lowest score", async () => {
    const { port } = await start();
    const ann = await enter(port, "heist");
    const { robots } = arenaOf(ann).live.world;
    const teamOf = (client: RawClient): number => robots[client.seat()]?.team ?? -1;
    for (const robot of robots) robot.stats.banked = 10 - robot.seat;
    const bob = await enter(port, "heist");
    const eve = await enter(port, "heist");
    const fay = await enter(port, "heist");
    expect([ann, bob, eve, fay].map(teamOf)).toEqual([0, 1, 1, 0]);
    expect([bob.seat(), eve.seat(), fay.seat()]).toEqual([5, 4, 2]);
    await bob.leave();
    await ann.settle();
    expect(teamOf(await enter(port, "heist"))).toBe(1);
  });
});
