import { describe, expect, it } from "vitest";
import { createQualityJudge, type QualityJudge, qualityWish } from "#client/scenes/quality.ts";
import { LOOKS, QUALITIES, type Quality } from "#client/view/quality.ts";

/** ms between two pictures of a machine, by what is drawn, and its JavaScript for each. */
type Machine = (quality: Quality) => { readonly gap: number; readonly work: number };

const steady =
  (gap: number, work = 2): Machine =>
  () => ({ gap, work });

/** Lets a machine draw for so many seconds. @returns every quality that was drawn, in order */
function play(judge: QualityJudge, machine: Machine, seconds: number, from = 0): Quality[] {
  const seen: Quality[] = [];
  let now = from * 1000;
  const end = now + seconds * 1000;
  while (now < end) {
    const { gap, work } = machine(judge.quality);
    now += gap;
    judge.picture(now, work);
    if (seen.at(-1) !== judge.quality) seen.push(judge.quality);
  }
  return seen;
}

describe("the quality of a machine that draws 60 pictures a second", () => {
  it("climbs from low to high, each step after two seconds and not before", () => {
    const judge = createQualityJudge("auto");
    expect(play(judge, steady(16.7), 1.9)).toEqual(["low"]);
    expect(play(judge, steady(16.7), 2, 1.9)).toEqual(["low", "medium"]);
    expect(play(judge, steady(16.7), 3, 3.9)).toEqual(["medium", "high"]);
    expect(play(judge, steady(16.7), 60, 6.9)).toEqual(["high"]);
    expect(judge.isClimbing).toBe(false);
  });

  it("does not fall by a hitch, nor by one bad second", () => {
    const judge = createQualityJudge("auto");
    play(judge, steady(16.7), 8);
    judge.picture(8400, 2);
    expect(play(judge, steady(40), 1, 8.4)).toEqual(["high"]);
    expect(play(judge, steady(16.7), 20, 9.4)).toEqual(["high"]);
  });

  it("falls when it stays slow, and stays down when it is quick again", () => {
    const judge = createQualityJudge("auto");
    play(judge, steady(16.7), 8);
    expect(play(judge, steady(34), 4.9, 8)).toEqual(["high", "medium"]);
    expect(play(judge, steady(16.7), 600, 14)).toEqual(["medium"]);
  });

  it("begins its proof anew after the page was hidden", () => {
    const judge = createQualityJudge("auto");
    play(judge, steady(16.7), 1.5);
    judge.rest();
    expect(play(judge, steady(16.7), 1.5, 60)).toEqual(["low"]);
    expect(play(judge, steady(16.7), 1, 61.5)).toEqual(["low", "medium"]);
  });

  it("counts no gap in which the page slept, even when nobody said so", () => {
    const judge = createQualityJudge("auto");
    play(judge, steady(16.7), 8);
    for (let nap = 0; nap < 20; nap++) judge.picture(10_000 + nap * 5000, 2);
    expect(judge.quality).toBe("high");
  });
});

describe("the quality of a weaker machine", () => {
  it("stays low where software draws, decided within a second and a half", () => {
    const judge = createQualityJudge("auto");
    expect(play(judge, steady(90), 1.4)).toEqual(["low"]);
    expect(judge.isClimbing).toBe(false);
    expect(play(judge, steady(8), 60, 2)).toEqual(["low"]);
  });

  it("tries high once, fails, and keeps medium", () => {
    const judge = createQualityJudge("auto");
    const machine: Machine = (quality) => ({ gap: quality === "high" ? 29 : 16.7, work: 2 });
    expect(play(judge, machine, 60)).toEqual(["low", "medium", "high", "medium"]);
  });

  it("leaves what is hopeless at once", () => {
    const judge = createQualityJudge("auto");
    const machine: Machine = (quality) => ({ gap: quality === "low" ? 16.7 : 300, work: 2 });
    play(judge, machine, 2.2);
    expect(judge.quality).toBe("medium");
    expect(play(judge, machine, 4.5, 2.2)).toEqual(["medium", "low"]);
  });

  it("falls by JavaScript that takes too long, however often the screen shows a picture", () => {
    const judge = createQualityJudge("auto");
    const machine: Machine = (quality) => ({ gap: 16.7, work: quality === "low" ? 3 : 14 });
    expect(play(judge, machine, 30)).toEqual(["low", "medium", "low"]);
  });

  it("never swings: however the machine changes, a step down is never followed by one up", () => {
    for (let seed = 1; seed < 40; seed++) {
      const judge = createQualityJudge("auto");
      const machine: Machine = () => ({
        gap: 8 + ((seed * 7919 + Math.floor(judge.quality.length * 31)) % 40),
        work: 2,
      });
      const seen: Quality[] = [];
      for (let part = 0; part < 30; part++) {
        const gap = 10 + ((seed * 37 + part * 53) % 35);
        seen.push(...play(judge, part % 3 === 0 ? machine : steady(gap), 3, part * 3));
      }
      const rungs = seen.map((quality) => QUALITIES.indexOf(quality));
      const fell = rungs.findIndex((rung, place) => rung < (rungs[place - 1] ?? 0));
      if (fell < 0) continue;
      const after = rungs.slice(fell);
      expect(after).toEqual([...after].sort((a, b) => b - a));
    }
  });
});

describe("a quality that is asked for", () => {
  it.each(QUALITIES)("is kept, however slow the machine is (%s)", (quality) => {
    const judge = createQualityJudge(quality);
    expect(play(judge, steady(200), 30)).toEqual([quality]);
  });

  it("is read from words, and anything else is no wish", () => {
    expect([...QUALITIES, "auto"].map(qualityWish)).toEqual([...QUALITIES, "auto"]);
    expect(["", "HIGH", "ultra", null].map(qualityWish)).toEqual([null, null, null, null]);
  });
});

describe("what a quality buys", () => {
  it("grows from one to the next", () => {
    const wealth = QUALITIES.map((quality) => {
      const { hasLights, hasBloom } = LOOKS[quality];
      return Number(hasLights) + Number(hasBloom);
    });
    expect(wealth).toEqual([0, 1, 2]);
  });
});
