/**
 * Fonts as packages bring them (WOFF: a font whose tables are compressed one by one) and as the painter of previews reads
 * them (the same tables as they were). @see https://www.w3.org/TR/WOFF/
 */
import { inflateSync } from "node:zlib";

/** "wOFF". */
const SIGNATURE = 0x774f4646;
/** Bytes of the two heads, and of an entry of the two lists of tables. */
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const HEAD = 12;
const ENTRY = 16;

/** Returns the font that a WOFF file holds. @throws RangeError when it is none */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEAD || woff.readUInt32BE(0) !== SIGNATURE) throw new RangeError("this is no WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, number) => {
    const at = WOFF_HEAD + WOFF_ENTRY * number;
    const [start, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(start, start + packed);
    const tag = woff.readUInt32BE(at);
    return { tag, checksum: woff.readUInt32BE(at + 16), bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  let end = HEAD + ENTRY * count;
  const font = Buffer.alloc(end + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const power = Math.floor(Math.log2(count));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(ENTRY * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(ENTRY * (count - 2 ** power), 10);
  for (const [number, { tag, checksum, bytes }] of tables.entries()) {
    const at = HEAD + ENTRY * number;
    font.writeUInt32BE(tag, at);
    font.writeUInt32BE(checksum, at + 4);
    font.writeUInt32BE(end, at + 8);
    font.writeUInt32BE(bytes.length, at + 12);
    bytes.copy(font, end);
    end += padded(bytes.length);
  }
  return font;
}

/** Tables begin at whole words. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
