// Fire and smoke: fractal noise cut into seven steps of heat, so that it looks drawn rather than blurred.

import { type Rgb, rgbOf, tone } from "../palette.ts";
import { fractalNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { CLEAR, clamp, paint, smooth } from "./painter.ts";

const BOOM_FRAMES = 14;
const SMOKE_FRAMES = 8;

/** Hottest first; the last two are soot. */
const HEAT: readonly Rgb[] = [
  tone.heatCore,
  tone.heatYellow,
  tone.heatAmber,
  tone.heatOrange,
  tone.heatRed,
  tone.heatSoot,
  tone.heatSmoke,
].map(rgbOf);
const FIRST_SOOT = 5;

function paintBoom(frame: number): Pixels {
  const time = frame / (BOOM_FRAMES - 1);
  const radius = 0.22 + 0.7 * time ** 0.42;
  const hole = smooth(0.42, 1, time) * 1.25;
  const thinnest = 0.34 * smooth(0.2, 1, time) + 0.06;
  const fade = time > 0.72 ? 1 - smooth(0.72, 1.04, time) : 1;
  return paint(192, 192, (x, y) => {
    const angle = Math.atan2(y, x);
    const distance = Math.hypot(x, y);
    const outline = fractalNoise(
      Math.cos(angle) * 1.6 + 5 + distance * 2.2,
      Math.sin(angle) * 1.6 + 9 + distance * 2.2 - time * 1.6,
      3,
      4,
    );
    const edge = radius * (0.68 + 0.5 * outline);
    if (distance > edge) return CLEAR;
    const billow = fractalNoise(x * 3.2 + 20, y * 3.2 + time * 1.1 + 4, 8, 4);
    const body = clamp((edge - distance) / (edge * 0.55 + 0.02));
    if (clamp(body * 0.9 + billow * 0.75 - hole * (0.5 + 0.75 * (1 - body))) < thinnest) return CLEAR;
    const heat = clamp(1.02 * (1 - time * 1.3) + body * 0.42 - 0.3 + (billow - 0.5) * 0.75);
    const step = Math.floor((1 - heat) * 6.99);
    return { colour: HEAT[step] ?? CLEAR.colour, opacity: fade * (step >= FIRST_SOOT ? 0.78 : 1) };
  });
}

function paintSmoke(frame: number): Pixels {
  const time = frame / (SMOKE_FRAMES - 1);
  const radius = 0.35 + 0.55 * time;
  return paint(64, 64, (x, y) => {
    const distance = Math.hypot(x, y);
    const billow = fractalNoise(x * 2 + 3, y * 2 + 7 - time, 11, 4);
    const edge = radius * (0.6 + 0.6 * billow);
    if (distance > edge) return CLEAR;
    const body = clamp((edge - distance) / (edge * 0.7));
    const level = (Math.floor((0.35 + 0.5 * body * (0.6 + 0.6 * billow)) * 5) / 5) * 255;
    return { colour: [level, level, level], opacity: clamp(body * 1.6) * (1 - 0.86 * time) * 0.75 };
  });
}

/** Tongues, length ahead and length around, frame by frame. */
const FLASHES = [
  { tongues: 7, ahead: 0.95, around: 0.34 },
  { tongues: 6, ahead: 0.8, around: 0.26 },
  { tongues: 5, ahead: 0.5, around: 0.18 },
];
const FLASH_CORE = rgbOf(tone.flashCore);
const FLASH_MID = rgbOf(tone.flashMid);
const FLASH_RIM = rgbOf(tone.flashRim);

// A muzzle flash: the muzzle lies at x = -0.55, the flame reaches towards +x.
function paintFlash(frame: number): Pixels {
  const { tongues, ahead, around } = FLASHES[frame] ?? { tongues: 5, ahead: 0, around: 0 };
  return paint(96, 96, (x, y) => {
    const angle = Math.atan2(y, x + 0.55);
    const distance = Math.hypot(x + 0.55, y);
    const forward = Math.max(0, Math.cos(angle));
    const tongue = Math.abs(Math.cos((angle * tongues) / 2 + frame)) ** 6;
    const length = ahead * 1.45 * forward ** 5 + around * (0.5 + 0.9 * tongue * forward);
    const heat = clamp(((length - distance) / (length + 0.01)) * 1.7);
    const colour = heat > 0.55 ? FLASH_CORE : heat > 0.28 ? FLASH_MID : FLASH_RIM;
    return { colour, opacity: clamp(heat * 2.2) };
  });
}

export const fire: EffectTable = {
  boom: { frames: BOOM_FRAMES, playback: { fps: 24, repeat: 0 }, paint: paintBoom },
  smoke: { frames: SMOKE_FRAMES, playback: { fps: 14, repeat: 0 }, paint: paintSmoke },
  flash: { frames: FLASHES.length, playback: { fps: 36, repeat: 0 }, paint: paintFlash },
};
