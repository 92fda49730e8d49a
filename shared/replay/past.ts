/**
 * What of a match had been when somebody began to watch it: its head at tick 0 and all bundles since, as one piece of
 * bytes. Compression is left to who sends it. The layout:
 *
 * | bytes | what they hold |
 * | --- | --- |
 * | 4 | length of the table that follows, little endian |
 * | table | varints: number of the match, length of its head, number of bundles, length of each |
 * | the rest | the head and the bundles one after the other, as `stream` writes them |
 */
import { createByteReader, createByteWriter } from "../lib/bytes.ts";

/** See the file header. */
export interface Past {
  /** Number of the match in its room. */
  readonly match: number;
  /** As `encodeHead` writes it: the match at tick 0. */
  readonly head: Uint8Array;
  /** As `encodeBundle` writes them, without a gap from tick 1 on. */
  readonly bundles: readonly Uint8Array[];
}

const LENGTH = 4;
/** The longest head or bundle, and the most bundles: an hour of them, and more. */
const LONGEST = 1 << 21;
const MOST_BUNDLES = 1 << 16;

/** Returns the bytes of a past. */
export function encodePast({ match, head, bundles }: Past): Uint8Array {
  const writer = createByteWriter();
  writer.int(match);
  writer.int(head.length);
  writer.int(bundles.length);
  for (const bundle of bundles) writer.int(bundle.length);
  const table = writer.bytes();
  const parts = [table, head, ...bundles];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, LENGTH));
  new DataView(bytes.buffer).setUint32(0, table.length, true);
  let offset = LENGTH;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Returns a past; its parts are views of `bytes`. @throws RangeError for bytes that `encodePast` would not write */
export function decodePast(bytes: Uint8Array): Past {
  if (bytes.length < LENGTH) throw new RangeError(`a past has at least ${LENGTH} bytes, not ${bytes.length}`);
  const end = LENGTH + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (end > bytes.length) throw new RangeError("this past is shorter than its table");
  const table = createByteReader(bytes.subarray(LENGTH, end));
  const match = table.within(0, 0xffff_ffff);
  const headLength = table.within(0, LONGEST);
  const lengths: number[] = [];
  for (let left = table.within(0, MOST_BUNDLES); left > 0; left--) lengths.push(table.within(0, LONGEST));
  if (!table.isDone()) throw new RangeError("the table of this past is longer than what it says");
  let offset = end;
  const next = (length: number): Uint8Array => {
    offset += length;
    return bytes.subarray(offset - length, offset);
  };
  const past = { match, head: next(headLength), bundles: lengths.map(next) };
  if (offset !== bytes.length) throw new RangeError("the parts of this past are not as long as its table says");
  return past;
}
