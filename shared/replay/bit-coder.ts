/**
 * Arithmetic coding of bits whose chances are known: a bit that is as good as certain takes next to nothing. Writer and
 * reader have one shape, so that whoever models bits writes the model once and cannot read otherwise than it wrote.
 * The carryless binary coder of M. Mahoney's PAQ, from its description.
 */

/** Chances are in 1/4096 and lie within [1, 4095]. */
export const CERTAIN = 4096;

/** Takes or gives bits. */
export interface BitCoder {
  /**
   * A writer takes a bit and returns it; a reader returns the next one, whatever it is given.
   * @param chance that it is 1, of CERTAIN
   */
  bit(chance: number, bit: number): number;
  /** The same for the lowest `count` bits of a number, 0 to 32 of them, of which nothing is known. */
  raw(count: number, value: number): number;
}

/** Writes bits. */
export interface BitWriter extends BitCoder {
  /** Bits written so far, with their fractions: what they take in the end, but for the last bytes. */
  readonly cost: number;
  /** Ends it. @returns all bytes */
  finish(): Uint8Array;
}

const HIGHEST = 0xffff_ffff;
const BYTE = 0x100_0000;

/** Where a range of chance is split: the low part is for 1. */
function split(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) * chance) / CERTAIN);
}

/** Returns an empty writer. */
export function createBitWriter(): BitWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  let low = 0;
  let high = HIGHEST;

  const put = (byte: number): void => {
    if (length === buffer.length) {
      const grown = new Uint8Array(buffer.length * 2);
      grown.set(buffer);
      buffer = grown;
    }
    buffer[length++] = byte;
  };
  const write = (chance: number, bit: number): number => {
    const middle = split(low, high, chance);
    if (bit === 1) high = middle;
    else low = middle + 1;
    while (Math.floor(low / BYTE) === Math.floor(high / BYTE)) {
      put(Math.floor(high / BYTE));
      low = (low % BYTE) * 256;
      high = (high % BYTE) * 256 + 255;
    }
    return bit;
  };
  return {
    get cost() {
      return (length + 4) * 8 - bitsOf(high - low + 1);
    },
    bit: write,
    raw: (count, value) => codeRaw(write, count, value),
    finish() {
      endOf(low, high).forEach(put);
      return buffer.slice(0, length);
    },
  };
}

/** Reads bits. */
export interface BitReader extends BitCoder {
  /** True when a writer that wrote what was read would have ended with the last byte, and this one. */
  isDone(): boolean;
}

/** Returns a reader of what a writer wrote. Past the end it reads noughts: whoever reads counts what it reads. */
export function createBitReader(bytes: Uint8Array): BitReader {
  let offset = 0;
  let low = 0;
  let high = HIGHEST;
  const next = (): number => bytes[offset++] ?? 0;
  let code = next() * BYTE + next() * 0x1_0000 + next() * 0x100 + next();
  const read = (chance: number): number => {
    const middle = split(low, high, chance);
    const bit = code <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    while (Math.floor(low / BYTE) === Math.floor(high / BYTE)) {
      low = (low % BYTE) * 256;
      high = (high % BYTE) * 256 + 255;
      code = (code % BYTE) * 256 + next();
    }
    return bit;
  };
  return {
    bit: read,
    raw: (count, value) => codeRaw(read, count, value),
    isDone() {
      const ends = endOf(low, high);
      // The reader is four bytes ahead of the writer.
      const at = offset - 4;
      return at + ends.length === bytes.length && ends.every((byte, index) => bytes[at + index] === byte);
    },
  };
}

/** Returns the bytes of the shortest number within a range: what follows may be anything. */
function endOf(low: number, high: number): number[] {
  const bytes: number[] = [];
  for (let [from, to] = [low, high]; bytes.length < 4; [from, to] = [(from % BYTE) * 256, (to % BYTE) * 256 + 255]) {
    bytes.push(Math.floor(to / BYTE));
    if (Math.floor(from / BYTE) !== Math.floor(to / BYTE)) break;
  }
  return bytes;
}

function codeRaw(code: (chance: number, bit: number) => number, count: number, value: number): number {
  let coded = 0;
  for (let shift = count - 1; shift >= 0; shift--) coded = coded * 2 + code(CERTAIN / 2, (value >>> shift) & 1);
  return coded;
}

/** log2, near enough for telling costs; `Math.log2` differs between engines. */
function bitsOf(range: number): number {
  let bits = 0;
  let rest = range;
  for (; rest >= 2; rest /= 2) bits++;
  return bits + rest - 1;
}
