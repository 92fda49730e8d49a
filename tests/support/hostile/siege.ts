/**
 * A match of two honest people, with somebody who attacks it in the middle; and the same without, tick by tick. The
 * server is a real one, and its clock is moved by hand.
 */
import { expect } from "vitest";
import type { Config } from "#server/config.ts";
import type { LiveMatch } from "#server/match/live-match.ts";
import { ARENA_ROOM } from "#shared/protocol/messages.ts";
import { hashWorld } from "#shared/sim/codec.ts";
import { IDLE_BRAIN, startServer, type TestServer } from "../game-server.ts";
import { createManualMetronome, type ManualMetronome } from "../manual-metronome.ts";
import { type Closing, join, PLAYER, type RawClient } from "../raw-client.ts";

/** What an attack finds. */
export interface Field {
  readonly port: number;
  readonly server: TestServer;
  readonly metronome: ManualMetronome;
  readonly live: LiveMatch;
  /** The attacker, in a seat of the same match. */
  readonly eve: RawClient;
  readonly ann: RawClient;
  readonly bob: RawClient;
}

/** What is done between two ticks. */
export type Deed = (field: Field) => Promise<void> | void;

/** What came of the match. */
export interface Aftermath {
  /** Of the world after each tick. */
  readonly hashes: readonly number[];
  /** Inputs of each of the two that the match took, and frames that each was sent but for answers to its own pings. */
  readonly taken: readonly number[];
  readonly frames: readonly number[];
  readonly areOpen: boolean;
  /** How the attacker's line ended; null: it did not. */
  readonly end: Closing | null;
}

/** Ticks before and after what is done. */
const BEFORE = 6;
const AFTER = 10;
/** How the people steer, so that the world moves. */
const ANN = { moveX: 127, aim: 100, buttons: 1 };
const BOB = { moveY: -127, aim: 700 };
/** Errors to a client, as Colyseus marks them. */
const ERROR_CODE = 11;
const PING_CODE = 18;
const CODE_MASK = 31;

/**
 * Plays the match with a deed in the middle, on a server of its own.
 * @param changes what differs in its configuration
 * @throws Error when an honest person is told of an error
 */
export async function playThrough(deed: Deed, changes: Partial<Config> = {}): Promise<Aftermath> {
  const metronome = createManualMetronome();
  // The same for every room, so that another one changes nothing here.
  const doubles = { metronome, chance: () => 7, makeBrain: IDLE_BRAIN };
  const server = await startServer({ lengths: { warmup: 3 }, ...changes }, doubles);
  try {
    const { port } = server;
    const ann = await join(port);
    const bob = await join(port, ARENA_ROOM, { ...PLAYER, name: "Bob" });
    const eve = await join(port, ARENA_ROOM, { ...PLAYER, name: "Eve" });
    const live = server.services.arenas.get(ann.roomId)?.live;
    if (live === undefined || bob.roomId !== ann.roomId || eve.roomId !== ann.roomId) throw new Error("no match");
    const hashes: number[] = [];
    const tick = async (): Promise<void> => {
      ann.steer(ANN);
      bob.steer(BOB);
      await Promise.all([ann.settle(), bob.settle()]);
      metronome.beat();
      hashes.push(hashWorld(live.world));
    };
    for (let count = 0; count < BEFORE; count++) await tick();
    await deed({ port, server, metronome, live, eve, ann, bob });
    for (let count = 0; count < AFTER; count++) await tick();
    await Promise.all([ann, bob].map((one) => one.until(() => one.state.tick === live.shownTick)));
    const told = [ann, bob].map(({ frames }) => frames.map((frame) => (frame[0] ?? 0) & CODE_MASK));
    if (told.flat().includes(ERROR_CODE)) throw new Error("an honest person was told of an error");
    return {
      hashes,
      taken: [ann.acknowledged, bob.acknowledged],
      frames: told.map((codes) => codes.filter((code) => code !== PING_CODE).length),
      areOpen: ann.isOpen && bob.isOpen,
      end: eve.isOpen ? null : await eve.closed,
    };
  } finally {
    await server.close();
  }
}

/** Leaves by the door: what an attacker who is sent away comes to. */
export const leave: Deed = async ({ eve }) => {
  await eve.leave();
};

/** Loses its line. */
export const cut: Deed = async ({ eve, live }) => {
  const seat = live.seats[eve.seat()];
  eve.cut();
  await eve.closed;
  while (seat?.person?.source !== null) await new Promise((resolve) => setImmediate(resolve));
};

/** Does nothing. */
export const stay: Deed = () => {};

const controls = new Map<Deed, Promise<Aftermath>>();

/** Plays the match through an attack, and expects that the two others had the one that they have with an innocent deed. */
export async function expectUnharmed(attack: Deed, innocent: Deed, changes: Partial<Config> = {}): Promise<Aftermath> {
  const clean = await (controls.get(innocent) ?? playThrough(innocent));
  controls.set(innocent, Promise.resolve(clean));
  const names = Object.getOwnPropertyNames(Object.prototype).join();
  const { end, ...attacked } = await playThrough(attack, changes);
  expect({ ...attacked, end: clean.end }).toEqual(clean);
  expect(attacked.areOpen).toBe(true);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(names);
  return { ...attacked, end };
}
