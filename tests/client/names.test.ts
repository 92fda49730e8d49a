/** Names that the page makes up and tidies. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_LETTERS, makeName, tidyName } from "#client/menu/names.ts";

const letters = (name: string): number =>
  Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name)).length;

describe("a made-up name", () => {
  it("depends on the two numbers alone", () => {
    expect(makeName(() => 0)).toBe(makeName(() => 0));
    expect(makeName(() => 0)).not.toBe(makeName(() => 0.99));
  });

  it("fits, and survives tidying, for all numbers", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (number) => {
        const name = makeName(() => number);
        expect(letters(name)).toBeLessThanOrEqual(MOST_LETTERS);
        expect(tidyName(name)).toBe(name);
      }),
    );
  });
});

describe("a tidied name", () => {
  it("has at most 20 letters as a reader counts them", () => {
    expect(tidyName("👩‍🚀".repeat(30))).toBe("👩‍🚀".repeat(20));
    expect(letters(tidyName("e\u0301".repeat(40)))).toBe(20);
  });

  it("has single spaces and none at its ends", () => {
    expect(tidyName("  Rusty \t\n  Falcon ")).toBe("Rusty Falcon");
  });

  it("cannot turn the letters that follow it", () => {
    expect(tidyName("a\u202Eb\u2066c\u0007d")).toBe("a b c d");
  });

  it("stays the same when tidied again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(tidyName(tidyName(name))).toBe(tidyName(name));
      }),
    );
  });
});
