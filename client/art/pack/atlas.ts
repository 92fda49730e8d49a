// Packs sprites into one picture with its JSON index, equal sprites once.

/// <reference path="./maxrects-packer.d.ts" />

import { createHash } from "node:crypto";
import { MaxRectsPacker } from "maxrects-packer/dist/maxrects-packer.mjs";
import { createPixels, type Pixels } from "../raster/pixels.ts";
import type { AtlasName, Sprite } from "../sheets/frame.ts";

/** A packed atlas; `normal` matches `pixels` where any sprite has one. */
export interface Atlas {
  readonly name: AtlasName;
  readonly pixels: Pixels;
  readonly normal: Pixels | null;
  /** JSON hash, by frame name. */
  readonly frames: Readonly<Record<string, AtlasFrame>>;
}

interface AtlasFrame {
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly rotated: false;
  readonly trimmed: boolean;
  readonly spriteSourceSize: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly sourceSize: { readonly w: number; readonly h: number };
}

interface Slot {
  width: number;
  height: number;
  x: number;
  y: number;
  readonly sprite: Sprite;
}

/** Largest side every device supports, and the gap that keeps neighbours from bleeding in. */
const SIDE = 2048;
const PADDING = 2;
const FLAT_NORMAL = [128, 128, 255, 255];

/**
 * Packs sprites; equal lists give equal atlases.
 * @throws RangeError when they do not fit on one picture
 */
export function packAtlas(name: AtlasName, sprites: readonly Sprite[]): Atlas {
  const slots = new Map<string, Slot>();
  const slotOf = new Map<Sprite, Slot>();
  for (const sprite of sprites) {
    const key = digest(sprite);
    const { width, height } = sprite.pixels;
    const slot = slots.get(key) ?? { width, height, x: 0, y: 0, sprite };
    slots.set(key, slot);
    slotOf.set(sprite, slot);
  }
  const options = { smart: true, pot: true, square: false, border: PADDING, allowRotation: false };
  const packer = new MaxRectsPacker<Slot>(SIDE, SIDE, PADDING, options);
  packer.addArray([...slots.values()]);
  const [bin, ...rest] = packer.bins;
  if (!bin || rest.length > 0)
    throw new RangeError(`${slots.size} sprites of ${name} need ${packer.bins.length} pictures`);
  const pixels = createPixels(bin.width, bin.height);
  const normal = sprites.some((sprite) => sprite.normal) ? createPixels(bin.width, bin.height) : null;
  if (normal) for (let index = 0; index < normal.data.length; index += 4) normal.data.set(FLAT_NORMAL, index);
  for (const slot of bin.rects) {
    blit(slot.sprite.pixels, pixels, slot.x, slot.y);
    if (normal && slot.sprite.normal) blit(slot.sprite.normal, normal, slot.x, slot.y);
  }
  const frames = [...slotOf].map(([sprite, slot]): [string, AtlasFrame] => [sprite.name, describe(sprite, slot)]);
  frames.sort(([a], [b]) => (a < b ? -1 : 1));
  return { name, pixels, normal, frames: Object.fromEntries(frames) };
}

function digest({ pixels, normal }: Sprite): string {
  const hash = createHash("sha256").update(`${pixels.width}x${pixels.height}`).update(pixels.data);
  if (normal) hash.update(normal.data);
  return hash.digest("hex");
}

function describe(sprite: Sprite, slot: Slot): AtlasFrame {
  const { width: w, height: h } = slot;
  return {
    frame: { x: slot.x, y: slot.y, w, h },
    rotated: false,
    trimmed: w !== sprite.cellWidth || h !== sprite.cellHeight,
    spriteSourceSize: { x: sprite.x, y: sprite.y, w, h },
    sourceSize: { w: sprite.cellWidth, h: sprite.cellHeight },
  };
}

/** Copies `source` into `target` with its upper left corner at (x, y). */
export function blit(source: Pixels, target: Pixels, x: number, y: number): void {
  for (let row = 0; row < source.height; row += 1) {
    const start = row * source.width * 4;
    const line = source.data.subarray(start, start + source.width * 4);
    target.data.set(line, ((y + row) * target.width + x) * 4);
  }
}
