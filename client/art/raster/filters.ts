// Filters on single-channel fields: blur, dilate, and halving of the supersampled picture.

import { at } from "./pixels.ts";

/** One number per pixel, rows from the top. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array<ArrayBuffer>;
}

const BOX_PASSES = 3;

/** Three box blurs of `radius` pixels (at least 1): close to a Gaussian, edges repeated outwards. */
export function blur(field: Field, radius: number): Field {
  const { width, height } = field;
  const reach = Math.max(1, Math.round(radius));
  const values = Float32Array.from(field.values);
  const rows = new Float32Array(values.length);
  for (let pass = 0; pass < BOX_PASSES; pass += 1) {
    for (let y = 0; y < height; y += 1) boxLine(values, rows, { start: y * width, step: 1, length: width }, reach);
    for (let x = 0; x < width; x += 1) boxLine(rows, values, { start: x, step: width, length: height }, reach);
  }
  return { width, height, values };
}

function boxLine(
  from: Float32Array,
  to: Float32Array,
  line: { readonly start: number; readonly step: number; readonly length: number },
  reach: number,
): void {
  const { start, step, length } = line;
  const last = length - 1;
  const size = 2 * reach + 1;
  let sum = 0;
  for (let index = -reach; index <= reach; index += 1) {
    sum += at(from, start + Math.min(last, Math.max(0, index)) * step);
  }
  for (let index = 0; index < length; index += 1) {
    to[start + index * step] = sum / size;
    sum += at(from, start + Math.min(last, index + reach + 1) * step);
    sum -= at(from, start + Math.max(0, index - reach) * step);
  }
}

/** Grows the field by a disc of `radius` pixels with a soft rim of one pixel. */
export function dilate(field: Field, radius: number): Field {
  const { width, height, values } = field;
  const reach = Math.ceil(radius);
  const offsets: { x: number; y: number; weight: number }[] = [];
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const distance = Math.hypot(x, y);
      if (distance <= radius + 0.5) offsets.push({ x, y, weight: Math.min(1, radius + 0.5 - distance) });
    }
  }
  const result = Float32Array.from(values);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = at(values, y * width + x);
      if (value <= 0 || isInside(values, width, y * width + x)) continue;
      for (const offset of offsets) {
        const column = x + offset.x;
        const row = y + offset.y;
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const index = row * width + column;
        const grown = value * offset.weight;
        if (grown > at(result, index)) result[index] = grown;
      }
    }
  }
  return { width, height, values: result };
}

// A full pixel among full neighbours reaches nothing outside that a neighbour does not reach better.
function isInside(values: Float32Array, width: number, index: number): boolean {
  const weakest = Math.min(at(values, index - 1), at(values, index + 1), at(values, index - width));
  return Math.min(weakest, at(values, index), at(values, index + width)) >= 1;
}

/** Averages blocks of 2 x 2 pixels of a picture with `channels` interleaved channels; width and height must be even. */
export function halve(
  values: Float32Array,
  width: number,
  height: number,
  channels: number,
): Float32Array<ArrayBuffer> {
  const outWidth = width >> 1;
  const outHeight = height >> 1;
  const stride = width * channels;
  const result = new Float32Array(outWidth * outHeight * channels);
  for (let y = 0; y < outHeight; y += 1) {
    for (let x = 0; x < outWidth; x += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const source = (y * 2 * width + x * 2) * channels + channel;
        const upper = at(values, source) + at(values, source + channels);
        const lower = at(values, source + stride) + at(values, source + stride + channels);
        result[(y * outWidth + x) * channels + channel] = (upper + lower) / 4;
      }
    }
  }
  return result;
}
