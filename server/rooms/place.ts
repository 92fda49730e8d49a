/** Where one spectator is in the stream, and what it is sent next. */
import type { Client } from "@colyseus/core";
import { MESSAGE } from "#shared/protocol/messages.ts";
import { encodePiece, PIECE_LENGTH } from "#shared/protocol/past-pieces.ts";
import type { StreamEntry } from "../match/match-stream.ts";
import { sendTogether } from "./cork.ts";
import { unreadBytes } from "./line.ts";
import type { Arena } from "./services.ts";

/** The past of its match, as far as a spectator has it. */
interface SentPast {
  /** Where it began: all of it is older. */
  readonly entry: StreamEntry;
  readonly bytes: Uint8Array;
  /** Where the next piece begins. */
  from: number;
}

/** See the file header. */
export interface Place {
  readonly client: Client;
  /** Who watches. */
  readonly guest: string;
  /** The beat of a bundle's ticks at which it is sent something: the sockets are written in groups. */
  readonly group: number;
  /** Where it began last; null: it waits for a place to begin. */
  entry: StreamEntry | null;
  /** Number of the next part of the stream, and of the next piece of news of the audience. */
  next: number;
  news: number;
  /** When it was last sent the match anew because it asked, in ms of the metronome. */
  anewAt: number;
  /** It has asked for the past of its snapshot. */
  hasAsked: boolean;
  past: SentPast | null;
}

/** Returns the place of who comes. */
export function createPlace(client: Client, guest: string, group: number): Place {
  return {
    client,
    guest,
    group,
    entry: null,
    next: 0,
    news: -1,
    anewAt: Number.NEGATIVE_INFINITY,
    hasAsked: false,
    past: null,
  };
}

/** Sends all that has become old enough, and what is new of the audience, in one write. */
export function sendPlace(place: Place, arena: Arena): void {
  const { client } = place;
  const messages = [...newsFor(place, arena), ...partsFor(place, arena)];
  const send = (): void => {
    for (const [type, bytes] of messages) client.sendBytes(type, bytes);
  };
  if (messages.length > 1) sendTogether([client], send);
  else send();
}

/** A message of bytes. */
type Message = readonly [type: string, bytes: Uint8Array];

function newsFor(place: Place, { audience }: Arena): Message[] {
  const pieces = place.news < 0 ? [audience.present()] : audience.since(place.news);
  place.news = audience.end;
  return pieces.map((piece) => [MESSAGE.audience, piece]);
}

function partsFor(place: Place, { stream, delay }: Arena): Message[] {
  const messages: Message[] = [];
  if (place.entry === null || place.next < stream.start) {
    const entry = stream.entry(delay);
    if (entry === null) return [];
    place.entry = entry;
    place.next = entry.next;
    place.hasAsked = false;
    messages.push([MESSAGE.snapshot, entry.head]);
  }
  for (let part = stream.part(place.next, delay); part !== null; part = stream.part(place.next, delay)) {
    messages.push([part.isHead ? MESSAGE.snapshot : MESSAGE.records, part.bytes]);
    place.next++;
  }
  return messages;
}

/**
 * Sends the next piece of the past that a spectator has asked for, unless something else waits for it: the past is not to
 * hold up the present. Nor is it younger than the delay, should that have grown since. @returns false when nothing was sent
 */
export function sendPiece(place: Place, { stream, delay }: Arena): boolean {
  const { past, client } = place;
  if (past === null || unreadBytes(client) > 0 || past.entry.at + delay > stream.now) return false;
  client.sendBytes(MESSAGE.past, encodePiece(past.entry.match, past.bytes, past.from));
  past.from += PIECE_LENGTH;
  if (past.from >= past.bytes.length) place.past = null;
  return true;
}
