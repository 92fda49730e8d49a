/** The state hash: whole, below 2^53, and different when anything differs. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHasher, hashText } from "#shared/lib/hash.ts";

const hashOf = (values: readonly number[]): number => {
  const hasher = createHasher();
  for (const value of values) hasher.int(value);
  return hasher.digest();
};

describe("hasher", () => {
  it("gives the numbers that goldens were recorded with", () => {
    expect([hashOf([]), hashOf([0]), hashOf([1, -2, 3, 2 ** 40])]).toEqual([
      3_296_974_201_689_920, 5_140_816_660_927_831, 2_464_309_807_481_084,
    ]);
  });

  it("is a whole number in [0, 2^53)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 52), max: 2 ** 52 })), (values) => {
        const hash = hashOf(values);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("differs when one number differs by one, when two are swapped, and by the length", () => {
    const number = fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 50 }), fc.nat(49), (values, pick) => {
        const at = pick % values.length;
        expect(hashOf(values.with(at, (values[at] ?? 0) + 1))).not.toBe(hashOf(values));
        expect(hashOf([...values, 0])).not.toBe(hashOf(values));
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  it("tells large numbers and negative ones apart", () => {
    const numbers = [0, -1, 2 ** 32 - 1, 2 ** 32, 2 ** 33, -(2 ** 31), 2 ** 31, -(2 ** 32), 2 ** 52, -(2 ** 52)];
    expect(new Set(numbers.map((number) => hashOf([number]))).size).toBe(numbers.length);
  });

  it("meets no equal hash among 200,000 short lists", () => {
    const seen = new Set<number>();
    for (let one = 0; one < 450; one++) for (let two = 0; two < 450; two++) seen.add(hashOf([one, two, 5]));
    expect(seen.size).toBe(450 * 450);
  });

  it("is stored as 14 hexadecimal digits", () => {
    expect(hashText(0)).toBe("00000000000000");
    expect(hashText(2 ** 53 - 1)).toBe("1fffffffffffff");
  });
});
