import { afterEach, describe, expect, it } from "vitest";
import { connectTo } from "#client/sdk/connect.ts";
import { createTokenStore } from "#client/sdk/guest.ts";
import type { Config } from "#server/config.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import type { Brain } from "#shared/ai/brain.ts";
import { seconds } from "#shared/lib/time.ts";
import { MESSAGE, REFUSAL } from "#shared/protocol/messages.ts";
import { PIECE_LENGTH } from "#shared/protocol/past-pieces.ts";
import { observe } from "#shared/sim/observe.ts";
import { OVER } from "#shared/sim/world.ts";
import { chanceFrom, startServer, type TestServer } from "../support/game-server.ts";
import { createHumanHand, TEMPERS } from "../support/human-hand.ts";
import { createManualMetronome } from "../support/manual-metronome.ts";
import { comeBack, join, PLAYER, type RawClient } from "../support/raw-client.ts";
import { newestTick, pastOf, recordHashes, simulate, watch } from "../support/watched-match.ts";

const metronome = createManualMetronome();
let server: TestServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

const DELAY = 90;
/** msgpack: nil, and a map of one. */
const NIL = [0xc0];
const SOMETHING = [0x81, 0xa1, 0x61, 1];

/** A match that two people play, who hold the mouse as people do. */
async function start(changes: Partial<Config> = {}) {
  const config = {
    spectatorDelay: DELAY,
    lengths: { warmup: 15, length: seconds(60), overtime: 30 },
    results: DELAY + 30,
    ...changes,
  };
  server = await startServer(config, { metronome, chance: chanceFrom(7) });
  const { port, services } = server;
  const people = [await join(port), await join(port, "arena", { ...PLAYER, name: "Bob" })];
  const roomId = people[0]?.roomId ?? "";
  const live = services.arenas.get(roomId)?.live;
  if (live === undefined) throw new Error("there is no arena");
  const hands = people.map((person, index) => createHumanHand(person.seat(), 5 + index, TEMPERS[index % 2] ?? CALM));
  return { port, roomId, live, people, play: (ticks: number) => play(live, people, hands, ticks) };
}

const CALM = { tremor: 1, pursuit: 4, sloth: 4 };

async function play(live: LiveMatch, people: readonly RawClient[], hands: readonly Brain[], ticks: number) {
  for (let done = 0; done < ticks; done++) {
    people.forEach((person, index) => {
      const input = hands[index]?.think(observe(live.world, person.seat()));
      if (input !== undefined) person.steer(input);
    });
    await Promise.all(people.map((person) => person.settle()));
    metronome.beat();
  }
}

const ask = (client: RawClient): void => client.message(MESSAGE.past, []);
const pieces = (client: RawClient): number => client.messages.filter(({ type }) => type === MESSAGE.past).length;
/** Bytes of websocket payload. */
const bytesOf = (frames: readonly Uint8Array[]): number => frames.reduce((sum, { length }) => sum + length, 0);

/** Beats until a spectator has pieces of the past. */
async function untilTold(client: RawClient, step: (ticks: number) => Promise<void>, count = 1): Promise<void> {
  for (let tries = 0; pieces(client) < count; tries++) {
    if (tries > 200) throw new Error("nobody tells it of the past");
    await step(1);
    await client.settle();
  }
}

describe("a whole match", () => {
  it("is held tick for tick by three who came at different times, at 1.5 kB a second, and whole by the past", async () => {
    const { port, roomId, live, play } = await start();
    const hashes = recordHashes(live);
    const first = await watch(port, roomId);
    const spectators = [first];
    for (const _ of ["in its middle", "near its end"]) {
      await play(700);
      const next = await watch(port, roomId);
      spectators.push(next);
      await play(8);
      await next.settle();
      ask(next);
    }
    while (live.world.phase !== OVER) await play(1);
    const { tick } = live.world;
    // The results are as long as the delay, and longer.
    await play(DELAY + 12);
    await Promise.all(spectators.map((spectator) => spectator.settle()));
    const watched = spectators.map(({ messages }) => simulate(messages, hashes));
    for (const [index, { compared, differing, heads }] of watched.entries()) {
      expect(differing).toEqual([]);
      expect(compared.at(-1)).toBe(`1:${tick}`);
      // All of what one of them compared, those who came before compared, too.
      expect(watched[Math.max(0, index - 1)]?.compared).toEqual(expect.arrayContaining(compared));
      expect(heads.length).toBe(1);
    }
    expect(watched[0]?.heads[0]?.tick).toBe(0);

    expect(pieces(first)).toBe(0);
    for (const late of spectators.slice(1)) {
      const present = late.messages.filter(({ type }) => type !== MESSAGE.past && type !== MESSAGE.snapshot);
      const whole = simulate([...pastOf(late), ...present], hashes);
      expect(whole.differing).toEqual([]);
      expect(whole.heads).toEqual([{ match: 1, tick: 0 }]);
      expect(whole.compared).toEqual(watched[0]?.compared);
      expect(whole.names).toEqual(watched[0]?.names);
    }

    const rate = bytesOf(first.frames) / (tick / 30);
    const past = bytesOf(
      (spectators[2]?.messages ?? []).filter(({ type }) => type === MESSAGE.past).map((m) => m.bytes),
    );
    console.log(`a spectator is sent ${Math.round(rate)} B/s; the past of ${tick} ticks is ${past} bytes`);
    expect(rate).toBeLessThanOrEqual(1500);
    expect(past).toBeLessThan(PIECE_LENGTH);
  });
});

describe("nothing younger than the delay", () => {
  it("is sent to a spectator, be it head, records, names or past", async () => {
    const { port, roomId, live, people, play } = await start();
    const spectators = [await watch(port, roomId)];
    const read = new Map<RawClient, number>();
    let checked = 0;
    const check = async (): Promise<void> => {
      await play(1);
      for (const spectator of spectators) {
        await spectator.settle();
        const fresh = spectator.messages.slice(read.get(spectator) ?? 0);
        read.set(spectator, spectator.messages.length);
        const isTold = fresh.some(({ type }) => type === MESSAGE.past);
        const told = fresh.filter(({ type }) => type !== MESSAGE.past);
        for (const message of [...told, ...(isTold ? pastOf(spectator) : [])]) {
          const { match, tick } = newestTick(message);
          expect(match).toBe(live.match);
          expect(tick).toBeLessThanOrEqual(live.world.tick - DELAY);
          checked++;
        }
      }
    };
    for (let tick = 0; tick < 400; tick++) await check();
    await people[1]?.leave();
    people.length = 1;
    // Whoever takes the seat is named after the delay, too.
    people.push(await join(port, "arena", { ...PLAYER, name: "Cleo" }));
    const cameAt = live.world.tick + 1;
    const late = await watch(port, roomId);
    spectators.push(late);
    for (let tick = 0; tick < 12; tick++) await check();
    ask(late);
    while (pieces(late) === 0) await check();
    for (let tick = 0; tick < DELAY + 12; tick++) {
      await check();
      const isNamed = simulate(late.messages, new Map()).names.includes("Cleo");
      if (live.world.tick - DELAY < cameAt) expect(isNamed).toBe(false);
    }
    expect(simulate(late.messages, new Map()).names).toContain("Cleo");
    expect(checked).toBeGreaterThan(120);
  });

  it("is sent as the past when a second player brings the delay in between", async () => {
    server = await startServer(
      { spectatorDelay: DELAY, lengths: { warmup: 15, length: seconds(60) } },
      { metronome, chance: chanceFrom(7) },
    );
    const { port, services } = server;
    const ann = await join(port);
    const live = services.arenas.get(ann.roomId)?.live;
    if (live === undefined) throw new Error("there is no arena");
    await metronome.beats(200);
    const eve = await watch(port, ann.roomId);
    await metronome.beats(7);
    await eve.settle();
    const began = newestTick(eve.messages[0] ?? { type: "", bytes: new Uint8Array() }).tick;
    await join(port, "arena", { ...PLAYER, name: "Bob" });
    ask(eve);
    await eve.settle();
    while (live.world.tick < began + DELAY - 1) {
      await metronome.beats(1);
      await eve.settle();
      expect(pieces(eve)).toBe(0);
    }
    await untilTold(eve, metronome.beats);
    expect(live.world.tick).toBeGreaterThanOrEqual(began + DELAY);
  });
});

describe("the past of a match", () => {
  it("is told once, again on a new line, and not to who was there or asks before it has begun", async () => {
    const { port, roomId, play, live } = await start({ spectatorDelay: 0 });
    const early = await watch(port, roomId);
    ask(early);
    await play(200);
    ask(early);
    const late = await watch(port, roomId);
    ask(late);
    await late.settle();
    await play(7);
    await late.settle();
    expect(pieces(late)).toBe(0);
    for (let times = 0; times < 5; times++) ask(late);
    await untilTold(late, play);
    await play(30);
    for (const client of [early, late]) await client.settle();
    expect(pieces(late)).toBe(1);
    expect(pieces(early)).toBe(0);
    expect([early.isOpen, late.isOpen]).toEqual([true, true]);
    late.cut();
    await late.closed;
    await play(12);
    const again = await comeBack(port, late);
    await play(7);
    await again.settle();
    ask(again);
    await untilTold(again, play);
    const hashes = recordHashes(live);
    expect(simulate(pastOf(again), hashes).world?.tick).toBe(newestTick(again.messages[0] ?? EMPTY).tick);
  });

  it("is told four times to who has the match sent anew all the time, then once in half a minute", async () => {
    const { port, roomId, play } = await start({ spectatorDelay: 0 });
    await play(160);
    const eve = await watch(port, roomId);
    const heads = (): number => eve.messages.filter(({ type }) => type === MESSAGE.snapshot).length;
    for (let times = 1; times <= 6; times++) {
      await play(7);
      await eve.settle();
      expect(heads()).toBe(times);
      ask(eve);
      await play(154);
      await eve.settle();
      // Less than half a minute has passed.
      expect(pieces(eve)).toBe(Math.min(times, 4));
      eve.message(MESSAGE.snapshot, []);
    }
    await play(120);
    ask(eve);
    await untilTold(eve, play, 5);
    expect(pieces(eve)).toBe(5);
    expect(eve.isOpen).toBe(true);
  });

  it("is on a page that comes into the middle within a second: it goes back to the beginning", async () => {
    const { port, roomId, play, live } = await start({ spectatorDelay: 0 });
    await play(400);
    const game = await connectTo(`http://127.0.0.1:${port}`, "dev", createTokenStore()).watchMatch(roomId, null);
    const came = live.world.tick;
    for (let now = 0; game.timeline.span().from > 0 || game.advance(now) === null; now += 1000 / 30) {
      if (live.world.tick > came + 60) throw new Error(`it begins at ${game.timeline.span().from}`);
      await play(1);
    }
    game.timeline.pause();
    game.timeline.seek(0);
    expect(game.advance(1e6)?.tick).toBe(0);
    // All of it is looked at, a little with each picture.
    for (let left = 300; left > 0 && game.timeline.chronicle().knownTo < 300; left--) game.advance(1e6);
    expect(game.timeline.chronicle().knownTo).toBeGreaterThan(300);
    expect(game.stats().corrections).toBe(0);
    game.leave();
  });

  it("is not told to who sends more than the question", async () => {
    const { port, roomId } = await start();
    const eve = await watch(port, roomId);
    eve.message(MESSAGE.past, SOMETHING);
    expect((await eve.closed).code).toBe(REFUSAL.badMessage);
    const mallory = await watch(port, roomId);
    mallory.message("q", NIL);
    expect((await mallory.closed).code).toBe(REFUSAL.badMessage);
  });

  it("is not told to who has taken a seat in the match meanwhile, and who lost its line does not come back to it", async () => {
    const { port, roomId, play } = await start();
    await play(DELAY + 160);
    const [eve, mallory] = [await watch(port, roomId), await watch(port, roomId)];
    await play(7);
    await eve.settle();
    mallory.cut();
    for (const cheat of [eve, mallory]) {
      const seated = await join(port, "arena", PLAYER, cheat.guest);
      expect(seated.roomId).toBe(roomId);
    }
    const before = eve.messages.length;
    ask(eve);
    expect((await eve.closed).code).toBe(REFUSAL.hasSeat);
    expect(eve.messages.length).toBe(before);
    await expect(comeBack(port, mallory)).rejects.toThrow("the line is closed");
    expect(server?.services.arenas.get(roomId)?.watchers).toBe(0);
  });
});

describe("who takes a seat in the match that it watches", () => {
  it("is sent nothing of it from then on, though it is alone and nothing is delayed, and is sent away", async () => {
    const { port, roomId, people, play } = await start({ spectatorDelay: 0 });
    await people[1]?.leave();
    people.length = 1;
    const eve = await watch(port, roomId);
    await play(20);
    await eve.settle();
    const before = eve.messages.length;
    expect(before).toBeGreaterThan(2);
    people.push(await join(port, "arena", { ...PLAYER, name: "Eve" }, eve.guest));
    await play(24);
    expect(eve.messages.length).toBe(before);
    await play(30);
    expect((await eve.closed).code).toBe(REFUSAL.hasSeat);
    expect(eve.messages.length).toBe(before);
  });
});

const EMPTY = { type: "", bytes: new Uint8Array() };
