/** Text in a stream of integers: its length in code points, then these. */
import type { ByteReader, IntSink } from "../lib/bytes.ts";

/** Code points of the longest text that is read. */
const LONGEST = 256;

/** Writes a text. */
export function writeText(sink: IntSink, text: string): void {
  const points = [...text];
  sink.int(points.length);
  for (const point of points) sink.int(point.codePointAt(0) ?? 0);
}

/** Returns the next text. @throws RangeError when it is none, or longer than 256 code points */
export function readText(reader: ByteReader): string {
  let text = "";
  for (let left = reader.within(0, LONGEST); left > 0; left--) text += String.fromCodePoint(reader.within(0, 0x10ffff));
  return text;
}
