/** Pictures are cut out of a trace and a profile as they were: their processor time, and WebGL's share by samples. */
import { describe, expect, it } from "vitest";
import { picturesIn, timePictures } from "#server/cli/bench/client-profile.ts";

const node = (id: number, functionName: string, url: string) => ({ id, callFrame: { functionName, url } });
const nodes = [node(1, "draw", "http://page/play.js"), node(2, "drawElements", ""), node(3, "drawElements", "x.js")];
const drawing = new Set(["drawElements"]);
/** Samples every 100 µs from 1000 µs on. */
const profileOf = (...samples: number[]) => ({
  nodes,
  startTime: 1000,
  samples,
  timeDeltas: samples.map((_, sample) => (sample === 0 ? 0 : 100)),
});
const picture = (began: number, ended: number, processor: number) => ({ began, ended, processor });

describe("pictures of a trace", () => {
  it("are its animation frames, in their order, with the processor's time", () => {
    const frame = { name: "FireAnimationFrame", ts: 500, dur: 300, tdur: 120 };
    expect(picturesIn([{ ...frame, ts: 900 }, { name: "TimerFire", ts: 1, dur: 2, tdur: 3 }, frame])).toEqual([
      picture(500, 800, 120),
      picture(900, 1200, 120),
    ]);
  });
});

describe("a picture's time", () => {
  it("is the processor's, without the share of samples in WebGL's native functions", () => {
    const profile = profileOf(1, 2, 2, 1, 1, 1, 3, 1);
    expect(timePictures(profile, [picture(1050, 1450, 300), picture(1450, 1690, 2000)], drawing)).toEqual([
      { script: 0.15, drawing: 0.15 },
      { script: 2, drawing: 0 },
    ]);
  });

  it("is the processor's alone, however long something else held the picture up", () => {
    const [short] = timePictures(profileOf(1, 1, 1, 1), [picture(1050, 1250, 200)], drawing);
    const [held] = timePictures(
      { ...profileOf(1, 1, 1), timeDeltas: [0, 100, 9000] },
      [picture(1050, 9000, 200)],
      drawing,
    );
    expect(held).toEqual(short);
  });

  it("is not told of pictures that were profiled only in part", () => {
    expect(timePictures(profileOf(1, 1, 1), [picture(900, 1100, 1), picture(1150, 1300, 1)], drawing)).toEqual([]);
  });
});
