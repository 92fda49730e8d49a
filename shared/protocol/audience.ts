/**
 * What players and spectators are told of those who watch: how many there are, and the reactions of the last moment. A
 * spectator's reaction comes out of the delayed past that it is shown, and says no more than which of a few it chose,
 * and for which seat.
 */

import { reactionList } from "../content/reactions.ts";
import { type ByteReader, createByteReader, createByteWriter } from "../lib/bytes.ts";

/** One spectator's. */
export interface Reaction {
  /** Number in `reactionList`. */
  readonly reaction: number;
  /** The seat that it is for; −1: the match. */
  readonly seat: number;
}

/** See the file header. */
export interface AudienceNews {
  readonly watchers: number;
  readonly reactions: readonly Reaction[];
}

const MOST_WATCHERS = 0xffff;
const MOST_REACTIONS = 64;
const LAST_SEAT = 15;

/** Returns the bytes of the news. */
export function encodeAudience({ watchers, reactions }: AudienceNews): Uint8Array {
  const writer = createByteWriter();
  writer.int(watchers);
  for (const { reaction, seat } of reactions) {
    writer.int(reaction);
    writer.int(seat);
  }
  return writer.bytes();
}

/** Returns the news. @throws RangeError for bytes that `encodeAudience` would not write */
export function decodeAudience(bytes: Uint8Array): AudienceNews {
  const reader = createByteReader(bytes);
  const watchers = reader.within(0, MOST_WATCHERS);
  const reactions: Reaction[] = [];
  while (!reader.isDone() && reactions.length < MOST_REACTIONS) reactions.push(readReaction(reader));
  return { watchers, reactions };
}

function readReaction(reader: ByteReader): Reaction {
  return { reaction: reader.within(0, reactionList.length - 1), seat: reader.within(-1, LAST_SEAT) };
}
