/** The stream of integers: what is written is read, and nothing but a RangeError comes of anything else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteReader, createByteWriter } from "#shared/lib/bytes.ts";

const written = (values: readonly number[]): Uint8Array => {
  const writer = createByteWriter();
  for (const value of values) writer.int(value);
  return writer.bytes();
};

describe("byte stream", () => {
  it("reads the integers that were written, in order, within ±2^52", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 52), max: 2 ** 52 })), (values) => {
        const reader = createByteReader(written(values));
        expect(values.map(() => reader.int())).toEqual(values.map((value) => value + 0));
        expect(reader.isDone()).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("takes every hash, up to 2^53 − 1", () => {
    for (const hash of [2 ** 53 - 1, 2 ** 53 - 2, 2 ** 52 + 1])
      expect(createByteReader(written([hash])).int()).toBe(hash);
  });

  it("takes one byte for small numbers of either sign, and grows past its first buffer", () => {
    expect(written([0, 63, -64])).toEqual(Uint8Array.of(0, 126, 127));
    expect(written([64])).toHaveLength(2);
    expect(written(new Array<number>(5000).fill(2 ** 40))).toHaveLength(30_000);
  });

  it("throws RangeError when the bytes end early or a number does not", () => {
    expect(() => createByteReader(Uint8Array.of()).int()).toThrow(RangeError);
    expect(() => createByteReader(Uint8Array.of(128)).int()).toThrow(RangeError);
    expect(() => createByteReader(new Uint8Array(20).fill(255)).int()).toThrow(RangeError);
  });

  it("throws RangeError outside of the accepted range, ends included", () => {
    const read = (value: number): number => createByteReader(written([value])).within(-2, 5);
    expect([-2, 0, 5].map(read)).toEqual([-2, 0, 5]);
    expect(() => read(-3)).toThrow(RangeError);
    expect(() => read(6)).toThrow(RangeError);
  });

  it("yields whole numbers or a RangeError for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const reader = createByteReader(bytes);
        try {
          while (!reader.isDone()) expect(Number.isInteger(reader.int())).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
