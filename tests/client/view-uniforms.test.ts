import { describe, expect, it } from "vitest";
import { isSameUniform } from "#client/scenes/same-uniform.ts";

describe("a value of a shader", () => {
  it("is the same when it is the same number, or the same numbers in a row of any kind", () => {
    expect(isSameUniform(3, 3)).toBe(true);
    expect(isSameUniform([1, 2, 3], [1, 2, 3])).toBe(true);
    expect(isSameUniform([1, 0], Float32Array.of(1, 0))).toBe(true);
  });

  it("is another when any number of it is", () => {
    expect(isSameUniform(3, 4)).toBe(false);
    expect(isSameUniform([1, 2, 3], [1, 2, 4])).toBe(false);
    expect(isSameUniform(0, [0])).toBe(false);
    expect(isSameUniform([0], 0)).toBe(false);
    expect(isSameUniform([], [])).toBe(false);
    expect(isSameUniform(undefined, 1)).toBe(false);
  });

  it("is sent again when the very row that is held is handed over: it may have changed", () => {
    const row = [1, 2, 3];
    expect(isSameUniform(row, row)).toBe(false);
  });
});
