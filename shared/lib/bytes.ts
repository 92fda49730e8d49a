/** A compact stream of integers (zigzag varints, 7 bits a byte): snapshots and tick records are written with it. */

/** Anything that takes a stream of integers. */
export interface IntSink {
  /** Takes one integer within ±2^52. */
  int(value: number): void;
}

/** Grows as it is written; integers of small magnitude take one byte. */
export interface ByteWriter extends IntSink {
  /** Returns a copy of all bytes written so far. */
  bytes(): Uint8Array;
  /** Begins anew. */
  clear(): void;
}

/** Returns an empty writer. */
export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  return {
    int(value) {
      if (length + 8 > buffer.length) {
        const grown = new Uint8Array(buffer.length * 2);
        grown.set(buffer);
        buffer = grown;
      }
      let rest = value < 0 ? -value * 2 - 1 : value * 2;
      while (rest >= 128) {
        buffer[length++] = (rest % 128) + 128;
        rest = Math.floor(rest / 128);
      }
      buffer[length++] = rest;
    },
    bytes: () => buffer.slice(0, length),
    clear() {
      length = 0;
    },
  };
}

/** Reads what a writer wrote, in the same order. */
export interface ByteReader {
  /**
   * Returns the next integer.
   * @throws RangeError when the bytes end, or when the number is longer than 8 bytes
   */
  int(): number;
  /** Returns the next integer. @throws RangeError when it is outside [low, high] */
  within(low: number, high: number): number;
  /** True when every byte has been read. */
  isDone(): boolean;
}

/** Returns a reader at the start of `bytes`. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  let offset = 0;
  const int = (): number => {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < 8; count++) {
      const byte = bytes[offset++];
      if (byte === undefined) throw new RangeError(`the data ends early, after ${bytes.length} bytes`);
      value += (byte & 127) * scale;
      if (byte < 128) return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
      scale *= 128;
    }
    throw new RangeError(`a number at byte ${offset} is longer than 8 bytes`);
  };
  return {
    int,
    within(low, high) {
      const value = int();
      if (value < low || value > high) throw new RangeError(`${value} is outside [${low}, ${high}] at byte ${offset}`);
      return value;
    },
    isDone: () => offset >= bytes.length,
  };
}
