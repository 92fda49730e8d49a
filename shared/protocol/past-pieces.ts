/**
 * The past of a match on its way to a spectator: compressed (raw deflate), and in pieces, so that none of them holds up
 * what is new. A piece is 12 bytes, all little endian, of 4 each: number of the match, where in the whole the piece
 * begins, length of the whole; then its part of it.
 */

/** Bytes of the whole in a piece, at most. */
export const PIECE_LENGTH = 32 * 1024;
/** The longest whole that is taken, in bytes. */
const LONGEST = 1 << 23;
const HEAD = 12;

/** See the file header. */
export interface PastPiece {
  readonly match: number;
  /** Where it begins. */
  readonly from: number;
  /** Length of the whole. */
  readonly of: number;
  readonly bytes: Uint8Array;
}

/** Returns the bytes of the piece of `whole` that begins at `from`. */
export function encodePiece(match: number, whole: Uint8Array, from: number): Uint8Array {
  const part = whole.subarray(from, from + PIECE_LENGTH);
  const bytes = new Uint8Array(HEAD + part.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, match, true);
  view.setUint32(4, from, true);
  view.setUint32(8, whole.length, true);
  bytes.set(part, HEAD);
  return bytes;
}

/** Returns a piece; its bytes are a view. @throws RangeError for bytes that `encodePiece` would not write */
export function decodePiece(bytes: Uint8Array): PastPiece {
  if (bytes.length <= HEAD) throw new RangeError(`a piece of the past has more than ${HEAD} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [match, from, of] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
  const part = bytes.subarray(HEAD);
  if (of > LONGEST || from + part.length > of) {
    throw new RangeError(`a piece of ${part.length} bytes at ${from} does not fit into ${of}`);
  }
  return { match, from, of, bytes: part };
}
