// Marks that darken the ground: scorch, tracks, the soft shadow under everything that moves.

import { palette, type Rgb, rgbOf } from "../palette.ts";
import { fractalNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { clamp, paint, smooth } from "./painter.ts";

const SOOT: Rgb = rgbOf(palette.ink);
const SCORCH_SEEDS = [1, 5];

function paintScorch(frame: number): Pixels {
  const seed = SCORCH_SEEDS[frame] ?? 1;
  return paint(128, 128, (x, y) => {
    const distance = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    const outline = fractalNoise(Math.cos(angle) * 2.5 + seed * 7, Math.sin(angle) * 2.5 + distance * 2, seed, 4);
    return { colour: SOOT, opacity: clamp((0.55 + 0.7 * (outline - 0.35) - distance) / 0.4) * 0.72 };
  });
}

// Two ribbons along x, five cleats to the frame.
const paintTracks = (): Pixels =>
  paint(64, 64, (x, y) => {
    const fromRibbon = Math.abs(Math.abs(y) - 0.62);
    const cleat = Math.abs(x * 5 - Math.floor(x * 5) - 0.5) < 0.28 ? 1 : 0.35;
    return { colour: SOOT, opacity: fromRibbon < 0.18 ? cleat * 0.5 : 0 };
  });

const paintShadow = (): Pixels =>
  paint(128, 128, (x, y) => ({ colour: SOOT, opacity: smooth(1, 0.45, Math.hypot(x, y)) * 0.75 }));

export const ground: EffectTable = {
  scorch: { frames: SCORCH_SEEDS.length, paint: paintScorch },
  tracks: { paint: paintTracks },
  shadow: { paint: paintShadow },
};
