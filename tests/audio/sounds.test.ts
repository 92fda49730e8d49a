/** Every sound, measured: nobody listens to all of them after each change. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSoundName, soundNames, sounds } from "#client/audio/sounds.ts";
import { render } from "#client/audio/synth/synth.ts";
import { distance, measure } from "./support/measure.ts";

const rendered = new Map(soundNames.map((name) => [name, render(sounds[name])]));
const measured = new Map([...rendered].map(([name, samples]) => [name, measure(samples)]));

const sha1 = (samples: Float32Array<ArrayBuffer>): string =>
  createHash("sha1").update(new Uint8Array(samples.buffer)).digest("hex");

describe.each(soundNames)("the sound %s", (name) => {
  const spec = sounds[name];
  const samples = rendered.get(name) ?? new Float32Array();
  const measures = measured.get(name) ?? measure(new Float32Array());
  const first = Math.abs(samples[0] ?? 1);
  const last = Math.abs(samples.at(-1) ?? 1);

  it("is as loud as its entry says, and not silent", () => {
    expect(measures.isFinite).toBe(true);
    expect(Math.abs(measures.peak - spec.peak)).toBeLessThan(0.2);
    expect(measures.rms).toBeGreaterThan(-45);
  });

  it("begins and ends without a click, around zero", () => {
    expect(Math.abs(measures.offset)).toBeLessThan(0.01);
    if (spec.isLoop === true) {
      expect(Math.abs((samples[0] ?? 1) - (samples.at(-1) ?? -1))).toBeLessThan(0.06);
    } else {
      expect(first).toBeLessThan(0.05);
      expect(last).toBeLessThan(0.002);
    }
  });

  it("is as long as its part allows", () => {
    const most = { sfx: 2.2, ui: 2.6, music: 3 }[spec.bus];
    expect(measures.seconds).toBeGreaterThan(0.03);
    expect(measures.seconds).toBeLessThan(most);
  });
});

describe("the sounds", () => {
  it("are the same bytes each time they are rendered", () => {
    for (const name of soundNames) {
      expect(sha1(render(sounds[name])), name).toBe(sha1(rendered.get(name) ?? new Float32Array()));
    }
  });

  it("can be told apart, every two of them", () => {
    const close: string[] = [];
    soundNames.forEach((one, place) => {
      for (const other of soundNames.slice(place + 1)) {
        const [a, b] = [measured.get(one)?.fingerprint, measured.get(other)?.fingerprint];
        if (a === undefined || b === undefined || !(distance(a, b) >= 0.02)) close.push(`${one} and ${other}`);
      }
    });
    expect(close).toEqual([]);
  });

  it("would not be told apart if two were one", () => {
    const shot = measured.get("shot_light")?.fingerprint ?? new Float64Array();
    expect(distance(shot, shot)).toBeLessThan(0.02);
  });

  it("are known by name", () => {
    expect(soundNames.every(isSoundName)).toBe(true);
    expect(isSoundName("toString")).toBe(false);
  });

  it("are rendered shots and hits first, music last", () => {
    const place = (name: (typeof soundNames)[number]): number => soundNames.indexOf(name);
    expect(place("shot_light")).toBeLessThan(place("victory"));
    expect(place("hit_metal")).toBeLessThan(place("ui_click"));
    expect(soundNames.slice(0, 10).every((name) => sounds[name].bus === "sfx")).toBe(true);
  });
});
