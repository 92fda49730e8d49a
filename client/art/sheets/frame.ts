// Named pictures on their way into an atlas.

import { glowFrame, teamFrame } from "../frames.ts";
import type { Baked } from "../raster/bake.ts";
import { at, crop, type Pixels } from "../raster/pixels.ts";

/** The atlases. */
export type AtlasName = "bots" | "fx" | "icons";

/** A picture with its name, at its full size. */
export interface Frame {
  readonly atlas: AtlasName;
  readonly name: string;
  readonly pixels: Pixels;
  readonly normal: Pixels | null;
}

/** A frame without its empty rim. */
export interface Sprite extends Frame {
  /** Position of the pixels within the cell, and the size of the cell. */
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}

/** Opacity up to which a pixel counts as empty. */
const EMPTY = 2;

/** The frames of a baked picture: base and team mask in `bots`, lights in `fx`. */
export function framesOf(name: string, baked: Baked): Frame[] {
  const frames: Frame[] = [
    { atlas: "bots", name, pixels: baked.base, normal: baked.normal },
    { atlas: "bots", name: teamFrame(name), pixels: baked.team, normal: baked.normal },
  ];
  if (baked.glow) frames.push({ atlas: "fx", name: glowFrame(name), pixels: baked.glow, normal: null });
  return frames;
}

/** The frame cut to what can be seen and one pixel around it, or null where nothing can. */
export function trim(frame: Frame): Sprite | null {
  const { width, height, data } = frame.pixels;
  let left = width;
  let top = height;
  let right = -1;
  let bottom = -1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (at(data, (y * width + x) * 4 + 3) <= EMPTY) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return null;
  const x = Math.max(0, left - 1);
  const y = Math.max(0, top - 1);
  const cut = (pixels: Pixels): Pixels =>
    crop(pixels, x, y, Math.min(width, right + 2) - x, Math.min(height, bottom + 2) - y);
  const { atlas, name, normal } = frame;
  return {
    atlas,
    name,
    x,
    y,
    cellWidth: width,
    cellHeight: height,
    pixels: cut(frame.pixels),
    normal: normal && cut(normal),
  };
}
