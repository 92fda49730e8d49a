/**
 * The synthesiser: a sound as data becomes samples, the same bytes wherever it runs. It knows neither the page nor Web
 * Audio.
 */

import type { SoundSpec } from "../spec.ts";
import { amplitude, power, saturate } from "./exact-math.ts";
import { addLayer, layerSeconds, SAMPLE_RATE } from "./layer.ts";

/** The last so many seconds fade to nothing, so that no sound ends with a click. */
const FADE = 0.003;
/** The end and the start of a loop are mixed over so many seconds. */
const SEAM = 0.06;
/** Delays of the reverb's four combs, in seconds: lengths without a common measure. */
const COMBS = [0.0297, 0.0371, 0.0411, 0.0437] as const;
/** What a filter at about 17 Hz keeps of a steady offset from sample to sample. */
const STEADY = 0.9975;
const PUSH = 1.2;

/** Returns the samples of a sound, in [−1, 1]. */
export function render(spec: SoundSpec): Float32Array<ArrayBuffer> {
  const { layers, tail = 0 } = spec;
  const seconds = Math.max(...layers.map((layer) => (layer.at ?? 0) + layerSeconds(layer))) + tail;
  const out = new Float64Array(Math.ceil(seconds * SAMPLE_RATE));
  layers.forEach((layer, place) => {
    addLayer(out, layer, 131 + place * 17);
  });
  if (spec.reverb !== undefined) addReverb(out, spec.reverb);
  shape(out, spec.push ?? PUSH);
  const whole = spec.isLoop === true ? closeLoop(out) : fadeOut(out);
  setPeak(whole, spec.peak);
  return Float32Array.from(whole);
}

function addReverb(out: Float64Array, [seconds, share]: readonly [number, number]): void {
  const wet = new Float64Array(out.length);
  for (const comb of COMBS) {
    const delay = Math.floor(comb * SAMPLE_RATE);
    const feedback = power(0.001, comb / seconds);
    const line = new Float64Array(out.length);
    for (let sample = 0; sample < out.length; sample++) {
      line[sample] = (out[sample] ?? 0) + (sample < delay ? 0 : (line[sample - delay] ?? 0) * feedback);
      wet[sample] = (wet[sample] ?? 0) + (line[sample] ?? 0) / COMBS.length;
    }
  }
  for (let sample = 0; sample < out.length; sample++) {
    const dry = out[sample] ?? 0;
    out[sample] = dry + ((wet[sample] ?? 0) - dry) * share;
  }
}

/** Takes a steady offset away and clips softly, in place. */
function shape(out: Float64Array, push: number): void {
  let before = 0;
  let level = 0;
  for (let sample = 0; sample < out.length; sample++) {
    const x = out[sample] ?? 0;
    level = x - before + STEADY * level;
    before = x;
    out[sample] = saturate(level * push);
  }
}

/** Returns a loop: its start grows out of what comes after its end, at equal power. */
function closeLoop(out: Float64Array): Float64Array {
  const seam = Math.floor(SEAM * SAMPLE_RATE);
  const loop = out.slice(0, out.length - seam);
  for (let sample = 0; sample < seam; sample++) {
    const share = sample / seam;
    const end = out[loop.length + sample] ?? 0;
    loop[sample] = (out[sample] ?? 0) * Math.sqrt(share) + end * Math.sqrt(1 - share);
  }
  return loop;
}

function fadeOut(out: Float64Array): Float64Array {
  const fade = Math.floor(FADE * SAMPLE_RATE);
  for (let sample = 0; sample < fade; sample++) {
    const place = out.length - 1 - sample;
    out[place] = ((out[place] ?? 0) * sample) / fade;
  }
  return out;
}

function setPeak(out: Float64Array, peak: number): void {
  let loudest = 0;
  for (const x of out) loudest = Math.max(loudest, Math.abs(x));
  const gain = loudest === 0 ? 0 : amplitude(peak) / loudest;
  for (let sample = 0; sample < out.length; sample++) out[sample] = (out[sample] ?? 0) * gain;
}
