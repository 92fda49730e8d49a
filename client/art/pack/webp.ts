// Encodes finished pictures.

import sharp from "sharp";
import type { Pixels } from "../raster/pixels.ts";

/** Lossy colour with exact opacity for surfaces; near lossless for light and glyphs, whose soft rims show artefacts. */
export type Quality = "surface" | "light";

const SETTINGS = {
  surface: { quality: 90, alphaQuality: 100 },
  light: { nearLossless: true, quality: 60 },
} as const;

/** The picture as a WebP file. */
export async function encodeWebp(pixels: Pixels, quality: Quality): Promise<Uint8Array> {
  const { width, height, data } = pixels;
  return sharp(data, { raw: { width, height, channels: 4 } })
    .webp(SETTINGS[quality])
    .toBuffer();
}
