/** What a spectator was sent, simulated and held against the server's own world. */
import { inflateRawSync } from "node:zlib";
import type { LiveMatch } from "#server/match/live-match.ts";
import { MESSAGE, SPECTATOR_ROOM } from "#shared/protocol/messages.ts";
import { decodePiece } from "#shared/protocol/past-pieces.ts";
import { decodePast } from "#shared/replay/past.ts";
import { decodeBundle, decodeHead } from "#shared/replay/stream.ts";
import { hashWorld, restoreWorld } from "#shared/sim/codec.ts";
import { step } from "#shared/sim/step.ts";
import type { World } from "#shared/sim/world.ts";
import { join, type RawClient } from "./raw-client.ts";

/** Joins as a spectator of a room. @param guest token of whoever joins; without it, a new guest */
export function watch(port: number, match: string, guest?: string): Promise<RawClient> {
  return join(port, SPECTATOR_ROOM, { match, build: "dev" }, guest);
}

/** Returns the hashes of a room's worlds from now on, by match and tick. */
export function recordHashes(live: LiveMatch): Map<string, number> {
  const hashes = new Map<string, number>();
  live.addFollower({
    begin: () => {},
    follow: ({ match, world }) => hashes.set(`${match}:${world.tick}`, hashWorld(world)),
  });
  return hashes;
}

/** What a spectator's simulation came to. */
export interface Watched {
  /** Ticks whose hash was compared, as match and tick. */
  readonly compared: string[];
  readonly differing: string[];
  readonly heads: { readonly match: number; readonly tick: number }[];
  names: readonly string[];
  world: World | null;
}

type Message = RawClient["messages"][number];

/**
 * Simulates all that a spectator was sent, in its order, but for the past.
 * @throws Error when a tick is missing, or records come before a snapshot
 */
export function simulate(messages: readonly Message[], hashes: ReadonlyMap<string, number>): Watched {
  const watched: Watched = { compared: [], differing: [], heads: [], names: [], world: null };
  for (const { type, bytes } of messages) {
    if (type === MESSAGE.snapshot) {
      const head = decodeHead(bytes);
      watched.world = restoreWorld(head.snapshot);
      watched.names = head.names;
      watched.heads.push({ match: head.match, tick: watched.world.tick });
    }
    if (type === MESSAGE.records) take(watched, bytes, hashes);
  }
  return watched;
}

function take(watched: Watched, bytes: Uint8Array, hashes: ReadonlyMap<string, number>): void {
  const bundle = decodeBundle(bytes);
  const { world } = watched;
  if (world === null) throw new Error("records came before a snapshot");
  if (bundle.firstTick !== world.tick + 1) throw new Error(`tick ${bundle.firstTick} came after ${world.tick}`);
  for (const record of bundle.records) step(world, record);
  const names = [...watched.names];
  for (const { seat, name } of bundle.names) names[seat] = name;
  watched.names = names;
  const key = `${bundle.match}:${world.tick}`;
  watched.compared.push(key);
  const hash = hashWorld(world);
  if (hash !== bundle.hash || hash !== hashes.get(key)) watched.differing.push(key);
}

/** Returns the past that a spectator was sent as messages that one who was there from the beginning would have had. */
export function pastOf(client: RawClient): readonly Message[] {
  const pieces = client.messages.filter(({ type }) => type === MESSAGE.past).map(({ bytes }) => decodePiece(bytes));
  const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
  if (whole.length === 0 || whole.length !== pieces[0]?.of) throw new Error("the past is not there, or not whole");
  const { head, bundles } = decodePast(inflateRawSync(whole));
  return [{ type: MESSAGE.snapshot, bytes: head }, ...bundles.map((bytes) => ({ type: MESSAGE.records, bytes }))];
}

/** Returns the newest tick that a message tells of, and its match. Of the past, only the last piece can be asked. */
export function newestTick({ type, bytes }: Message): { readonly match: number; readonly tick: number } {
  if (type === MESSAGE.snapshot) {
    const { match, snapshot } = decodeHead(bytes);
    return { match, tick: restoreWorld(snapshot).tick };
  }
  const { match, firstTick, records } = decodeBundle(bytes);
  return { match, tick: firstTick + records.length - 1 };
}
