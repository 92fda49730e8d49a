import { describe, expect, it } from "vitest";
import { canonicalMask, WALL_BITS, WALL_MASKS } from "../../client/art/frames.ts";

const ALL_MASKS = Array.from({ length: 256 }, (_, mask) => mask);

describe("canonicalMask", () => {
  it("leaves 47 of the 256 masks", () => {
    expect(new Set(ALL_MASKS.map(canonicalMask)).size).toBe(47);
    expect(WALL_MASKS).toHaveLength(47);
  });

  it("keeps what is canonical already", () => {
    for (const mask of WALL_MASKS) expect(canonicalMask(mask)).toBe(mask);
  });

  it("never changes a side", () => {
    const sides = WALL_BITS.north | WALL_BITS.east | WALL_BITS.south | WALL_BITS.west;
    for (const mask of ALL_MASKS) expect(canonicalMask(mask) & sides).toBe(mask & sides);
  });

  it("drops a corner unless both sides next to it are wall", () => {
    expect(canonicalMask(WALL_BITS.northEast)).toBe(0);
    expect(canonicalMask(WALL_BITS.northEast | WALL_BITS.north)).toBe(WALL_BITS.north);
    const full = WALL_BITS.northEast | WALL_BITS.north | WALL_BITS.east;
    expect(canonicalMask(full)).toBe(full);
  });
});
