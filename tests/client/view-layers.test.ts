import { describe, expect, it } from "vitest";
import { KINDS, LAYER } from "#client/view/layers.ts";

describe("the kinds of sprites", () => {
  it("name every layer of the world once", () => {
    const named = Object.values(KINDS).flat();
    expect([...named].sort()).toEqual(Object.keys(LAYER).sort());
  });

  it("have depths of their own: hiding one kind hides no other", () => {
    const depths = Object.values(LAYER);
    expect(new Set(depths).size).toBe(depths.length);
  });
});
