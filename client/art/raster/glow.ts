// The glow layer: the lights themselves and a halo around them, as colour and opacity for additive drawing.

import { blur, type Field, halve } from "./filters.ts";
import { at, createPixels, type Pixels } from "./pixels.ts";
import { SUPERSAMPLE } from "./shading.ts";

const HALO_RADIUS = 6;
const HALO_GAIN = 1.25;
/** Sum of the three channels below which a pixel counts as dark. */
const DARK = 12;

/** Bakes a supersampled glow layer, or gives null where it is dark. */
export function bakeGlow(layer: Pixels): Pixels | null {
  if (isDark(layer)) return null;
  const { width, height } = layer;
  const lit = new Float32Array(width * height * 3);
  for (let channel = 0; channel < 3; channel += 1) {
    const source = lightOf(layer, channel);
    const tight = blur(source, HALO_RADIUS * SUPERSAMPLE * 0.35);
    const wide = blur(source, HALO_RADIUS * SUPERSAMPLE);
    for (let index = 0; index < source.values.length; index += 1) {
      const halo = at(tight.values, index) * 0.55 + at(wide.values, index) * 0.9;
      lit[index * 3 + channel] = Math.min(255, at(source.values, index) * 0.9 + HALO_GAIN * halo);
    }
  }
  return toAdditive(halve(lit, width, height, 3), width >> 1, height >> 1);
}

function isDark(layer: Pixels): boolean {
  for (let index = 0; index < layer.data.length; index += 4) {
    if (at(layer.data, index + 3) === 0) continue;
    if (at(layer.data, index) + at(layer.data, index + 1) + at(layer.data, index + 2) > DARK) return false;
  }
  return true;
}

function lightOf(layer: Pixels, channel: number): Field {
  const { width, height, data } = layer;
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index += 1) {
    values[index] = (at(data, index * 4 + channel) * at(data, index * 4 + 3)) / 255;
  }
  return { width, height, values };
}

// The brightest channel becomes the opacity, so the picture also looks right where it is not added but drawn.
function toAdditive(lit: Float32Array, width: number, height: number): Pixels {
  const result = createPixels(width, height);
  for (let index = 0; index < width * height; index += 1) {
    const red = at(lit, index * 3);
    const green = at(lit, index * 3 + 1);
    const blue = at(lit, index * 3 + 2);
    const strongest = Math.max(red, green, blue);
    if (strongest < 3) continue;
    const gain = 255 / strongest;
    result.data.set([red * gain, green * gain, blue * gain, strongest], index * 4);
  }
  return result;
}
