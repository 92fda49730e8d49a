/** How far two pictures are from each other. */
import pixelmatch from "pixelmatch";
import sharp from "sharp";

/** Of pixelmatch, 0 to 1: about five steps of 255; machines round differently, and dust in the air is faint. */
const THRESHOLD = 0.02;

/** A picture as bytes, four a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Decodes a picture. @param image file or bytes of a PNG */
export async function readPixels(image: string | Buffer): Promise<Pixels> {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Returns the share of pixels that differ visibly, 0 to 1; 1 for pictures of different sizes. */
export function differingShare(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const options = { threshold: THRESHOLD, includeAA: true };
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, options) / (width * height);
}
