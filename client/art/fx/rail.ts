// The rail's shot, white: what gathers before it, the line it will take, the beam in stretchable pieces, both its ends.

import { fractalNoise, hash, valueNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { bell, CLEAR, clamp, paint, smooth, white } from "./painter.ts";

const CHARGE_FRAMES = 6;
const MUZZLE_FRAMES = 3;
const END_FRAMES = 4;
const MOTES = 14;

// Motes fall into the muzzle along bent paths while a point of light grows there.
function paintCharge(frame: number): Pixels {
  const time = (frame + 1) / CHARGE_FRAMES;
  const motes = Array.from({ length: MOTES }, (_, index) => {
    const start = hash(index, 1, 5) * 0.55;
    const path = clamp((time - start) / 0.45);
    const reach = 0.9 * (1 - path ** 1.4);
    const angle = (index / MOTES + hash(index, 2, 5) * 0.05) * 2 * Math.PI + path * 1.1;
    return {
      x: Math.cos(angle) * reach,
      y: Math.sin(angle) * reach,
      angle,
      light: path > 0 && path < 1 ? path + 0.2 : 0,
    };
  });
  return paint(112, 112, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99) return CLEAR;
    let light = bell(distance, 0.05 + 0.13 * time) + 0.4 * time * clamp(1 - distance / 0.7) ** 2;
    light += bell(distance - (1 - time) * 0.78 - 0.14, 0.022) * 0.65 * time;
    for (const mote of motes) {
      const along = (x - mote.x) * Math.cos(mote.angle) + (y - mote.y) * Math.sin(mote.angle);
      const across = (y - mote.y) * Math.cos(mote.angle) - (x - mote.x) * Math.sin(mote.angle);
      const tail = along > 0 ? 0.2 : 0.05;
      light += mote.light * bell(across, 0.026) * bell(along, tail);
    }
    return white(light);
  });
}

const paintCore = (): Pixels => paint(64, 32, (_, y) => white(bell(y, 0.26) + 0.4 * bell(y, 0.5)));

const paintGlow = (): Pixels =>
  paint(64, 64, (_, y) => white((0.62 * bell(y, 0.22) + 0.34 * bell(y, 0.5)) * smooth(1, 0.85, Math.abs(y))));

// Two strands wound round the line; the picture continues into itself along x.
const paintCoil = (): Pixels =>
  paint(256, 32, (x, y) => {
    let light = 0;
    for (const phase of [0, Math.PI]) {
      const angle = x * 4 * Math.PI + phase;
      const depth = 0.55 + 0.45 * Math.cos(angle);
      light += bell(y - Math.sin(angle) * 0.6, 0.1 + 0.06 * depth) * depth;
    }
    const haze = 0.22 * bell(y, 0.4) * (0.6 + 0.4 * Math.cos(x * 2 * Math.PI));
    return white(light * 0.8 + haze);
  });

// Half a dash at either end and a gap between, so that the picture keeps its width and continues into itself.
const paintSight = (): Pixels =>
  paint(64, 8, (x, y) => white(smooth(0.47, 0.53, Math.abs(x)) * (bell(y, 0.3) + 0.25 * bell(y, 0.7))));

// A burst that leaves the muzzle, at a quarter of the width, in a lance and two side jets.
function paintMuzzle(frame: number): Pixels {
  const time = frame / MUZZLE_FRAMES;
  const reach = 1.45 - 0.35 * time;
  return paint(128, 96, (pixelX, pixelY) => {
    const x = pixelX + 0.5;
    const y = pixelY * 0.75;
    const distance = Math.hypot(x, y);
    const width = 0.16 * (1 - time * 0.6) * clamp(1 - x / reach);
    const lance = x > -0.05 && width > 0 ? bell(y, width) : 0;
    const jets = bell(x + Math.abs(y) * 0.5 - 0.02, 0.05) * clamp(1 - Math.abs(y) / (0.62 - 0.2 * time)) * 0.8;
    const ball = bell(distance, 0.2 - 0.07 * time);
    const ring = bell(Math.hypot(x * 2.4, y) - 0.2 - 0.42 * time, 0.05) * 0.7;
    return white((lance + jets + ball + ring) * (1 - 0.28 * frame * time) * smooth(1, 0.8, Math.abs(pixelY)));
  });
}

// What the beam strikes throws light back: rays against the beam, a ragged splash along the wall.
function paintEnd(frame: number): Pixels {
  const time = (frame + 0.3) / END_FRAMES;
  return paint(112, 112, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.98) return CLEAR;
    const angle = Math.atan2(y, x);
    const ray = fractalNoise(Math.cos(angle) * 5 + 7, Math.sin(angle) * 5 + frame * 1.3, 31, 2);
    const back = 0.45 + 0.55 * clamp(-Math.cos(angle) * 1.2 + 0.35);
    const length = (0.25 + 0.75 * smooth(0.42, 0.72, ray)) * back * (0.6 + 0.5 * time);
    const rays = clamp(1 - distance / length) ** 0.8 * smooth(0.4, 0.6, ray);
    const ring = bell(distance - 0.2 - 0.6 * time, 0.04) * (0.4 + 0.6 * valueNoise(angle * 3 + 9, frame, 8)) * 0.6;
    return white((rays + ring) * (1 - time * 0.75) + bell(distance, 0.24 * (1 - time) + 0.05) * (1.1 - time));
  });
}

export const rail: EffectTable = {
  "rail/charge": { frames: CHARGE_FRAMES, playback: { fps: 12, repeat: 0 }, paint: paintCharge },
  "rail/core": { paint: paintCore },
  "rail/glow": { paint: paintGlow },
  "rail/coil": { paint: paintCoil },
  "rail/sight": { paint: paintSight },
  "rail/muzzle": { frames: MUZZLE_FRAMES, playback: { fps: 24, repeat: 0 }, paint: paintMuzzle },
  "rail/end": { frames: END_FRAMES, playback: { fps: 20, repeat: 0 }, paint: paintEnd },
};
