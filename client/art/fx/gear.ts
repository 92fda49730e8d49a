// Effects of tools, white, the robot or device at the centre: the drill's cone, the magnet's field, what is set down,
// the cloak's shimmer, the mortar's target, the mine that arms.

import { fractalNoise, hash, valueNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { hexCell } from "./hexagons.ts";
import { bell, CLEAR, clamp, paint, smooth, white } from "./painter.ts";

const DRILL_FRAMES = 4;
const PULL_FRAMES = 6;
const DEPLOY_FRAMES = 6;
const SHIMMER_FRAMES = 6;
const TARGET_FRAMES = 4;
const ARMING_FRAMES = 4;
/** Of the drill: half its angle, and where it begins and ends. */
const CONE = { half: Math.PI / 4, from: 0.3, to: 134 / 144 };

// Flutes that wind forward through the cone, a bright rim at its reach, sparks torn off.
function paintDrill(frame: number): Pixels {
  const phase = frame / DRILL_FRAMES;
  return paint(288, 288, (x, y) => {
    if (x < 0) return CLEAR;
    const distance = Math.hypot(x, y);
    if (distance < CONE.from - 0.06 || distance > CONE.to + 0.05) return CLEAR;
    const angle = Math.atan2(y, x) / CONE.half;
    const within = smooth(1.04, 0.9, Math.abs(angle));
    if (within === 0) return CLEAR;
    const along = (distance - CONE.from) / (CONE.to - CONE.from);
    const flute = Math.abs(wrap(along * 1.7 + angle * 0.45 - phase, 1));
    const wind = bell(flute, 0.1) * (0.75 - 0.45 * along);
    const tip = bell(distance - CONE.to + 0.02, 0.022) * (0.4 + 0.6 * valueNoise(angle * 7 + 20, frame * 3.3, 12));
    const lane = Math.floor((angle + 1) * 13);
    const spark = bell(wrap(along - phase - hash(lane, 3, 8), 1), 0.1) * (hash(lane, 5, 8) > 0.45 ? 1 : 0);
    const thin = bell((angle + 1) * 13 - lane - 0.5, 0.22);
    const haze = 0.2 * (1 - along) * (0.5 + fractalNoise(x * 6 - phase * 3, y * 6, 14, 2));
    const ends = smooth(-0.1, 0.06, along) * smooth(1.08, 0.96, along);
    return white((wind * 0.75 + spark * thin * 0.9 + haze) * within * ends + tip * within * 0.7);
  });
}

// Rings with broken rims that run inwards, field lines that bend towards the centre.
function paintPull(frame: number): Pixels {
  const phase = frame / PULL_FRAMES;
  return paint(192, 192, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99 || distance < 0.06) return CLEAR;
    const angle = Math.atan2(y, x);
    const ring = Math.abs(wrap(distance * 3 + phase, 1));
    const gap = 0.35 + 0.65 * smooth(-0.3, 0.5, Math.cos(angle * 6 + Math.floor(distance * 3 + phase + 0.5) * 2.1));
    const front = bell(ring, 0.055 + 0.05 * (1 - distance)) * gap;
    const line = Math.abs(wrap(((angle + (1 - distance) * 0.9) / (2 * Math.PI)) * 18, 1)) / (0.8 + distance);
    const flow =
      bell(line, 0.05) * smooth(0.35, 0, Math.abs(wrap(distance * 1.5 + phase + hash(Math.round(angle * 3), 1, 4), 1)));
    const fade = smooth(0.06, 0.3, distance) * smooth(0.99, 0.8, distance);
    const rim = bell(distance - 0.95, 0.016) * 0.55;
    return white((front * 0.55 + flow * 0.35) * fade + rim);
  });
}

// Four brackets snap inwards, then the ground flashes and a square of light runs out.
function paintDeploy(frame: number): Pixels {
  const time = (frame + 0.5) / DEPLOY_FRAMES;
  const place = 0.86 - 0.34 * smooth(0, 0.5, time);
  const flash = bell(time - 0.5, 0.16);
  const run = smooth(0.45, 1, time);
  return paint(128, 128, (x, y) => {
    const across = Math.max(Math.abs(x), Math.abs(y));
    const beside = Math.min(Math.abs(x), Math.abs(y));
    if (across > 0.97) return CLEAR;
    const bracket = bell(across - place, 0.035) * smooth(place * 0.42, place * 0.56, beside);
    const square = bell(across - 0.5 - 0.42 * run, 0.05) * (1 - run) * (time > 0.45 ? 1 : 0);
    const grid = 1 - smooth(0.03, 0.09, Math.abs(wrap(x * 5, 1))) + (1 - smooth(0.03, 0.09, Math.abs(wrap(y * 5, 1))));
    const body = across < place ? (0.1 + 0.22 * grid) * flash + 0.5 * flash * clamp(1 - Math.hypot(x, y)) : 0;
    return white(bracket * (1 - smooth(0.72, 1.05, time)) + square + body);
  });
}

// Scanlines and single hexagons that flicker across a disc, bent as by warm air.
function paintShimmer(frame: number): Pixels {
  const phase = frame / SHIMMER_FRAMES;
  return paint(144, 144, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.97) return CLEAR;
    const bend = 0.05 * Math.sin(y * 9 + phase * 2 * Math.PI);
    const cell = hexCell((x + bend) * 5, y * 5);
    const flicker = smooth(0.72, 1, Math.cos((cell.chance + phase) * 2 * Math.PI));
    const outline = 1 - smooth(0.03, 0.1, cell.inside);
    const scan = 0.5 + 0.5 * Math.cos((y * 14 + bend * 20 - phase) * 2 * Math.PI);
    const sweep = bell(wrap((y + 1) / 2 - phase, 1), 0.09);
    const rim = bell(distance - 0.9, 0.035) * (0.3 + 0.7 * valueNoise(Math.atan2(y, x) * 4 + 15, frame * 2.7, 6));
    const light = flicker * (0.12 + 0.45 * outline) + 0.1 * scan + sweep * (0.16 + 0.3 * outline) + rim * 0.7;
    return white(light * smooth(0.97, 0.85, distance));
  });
}

// A ring with ticks that creep around it, four arrows to the middle, a cross.
function paintTarget(frame: number): Pixels {
  const phase = frame / TARGET_FRAMES;
  return paint(192, 192, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99) return CLEAR;
    const turns = Math.atan2(y, x) / (2 * Math.PI);
    const ring = bell(distance - 0.9, 0.018) + 0.16 * bell(distance - 0.86, 0.06);
    const off = Math.abs(wrap(turns * 24 + phase, 1)) * distance;
    const ticks = off < 0.12 && distance > 0.8 && distance < 0.88 ? 0.75 : 0;
    const inner = bell(distance - 0.52, 0.012) * (Math.abs(wrap(turns * 8 - phase * 0.5 + 0.25, 1)) < 0.3 ? 0.8 : 0);
    const across = Math.min(Math.abs(x), Math.abs(y));
    const along = Math.max(Math.abs(x), Math.abs(y));
    const nose = 0.6 - 0.05 * Math.sin(phase * 2 * Math.PI);
    const arrow = along > nose && along < nose + 0.15 && across < (along - nose) * 0.6 ? 0.9 : 0;
    const cross = across < 0.014 && along < 0.16 ? 0.8 : 0;
    const haze = 0.07 + 0.08 * distance ** 3;
    return white(ring + ticks + inner + arrow + cross + (distance < 0.9 ? haze : 0));
  });
}

// A ring that closes round the mine and jumps out again.
function paintArming(frame: number): Pixels {
  const time = frame / ARMING_FRAMES;
  const radius = 0.92 - 0.4 * time;
  return paint(96, 96, (x, y) => {
    const distance = Math.hypot(x, y);
    const sector = Math.abs(wrap((Math.atan2(y, x) / (2 * Math.PI)) * 6 + time * 0.5, 1));
    const dash = smooth(0.42, 0.34, sector);
    const ring = bell(distance - radius, 0.04) * dash;
    return white(
      (ring + 0.25 * bell(distance - radius, 0.12) * dash) * (0.5 + 0.5 * time) + 0.3 * bell(distance - 0.94, 0.02),
    );
  });
}

// Into [-period / 2, period / 2].
function wrap(value: number, period: number): number {
  return value - period * Math.round(value / period);
}

export const gear: EffectTable = {
  grind: { frames: DRILL_FRAMES, playback: { fps: 20, repeat: -1 }, paint: paintDrill },
  pull: { frames: PULL_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintPull },
  deploy: { frames: DEPLOY_FRAMES, playback: { fps: 18, repeat: 0 }, paint: paintDeploy },
  shimmer: { frames: SHIMMER_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintShimmer },
  target: { frames: TARGET_FRAMES, playback: { fps: 8, repeat: -1 }, paint: paintTarget },
  arming: { frames: ARMING_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintArming },
};
