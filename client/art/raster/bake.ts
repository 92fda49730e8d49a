// From recorded layers to finished sprites: renders the four layers supersampled, shades them from the heights, adds the
// ink outline, and halves. The outline exists only here; drawing programs never draw one.

import type { Art } from "../draw/art.ts";
import { MASKED, palette, rgbOf, tone } from "../palette.ts";
import { dilate, type Field, halve } from "./filters.ts";
import { bakeGlow } from "./glow.ts";
import { bakeNormals } from "./normals.ts";
import { at, createPixels, type Pixels } from "./pixels.ts";
import { rasterise } from "./rasterise.ts";
import { createRelief, type Relief, type Shade, type ShadingOptions, SUPERSAMPLE, shadePixel } from "./shading.ts";

/** How a picture is baked. Lengths in atlas pixels. */
export interface BakeOptions extends ShadingOptions {
  /** Width of the ink outline; 0 for none. */
  readonly outline: number;
  /** Also compute the normal map, with this strength; 0 for none. */
  readonly normals: number;
}

/** The finished pictures, all of the art's size. */
export interface Baked {
  readonly base: Pixels;
  /** Grey, to be tinted; its coverage is its opacity. */
  readonly team: Pixels;
  /** To be added; null where the art has no light of its own. */
  readonly glow: Pixels | null;
  readonly normal: Pixels | null;
}

const DEFAULTS: BakeOptions = {
  outline: 3.2,
  edge: 1.5,
  occlusion: 1.15,
  wear: 0.1,
  lift: 0.34,
  bevel: 1.6,
  seed: 1,
  char: 0,
  normals: 0,
};

const OUTLINE_OPACITY = 0.92;
const BARE_METAL = rgbOf(tone.bolt);
const INK = rgbOf(palette.ink);

/** Bakes an art with the defaults of robots, where `overrides` says nothing else. */
export function bake(art: Art, overrides: Partial<BakeOptions> = {}): Baked {
  const options: BakeOptions = { ...DEFAULTS, ...overrides };
  const base = rasterise(art.svg("base", SUPERSAMPLE));
  const team = rasterise(art.svg("team", SUPERSAMPLE));
  const glow = rasterise(art.svg("glow", SUPERSAMPLE));
  const heights = channelOf(rasterise(art.svg("height", SUPERSAMPLE, MASKED)), 0);
  const relief = createRelief(heights, options.bevel);
  const shaded = shade(base, team, relief, options);
  return {
    base: finish(shaded.base, base),
    team: finish(shaded.team, base),
    glow: bakeGlow(glow),
    normal: options.normals > 0 ? bakeNormals(relief.bevelled, options.normals) : null,
  };
}

// Both results hold premultiplied channels in [0, 255], ready to be averaged.
function shade(base: Pixels, team: Pixels, relief: Relief, options: BakeOptions) {
  const { width, height } = base;
  const opacity = channelOf(base, 3);
  const ink = options.outline > 0 ? dilate(opacity, options.outline * SUPERSAMPLE * 0.5) : opacity;
  const baseOut = new Float32Array(width * height * 4);
  const teamOut = new Float32Array(width * height * 4);
  const pixel: Shade = { light: 1, bare: 0, paint: 1 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      const covered = at(opacity.values, index);
      const inked = Math.max(0, at(ink.values, index) - covered) * OUTLINE_OPACITY;
      if (covered + inked <= 0) continue;
      const channel = index * 4;
      if (covered > 0) shadePixel(relief, x, y, options, pixel);
      for (let colour = 0; colour < 3; colour += 1) {
        const lit = at(base.data, channel + colour) * pixel.light;
        const worn = lit + (at(BARE_METAL, colour) - lit) * pixel.bare;
        baseOut[channel + colour] = Math.min(255, Math.max(0, worn)) * covered + at(INK, colour) * inked;
      }
      baseOut[channel + 3] = (covered + inked) * 255;
      writeTeam(team, channel, pixel, covered, teamOut);
    }
  }
  return { base: baseOut, team: teamOut };
}

function writeTeam(team: Pixels, channel: number, pixel: Shade, covered: number, out: Float32Array): void {
  const coverage = (at(team.data, channel) * at(team.data, channel + 3)) / (255 * 255);
  if (coverage <= 0.004) return;
  const luminance = at(team.data, channel + 1) / Math.max(1, at(team.data, channel));
  const grey = Math.max(0, Math.min(1, luminance * pixel.light));
  const opacity = coverage * covered * Math.max(0, pixel.paint);
  for (let colour = 0; colour < 3; colour += 1) out[channel + colour] = grey * 255 * opacity;
  out[channel + 3] = opacity * 255;
}

function channelOf(pixels: Pixels, channel: number): Field {
  const { width, height, data } = pixels;
  const values = new Float32Array(width * height);
  for (let index = 0; index < values.length; index += 1) values[index] = at(data, index * 4 + channel) / 255;
  return { width, height, values };
}

function finish(premultiplied: Float32Array, source: Pixels): Pixels {
  const halved = halve(premultiplied, source.width, source.height, 4);
  const result = createPixels(source.width >> 1, source.height >> 1);
  for (let index = 0; index < halved.length; index += 4) {
    const opacity = at(halved, index + 3);
    if (opacity <= 0) continue;
    for (let channel = index; channel < index + 3; channel += 1) {
      result.data[channel] = (at(halved, channel) * 255) / opacity;
    }
    result.data[index + 3] = opacity;
  }
  return result;
}
