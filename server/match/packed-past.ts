/**
 * The past of matches, compressed as it is sent. Whoever comes within the same five seconds is sent the same bytes, so
 * they are made once; another thread compresses them, so that no step waits for it.
 */
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { LRUCache } from "lru-cache";
import { encodePast } from "#shared/replay/past.ts";
import type { MatchStream, StreamEntry } from "./match-stream.ts";

/** Places to begin whose past is kept: of the present delay and of one that has just changed. */
const MOST_KEPT = 2;

const compress = promisify(deflateRaw);

/** See the file header. */
export interface PackedPast {
  /** Resolves with the past of whoever began at `entry`; null where the stream has none. */
  of(entry: StreamEntry): Promise<Uint8Array | null>;
}

/** Returns the compressed past of a stream. */
export function packPast(stream: MatchStream): PackedPast {
  const packed = new LRUCache<number, Promise<Uint8Array>>({ max: MOST_KEPT });
  return {
    of(entry) {
      const known = packed.get(entry.next);
      if (known !== undefined) return known;
      const past = stream.past(entry);
      if (past === null) return Promise.resolve(null);
      const bytes = compress(encodePast(past));
      packed.set(entry.next, bytes);
      return bytes;
    },
  };
}
