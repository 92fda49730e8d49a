// Effects are painted per pixel by small programs over the square [-1, 1] x [-1, 1], four samples to a pixel.

import { type Rgb, rgbOf, TINTED } from "../palette.ts";
import { createPixels, type Pixels } from "../raster/pixels.ts";

/** Colour in [0, 255] and opacity in [0, 1] of one sample. */
export interface Sample {
  readonly colour: Rgb;
  readonly opacity: number;
}

/** An effect: x to the right, y down, both in [-1, 1]. */
export type Program = (x: number, y: number) => Sample;

const WHITE = rgbOf(TINTED);
const SAMPLE_OFFSETS = [0.25, 0.75];

/** Nothing there. */
export const CLEAR: Sample = { colour: WHITE, opacity: 0 };

/** White of an opacity that is clamped to [0, 1]: to be tinted at run time. */
export function white(opacity: number): Sample {
  return { colour: WHITE, opacity: clamp(opacity) };
}

/** Runs a program over a picture. */
export function paint(width: number, height: number, program: Program): Pixels {
  const pixels = createPixels(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) paintPixel(pixels, x, y, program);
  }
  return pixels;
}

function paintPixel(pixels: Pixels, x: number, y: number, program: Program): void {
  const { width, height, data } = pixels;
  let red = 0;
  let green = 0;
  let blue = 0;
  let opacity = 0;
  for (const offsetY of SAMPLE_OFFSETS) {
    for (const offsetX of SAMPLE_OFFSETS) {
      const sample = program(((x + offsetX) * 2) / width - 1, ((y + offsetY) * 2) / height - 1);
      red += sample.colour[0] * sample.opacity;
      green += sample.colour[1] * sample.opacity;
      blue += sample.colour[2] * sample.opacity;
      opacity += sample.opacity;
    }
  }
  if (opacity > 0) data.set([red / opacity, green / opacity, blue / opacity, (opacity / 4) * 255], (y * width + x) * 4);
}

/** `value` within [0, 1]. */
export function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** 0 at `from`, 1 at `to` (which may lie below it), eased in between. */
export function smooth(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from));
  return share * share * (3 - 2 * share);
}

/** A bell around 0: 1 there, 0.37 at `width`. */
export function bell(distance: number, width: number): number {
  return Math.exp(-((distance / width) ** 2));
}
