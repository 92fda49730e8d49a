/** Of a profile is read how much of what ran was WebGL's. */
import { describe, expect, it } from "vitest";
import { drawingShare } from "#server/cli/bench/client-profile.ts";

const node = (id: number, functionName: string, url: string) => ({ id, callFrame: { functionName, url } });
const nodes = [
  node(1, "draw", "http://page/play.js"),
  node(2, "drawElements", ""),
  node(3, "drawElements", "x.js"),
  node(4, "(idle)", ""),
];
const drawing = new Set(["drawElements"]);

describe("the share of WebGL", () => {
  it("is that of the samples in its native functions, whatever of the page has the same name", () => {
    expect(drawingShare({ nodes, samples: [1, 2, 2, 3] }, drawing)).toBe(0.5);
  });

  it("is of what ran: idle time counts nowhere", () => {
    expect(drawingShare({ nodes, samples: [4, 4, 1, 2, 4] }, drawing)).toBe(0.5);
  });

  it("is none where nothing was sampled", () => {
    expect(drawingShare({ nodes, samples: [4] }, drawing)).toBe(0);
    expect(drawingShare({ nodes }, drawing)).toBe(0);
  });
});
