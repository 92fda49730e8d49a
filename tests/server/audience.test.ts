import { pack } from "msgpackr";
import { afterEach, describe, expect, it } from "vitest";
import { reactionIds } from "#shared/content/reactions.ts";
import { MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { chanceFrom, IDLE_BRAIN, startServer, type TestServer } from "../support/game-server.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { join, type RawClient } from "../support/raw-client.ts";
import { watch } from "../support/watched-match.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** A match that one person plays, and so many watch. */
async function start(count: number) {
  server = await startServer({ spectatorDelay: 300 }, { metronome, chance: chanceFrom(3), makeBrain: IDLE_BRAIN });
  const { port } = server;
  const ann = await join(port);
  const spectators = await Promise.all(Array.from({ length: count }, () => watch(port, ann.roomId)));
  const all = [ann, ...spectators];
  const beats = async (ticks: number): Promise<void> => {
    for (let tick = 0; tick < ticks; tick++) {
      metronome.beat();
      await Promise.all(all.filter(({ isOpen }) => isOpen).map((client) => client.settle()));
    }
  };
  await beats(36);
  return { port, ann, spectators, beats };
}

async function react(client: RawClient, reaction: unknown): Promise<void> {
  client.message(MESSAGE.react, [...pack(reaction)]);
  await client.settle();
}

const told = ({ news }: RawClient) => news.flatMap(({ reactions }) => reactions);
const BRAVO = { reaction: 0, seat: -1 };

describe("how many watch", () => {
  it("is told to players and spectators when it changes, once a second", async () => {
    const { ann, spectators, beats, port } = await start(2);
    const [eve] = spectators;
    for (const client of [ann, ...spectators]) expect(client.news.at(-1)?.watchers).toBe(2);
    const before = ann.news.length;
    await beats(90);
    expect(ann.news.length).toBe(before);
    await eve?.leave();
    const late = [await watch(port, ann.roomId), await watch(port, ann.roomId)];
    await beats(30);
    expect(ann.news.slice(before)).toEqual([{ watchers: 3, reactions: [] }]);
    for (const one of late) await one.leave();
    await spectators[1]?.leave();
    await beats(30);
    expect(ann.news.at(-1)).toEqual({ watchers: 0, reactions: [] });
    expect(ann.news.length).toBe(before + 2);
  });

  it("is told to a player who comes", async () => {
    const { port, beats } = await start(3);
    const bob = await join(port);
    await beats(1);
    await bob.settle();
    expect(bob.news[0]).toEqual({ watchers: 3, reactions: [] });
  });
});

describe("a reaction", () => {
  it("reaches player and spectators within 12 ticks, with its seat, and says nothing else", async () => {
    const { ann, spectators, beats } = await start(3);
    const [eve] = spectators;
    if (eve === undefined) throw new Error("nobody watches");
    const last = reactionIds.length - 1;
    await react(eve, { reaction: last, seat: 1, tick: 99, says: "hello" });
    await react(eve, BRAVO);
    await beats(12);
    for (const client of [ann, ...spectators]) {
      expect(client.news.at(-1)).toEqual({ watchers: 3, reactions: [{ reaction: last, seat: 1 }, BRAVO] });
    }
  });

  it("is told three times at once and once a second of one spectator, and goes on after a rest", async () => {
    const { ann, spectators, beats } = await start(1);
    const [eve] = spectators;
    if (eve === undefined) throw new Error("nobody watches");
    for (let times = 0; times < 10; times++) await react(eve, BRAVO);
    await beats(6);
    expect(told(ann).length).toBe(3);
    for (let second = 0; second < 4; second++) {
      for (let times = 0; times < 5; times++) await react(eve, BRAVO);
      await beats(30);
    }
    expect(told(ann).length).toBeGreaterThanOrEqual(6);
    expect(told(ann).length).toBeLessThanOrEqual(7);
    expect(eve.isOpen).toBe(true);
  });

  it("is told twelve times at once and six a second of a whole match", async () => {
    const { ann, spectators, beats } = await start(12);
    for (const spectator of spectators) for (let times = 0; times < 2; times++) await react(spectator, BRAVO);
    await beats(6);
    expect(told(ann).length).toBe(12);
    await beats(60);
    for (const spectator of spectators) for (let times = 0; times < 2; times++) await react(spectator, BRAVO);
    await beats(6);
    expect(told(ann).length).toBe(24);
    // In news that are sent five times a second at most.
    expect(ann.news.filter(({ reactions }) => reactions.length > 0).length).toBe(2);
  });

  it.each([
    { reaction: reactionIds.length, seat: 0 },
    { reaction: -1, seat: 0 },
    { reaction: 0, seat: 6 },
    { reaction: 0, seat: -2 },
    { reaction: 0.5, seat: 0 },
    { reaction: "bravo", seat: 0 },
    { reaction: 0 },
    null,
    7,
  ])("that there is not ends the line: %j", async (reaction) => {
    const { ann, spectators } = await start(1);
    spectators[0]?.message(MESSAGE.react, [...pack(reaction)]);
    expect((await spectators[0]?.closed)?.code).toBe(REFUSAL.badMessage);
    expect(told(ann)).toEqual([]);
  });

  it("of a player is none", async () => {
    const { ann, spectators, beats } = await start(1);
    ann.message(MESSAGE.react, [...pack(BRAVO)]);
    expect((await ann.closed).code).toBe(REFUSAL.badMessage);
    await beats(12);
    expect(spectators.flatMap(told)).toEqual([]);
  });
});
