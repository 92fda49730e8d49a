/** Which parts of a match become clips, and what becomes of the pictures of a GIF. */
import { describe, expect, it } from "vitest";
import {
  type ClipOrder,
  clipFileName,
  GIF_DELAY,
  gifSize,
  orderFault,
  pictureAt,
  picturesOf,
  timeOf,
} from "#client/watch/clip/clip-order.ts";

const order = (kind: ClipOrder["kind"], from: number, to: number): ClipOrder => ({ kind, from, to });

describe("the length of a clip", () => {
  it.each([
    ["video", 0, 29, "short"],
    ["video", 0, 30, null],
    ["video", 100, 1900, null],
    ["video", 100, 1901, "long"],
    ["gif", 100, 550, null],
    ["gif", 100, 551, "long"],
    ["gif", 300, 200, "short"],
    ["video", Number.NaN, 200, "short"],
  ] as const)("of a %s from tick %d to %d is %s", (kind, from, to, fault) => {
    expect(orderFault(order(kind, from, to))).toBe(fault);
  });
});

describe("the pictures of a GIF", () => {
  it("are 12.5 a second, each in its turn, and never more than there are", () => {
    const second = order("gif", 300, 375);
    expect([picturesOf(second), GIF_DELAY]).toEqual([31, 80]);
    const pictures = Array.from({ length: 751 }, (_, tenth) => pictureAt(second, 300 + tenth / 10));
    expect(new Set(pictures).size).toBe(31);
    expect(pictures).toEqual(pictures.toSorted((one, other) => one - other));
    expect([pictureAt(second, 290), pictureAt(second, 400)]).toEqual([0, 30]);
  });

  it("are 480 px wide at most, in the shape of the screen", () => {
    expect(gifSize(1280, 720)).toEqual({ width: 480, height: 270 });
    expect(gifSize(2532, 1170)).toEqual({ width: 480, height: 222 });
    expect(gifSize(320, 200)).toEqual({ width: 320, height: 200 });
    expect(gifSize(9000, 1)).toEqual({ width: 480, height: 1 });
  });
});

describe("the file of a clip", () => {
  it("is named after its match and its beginning, by letters that every disk takes", () => {
    expect(clipFileName("AbC-12_x", order("gif", 2010, 2100), "gif")).toBe("scrapmaze-AbC-12_x-1m07s.gif");
    expect(clipFileName("replay/../ä b", order("video", 0, 90), "webm")).toBe("scrapmaze-replay-b-0m00s.webm");
    expect(clipFileName("", order("video", 0, 90), "webm")).toBe("scrapmaze-clip-0m00s.webm");
  });

  it("begins at a time that is told to the tenth of a second", () => {
    expect([0, 31, 240, 1799, 1800, -5].map(timeOf)).toEqual([
      "0:00.0",
      "0:01.0",
      "0:08.0",
      "0:59.9",
      "1:00.0",
      "0:00.0",
    ]);
  });
});
