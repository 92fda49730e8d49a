// Encodes finished pictures.

import sharp from "sharp";
import type { Pixels } from "../raster/pixels.ts";

/**
 * Lossy colour with exact opacity for surfaces, and more so for their relief, which only bends light; near lossless for light
 * and glyphs, whose soft rims show artefacts.
 */
export type Quality = "surface" | "relief" | "light";

const SETTINGS = {
  surface: { quality: 80, alphaQuality: 100 },
  relief: { quality: 60, alphaQuality: 100 },
  light: { nearLossless: true, quality: 40 },
} as const;

/** Steps of the opacity of light: finer ones cannot be seen, but cost a tenth of the file. */
const OPACITY_STEP = 4;

/** The picture as a WebP file. */
export async function encodeWebp(pixels: Pixels, quality: Quality): Promise<Uint8Array> {
  const { width, height } = pixels;
  const data = quality === "light" ? coarse(pixels.data) : pixels.data;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .webp(SETTINGS[quality])
    .toBuffer();
}

// Full opacity stays full: its neighbour below is rounded up to it.
function coarse(data: Uint8ClampedArray): Uint8ClampedArray {
  const result = Uint8ClampedArray.from(data);
  for (let index = 3; index < result.length; index += 4) {
    result[index] = Math.round((result[index] ?? 0) / OPACITY_STEP) * OPACITY_STEP;
  }
  return result;
}
