/** One layer of a sound: an oscillator or noise, a filter and an envelope, added to a buffer. */

import type { Course, Layer } from "../spec.ts";
import { exponential, power, saturate, sine, tangent } from "./exact-math.ts";

/** Samples a second of all sounds. */
export const SAMPLE_RATE = 44_100;

const ATTACK = 0.002;
/** A filter follows its course in steps of so many samples. */
const FILTER_STEP = 8;
/** Cutoffs stay below this share of the sample rate, where the filter is still stable. */
const HIGHEST_CUTOFF = 0.45;

/** Returns how long a layer sounds, from its own start, in seconds. */
export function layerSeconds({ attack = ATTACK, hold = 0, decay }: Layer): number {
  return attack + hold + decay;
}

/** Returns a source of numbers in [−1, 1): the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** Returns the values of a course at equal steps, from first to last. @param steps how many will be asked for */
function walk(course: Course, steps: number): () => number {
  if (typeof course === "number") return () => course;
  const [first, second] = course;
  if (course.length === 2) {
    const ratio = power(second / first, 1 / steps);
    let value = first / ratio;
    return () => {
      value *= ratio;
      return value;
    };
  }
  let step = -1;
  return () => {
    step++;
    return course[Math.min(course.length - 1, Math.floor((step / steps) * course.length))] ?? first;
  };
}

/** Returns the envelope at `time` seconds. */
function envelope(layer: Layer, time: number): number {
  const { attack = ATTACK, hold = 0, decay, bend = 2 } = layer;
  if (time < attack) return time / attack;
  const fallen = (time - attack - hold) / decay;
  if (fallen <= 0) return 1;
  if (fallen >= 1) return 0;
  const rest = 1 - fallen;
  return bend === 1 ? rest : bend === 2 ? rest * rest : rest * rest * rest;
}

/** Returns the oscillator of a layer: one sample a call. @param samples how many will be asked for */
function oscillate(layer: Layer, samples: number, seed: number): () => number {
  const { wave, pitch = 440, width = 0.5, modulation, vibrato } = layer;
  const random = randomFrom(seed);
  if (wave === "noise") return random;
  if (wave === "brown") {
    let level = 0;
    return () => {
      level = (level + random() * 0.12) * 0.985;
      return level * 4;
    };
  }
  const nextPitch = walk(pitch, samples);
  const fade = exponential(-(modulation?.fall ?? 0) / SAMPLE_RATE);
  let depth = modulation?.depth ?? 0;
  let phase = 0;
  let modulator = 0;
  let sample = 0;
  return () => {
    let hertz = nextPitch();
    if (vibrato !== undefined) hertz *= 1 + vibrato.depth * sine((vibrato.rate * sample) / SAMPLE_RATE);
    sample++;
    phase += hertz / SAMPLE_RATE;
    let turns = phase;
    if (modulation !== undefined) {
      modulator += (hertz * modulation.ratio) / SAMPLE_RATE;
      turns += sine(modulator) * depth;
      depth *= fade;
    }
    const share = turns - Math.floor(turns);
    if (wave === "sine") return sine(share);
    if (wave === "triangle") return 1 - 4 * Math.abs(share - 0.5);
    if (wave === "saw") return 2 * share - 1;
    return share < width ? 1 : -1;
  };
}

/** Returns the filter of a layer: a state-variable filter in trapezoidal form, as A. Simper describes it (Cytomic, 2013). */
function createFilter(filter: Layer["filter"], samples: number): (x: number) => number {
  if (filter === undefined) return (x) => x;
  const { pass, cutoff, edge = 0.8 } = filter;
  const nextCutoff = walk(cutoff, Math.ceil(samples / FILTER_STEP));
  const damping = 1 / edge;
  let [a1, a2, a3] = [0, 0, 0];
  let band = 0;
  let low = 0;
  let sample = 0;
  return (x) => {
    if (sample++ % FILTER_STEP === 0) {
      const g = tangent(Math.min(HIGHEST_CUTOFF, nextCutoff() / SAMPLE_RATE) / 2);
      a1 = 1 / (1 + g * (g + damping));
      a2 = g * a1;
      a3 = g * a2;
    }
    const v3 = x - low;
    const v1 = a1 * band + a2 * v3;
    const v2 = low + a2 * band + a3 * v3;
    band = 2 * v1 - band;
    low = 2 * v2 - low;
    return pass === "low" ? v2 : pass === "high" ? x - damping * v1 - v2 : v1 * damping;
  };
}

/** Adds a layer to `out`, in place. @param seed of its noise */
export function addLayer(out: Float64Array, layer: Layer, seed: number): void {
  const { at = 0, gain = 0.5, drive, tremolo } = layer;
  const first = Math.floor(at * SAMPLE_RATE);
  const samples = Math.ceil(layerSeconds(layer) * SAMPLE_RATE);
  const next = oscillate(layer, samples, seed);
  const filter = createFilter(layer.filter, samples);
  for (let sample = 0; sample < samples && first + sample < out.length; sample++) {
    const time = sample / SAMPLE_RATE;
    let x = next();
    if (drive !== undefined) x = saturate(x * drive);
    let level = envelope(layer, time) * gain;
    if (tremolo !== undefined) level *= 1 - tremolo.depth * (0.5 + 0.5 * sine(tremolo.rate * time));
    out[first + sample] = (out[first + sample] ?? 0) + filter(x) * level;
  }
}
