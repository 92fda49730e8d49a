/** What of a sound can be measured: levels, offsets, and a picture of its spectrum over time. */
import { SAMPLE_RATE } from "#client/audio/synth/layer.ts";

const WINDOW = 1024;
const HOP = 512;
const BANDS = 10;
const SLICES = 8;
/** Seconds of a slice. */
const SLICE = 0.12;

/** Levels in dB below full scale. */
export interface Measures {
  readonly seconds: number;
  readonly peak: number;
  readonly rms: number;
  readonly offset: number;
  readonly isFinite: boolean;
  /** Magnitudes by time and frequency. */
  readonly spectrum: readonly Float64Array[];
  /** Log magnitude of 10 bands, each an equal share of the octaves, in 8 slices of time. */
  readonly fingerprint: Float64Array;
}

/** Measures a sound. */
export function measure(samples: Float32Array): Measures {
  let peak = 0;
  let squares = 0;
  let sum = 0;
  let areFinite = true;
  for (const x of samples) {
    areFinite &&= Number.isFinite(x);
    peak = Math.max(peak, Math.abs(x));
    squares += x * x;
    sum += x;
  }
  const spectrum = spectrumOf(samples);
  return {
    seconds: samples.length / SAMPLE_RATE,
    peak: 20 * Math.log10(peak),
    rms: 10 * Math.log10(squares / samples.length),
    offset: sum / samples.length,
    isFinite: areFinite,
    spectrum,
    fingerprint: fingerprintOf(spectrum),
  };
}

/** Returns how different two fingerprints are: 0 for one shape, 1 for nothing in common. */
export function distance(one: Float64Array, other: Float64Array): number {
  const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, place) => sum + x * (b[place] ?? 0), 0);
  return 1 - dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

function spectrumOf(samples: Float32Array): Float64Array[] {
  const frames: Float64Array[] = [];
  for (let start = 0; start + WINDOW <= samples.length + HOP; start += HOP) {
    const real = new Float64Array(WINDOW);
    const imaginary = new Float64Array(WINDOW);
    for (let place = 0; place < WINDOW; place++) {
      real[place] = (samples[start + place] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * place) / WINDOW));
    }
    transform(real, imaginary);
    frames.push(Float64Array.from({ length: WINDOW / 2 }, (_, k) => Math.hypot(real[k] ?? 0, imaginary[k] ?? 0)));
  }
  return frames;
}

/** Lowest of the bins of a band; 2 to 400 of them in equal ratios. */
const binOf = (band: number): number => Math.floor(2 * 200 ** (band / BANDS));

function fingerprintOf(spectrum: readonly Float64Array[]): Float64Array {
  const cells = new Float64Array(BANDS * SLICES);
  spectrum.forEach((magnitudes, frame) => {
    const slice = Math.min(SLICES - 1, Math.floor((frame * HOP) / SAMPLE_RATE / SLICE));
    for (let band = 0; band < BANDS; band++) {
      const end = Math.max(binOf(band) + 1, binOf(band + 1));
      for (let bin = binOf(band); bin < end && bin < WINDOW / 2; bin++) {
        const cell = slice * BANDS + band;
        cells[cell] = (cells[cell] ?? 0) + (magnitudes[bin] ?? 0);
      }
    }
  });
  return cells.map((sum) => Math.log1p(4 * sum));
}

/** Fourier transform in place; the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real;
  for (let here = 1, there = 0; here < length; here++) {
    let bit = length >> 1;
    for (; there & bit; bit >>= 1) there ^= bit;
    there ^= bit;
    if (here < there) {
      swap(real, here, there);
      swap(imaginary, here, there);
    }
  }
  for (let size = 2; size <= length; size <<= 1) {
    for (let k = 0; k < size / 2; k++) {
      const cosine = Math.cos((-2 * Math.PI * k) / size);
      const sine = Math.sin((-2 * Math.PI * k) / size);
      for (let start = 0; start < length; start += size) {
        const a = start + k;
        const b = a + size / 2;
        const re = (real[b] ?? 0) * cosine - (imaginary[b] ?? 0) * sine;
        const im = (real[b] ?? 0) * sine + (imaginary[b] ?? 0) * cosine;
        real[b] = (real[a] ?? 0) - re;
        imaginary[b] = (imaginary[a] ?? 0) - im;
        real[a] = (real[a] ?? 0) + re;
        imaginary[a] = (imaginary[a] ?? 0) + im;
      }
    }
  }
}

function swap(values: Float64Array, one: number, other: number): void {
  const kept = values[one] ?? 0;
  values[one] = values[other] ?? 0;
  values[other] = kept;
}
