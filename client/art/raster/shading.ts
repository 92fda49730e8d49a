// Shading from the height layer alone: edges catch light, hollows darken, surfaces wear. None of it has a direction, so
// a sprite may turn freely.

import { blur, type Field } from "./filters.ts";
import { fractalNoise, hash } from "./noise.ts";
import { at } from "./pixels.ts";

/** Supersampling: layers are rendered at this multiple and halved at the end. */
export const SUPERSAMPLE = 2;

/** How a picture is shaded. */
export interface ShadingOptions {
  /** Strength of the light on convex edges. */
  readonly edge: number;
  /** Strength of the dark in hollows. */
  readonly occlusion: number;
  /** Strength of stains, grain and bare metal at edges. */
  readonly wear: number;
  /** How much lighter high parts are than low ones. */
  readonly lift: number;
  /** Softness of edges, pixels. */
  readonly bevel: number;
  /** Of the wear. */
  readonly seed: number;
  /** Above 0: the seed of burn marks and cracks. */
  readonly char: number;
}

/** The height layer at three scales. */
export interface Relief {
  readonly bevelled: Field;
  readonly near: Field;
  readonly far: Field;
}

/** The light on one pixel. */
export interface Shade {
  /** Factor on the colour. */
  light: number;
  /** Share of bare metal, from 0. */
  bare: number;
  /** What burning leaves of the team colour, [0, 1]. */
  paint: number;
}

/** Blurs the heights to the scales that `shadePixel` compares. */
export function createRelief(heights: Field, bevel: number): Relief {
  return {
    bevelled: blur(heights, bevel * SUPERSAMPLE * 0.55),
    near: blur(heights, 2.2 * SUPERSAMPLE),
    far: blur(heights, 6 * SUPERSAMPLE),
  };
}

/** Computes the light on the supersampled pixel (x, y) into `shade`. Constants tuned by eye, 2026-11. */
export function shadePixel(relief: Relief, x: number, y: number, options: ShadingOptions, shade: Shade): void {
  const index = y * relief.bevelled.width + x;
  const height = at(relief.bevelled.values, index);
  const convexity = height - at(relief.near.values, index);
  const hollow = Math.max(0, at(relief.far.values, index) - height);
  let light = 1 - options.lift * 0.62 + options.lift * height * 1.35;
  light *= 1 + options.edge * Math.max(-0.28, Math.min(0.3, convexity * 2.6));
  light *= 1 - options.occlusion * Math.min(0.5, hollow * 1.7);
  shade.bare = 0;
  shade.paint = 1;
  const pixelX = x / SUPERSAMPLE;
  const pixelY = y / SUPERSAMPLE;
  if (options.wear > 0) {
    const stain = fractalNoise(pixelX / 9, pixelY / 9, options.seed, 4);
    const grain = hash(x >> 1, y >> 1, options.seed);
    light *= 1 + options.wear * (stain - 0.5) * 1.6 + options.wear * (grain - 0.5) * 0.35;
    if (stain > 0.52) shade.bare = Math.max(0, convexity * 3 - 0.12) * options.wear * 4;
  }
  if (options.char > 0) {
    const soot = fractalNoise(pixelX / 13 + options.char, pixelY / 13, options.char, 4);
    const burn = Math.max(0, Math.min(1, (soot - 0.36) * 4.2));
    light *= (1 - 0.8 * burn) * 0.82;
    shade.paint = 1 - 0.88 * burn;
    const vein = fractalNoise(pixelX / 17 + 9, pixelY / 17 + options.char, options.char + 5, 3);
    if (Math.abs(vein - 0.5) < 0.016) {
      light *= 0.12;
      shade.paint *= 0.2;
    }
  }
  shade.light = light;
}
