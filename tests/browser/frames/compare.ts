/** How far two pictures are from each other. */
import sharp from "sharp";

/** Steps of one colour channel, of 255, that count as the same: machines round differently. */
const SAME = 20;

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
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > SAME) {
        count++;
        break;
      }
    }
  }
  return count / (one.width * one.height);
}
