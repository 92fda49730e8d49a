// Energy fields around a robot: the shield bubble and the burst of the electromagnetic pulse.

import { fractalNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { honeycomb } from "./hexagons.ts";
import { bell, CLEAR, paint, smooth, white } from "./painter.ts";

const BUBBLE_FRAMES = 6;
const EMP_FRAMES = 8;

// A honeycomb on a sphere, bright at the rim, with a ripple that runs outwards.
function paintBubble(frame: number): Pixels {
  const ripple = (frame / BUBBLE_FRAMES) * 1.1;
  return paint(160, 160, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.97) return CLEAR;
    const bulge = 5.2 / (0.35 + 0.65 * Math.sqrt(1 - distance * distance));
    const cell = honeycomb(x * bulge, y * bulge);
    const wave = bell(distance - ripple, 0.12);
    const rim = 0.8 * distance ** 7;
    const light = 0.02 + 0.16 * cell * (0.1 + distance * distance) + rim + wave * (0.06 + 0.28 * cell);
    return white(Math.min(1, light) * (1 - smooth(0.93, 0.97, distance)));
  });
}

// A ragged front that runs outwards, with arcs behind it.
function paintEmp(frame: number): Pixels {
  const time = (frame + 1) / EMP_FRAMES;
  const radius = 0.12 + 0.82 * time ** 0.7;
  const fade = 1 - smooth(0.7, 1.05, time) * 0.8;
  return paint(256, 256, (x, y) => {
    const distance = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    const ragged = fractalNoise(Math.cos(angle) * 4 + frame * 3, Math.sin(angle) * 4, 21, 3) - 0.5;
    const fromFront = Math.abs(distance - radius - ragged * 0.14);
    const front = Math.exp(-fromFront * 60) + 0.4 * Math.exp(-fromFront * 14);
    const vein = Math.abs(fractalNoise(x * 4 + frame * 2.7, y * 4, 5, 4) - 0.5);
    const arcs = distance < radius ? Math.exp(-vein * 70) * 0.55 * (1 - time * 0.6) : 0;
    return white(Math.min(1, (front + arcs) * fade) * (1 - smooth(0.94, 1, distance)));
  });
}

export const fields: EffectTable = {
  bubble: { frames: BUBBLE_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintBubble },
  surge: { frames: EMP_FRAMES, playback: { fps: 20, repeat: 0 }, paint: paintEmp },
};
