/**
 * The past of a match that was entered in its middle: asked for once a snapshot, gathered from its pieces, inflated and
 * read. What the server sends is described in `protocol/past-pieces` and `replay/past`.
 */
import { decodePiece } from "#shared/protocol/past-pieces.ts";
import { decodePast } from "#shared/replay/past.ts";
import { decodeBundle, decodeHead, type MatchHead, type RecordBundle } from "#shared/replay/stream.ts";

/** What had been. */
export interface MatchPast {
  /** The match at tick 0. */
  readonly head: MatchHead;
  /** Without a gap from tick 1 on to the tick of the snapshot. */
  readonly bundles: readonly RecordBundle[];
}

/** Gathers one past after another. */
export interface PastGatherer {
  /** Forgets what has come so far: another past was asked for. */
  reset(): void;
  /** Takes a piece. @returns the whole, once its last piece is here, else null @throws RangeError for what is no piece */
  take(bytes: Uint8Array): Uint8Array | null;
}

/** Returns a gatherer that has nothing yet. Pieces come in order; one that does not follow the last is not taken. */
export function createPastGatherer(): PastGatherer {
  let whole = new Uint8Array(0);
  let known = 0;
  return {
    reset() {
      known = 0;
    },
    take(bytes) {
      const { from, of, bytes: part } = decodePiece(bytes);
      if (from === 0) {
        whole = new Uint8Array(of);
        known = 0;
      }
      if (from !== known || of !== whole.length) return null;
      whole.set(part, from);
      known = from + part.length;
      return known === of ? whole : null;
    },
  };
}

/** Bytes of the longest past that is inflated: twice what a server keeps. */
const LONGEST = 1 << 23;

/** Returns a past from its compressed bytes. Rejects with a RangeError for what the server would not send. */
export async function readPast(bytes: Uint8Array): Promise<MatchPast> {
  const { match, head, bundles } = decodePast(await inflate(bytes));
  const past = { head: decodeHead(head), bundles: bundles.map(decodeBundle) };
  if ([past.head, ...past.bundles].some((part) => part.match !== match)) {
    throw new RangeError(`this past is of more matches than ${match}`);
  }
  return past;
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new RangeError("this past cannot be inflated");
    });
    if (done) break;
    length += value.length;
    parts.push(value);
    if (length > LONGEST) {
      await reader.cancel();
      throw new RangeError(`a past of more than ${LONGEST} bytes`);
    }
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
