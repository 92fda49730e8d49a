// Dust, in colour, to be drawn rather than added: a wall that is bored open or falls shut, a hoof that strikes the ground.

import { palette, type Rgb, rgbOf, tone } from "../palette.ts";
import { fractalNoise, hash } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { CLEAR, clamp, paint, type Sample, smooth } from "./painter.ts";

const BREACH_FRAMES = 7;
const HOOF_FRAMES = 5;
const CHUNKS = 16;
/** Light to dark. */
const DUST: readonly Rgb[] = [palette.m4, tone.debrisLight, palette.s6, tone.debris, tone.debrisDark].map(rgbOf);
const CHUNK: readonly Rgb[] = [palette.m5, tone.plate, palette.m4, tone.slabLight].map(rgbOf);
const SHADE: Rgb = rgbOf(tone.slabJoint);

interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
  readonly colour: Rgb;
}

// Where the chunks have flown: fast at first, tumbling, smaller as they settle.
function chunksAt(time: number): Chunk[] {
  return Array.from({ length: CHUNKS }, (_, index) => {
    const angle = (index / CHUNKS + hash(index, 7, 3) * 0.06) * 2 * Math.PI;
    const reach = (0.1 + 0.8 * hash(index, 9, 3)) * (1 - (1 - time) ** 2.2);
    const size = (0.035 + 0.06 * hash(index, 4, 3) ** 2) * (1 - 0.35 * time);
    const colour = CHUNK[index % CHUNK.length] ?? SHADE;
    return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach, size, turn: index + time * 5, colour };
  });
}

// The chunk at a point: lighter on one side of its middle, dark at its rim.
function chunkSample(chunks: readonly Chunk[], x: number, y: number): Sample | null {
  for (const { x: centreX, y: centreY, size, turn, colour } of chunks) {
    const dx = x - centreX;
    const dy = y - centreY;
    if (Math.abs(dx) + Math.abs(dy) > size * 2.4) continue;
    const along = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn));
    const across = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn));
    const reach = Math.max(along * 0.8, across * 1.1, (along + across) * 0.72);
    if (reach > size) continue;
    return { colour: reach > size * 0.72 ? SHADE : colour, opacity: 1 };
  }
  return null;
}

// Billows of dust in five steps of grey, posterised like fire.
function paintCloud(
  side: number,
  cloud: { readonly time: number; readonly radius: number; readonly seed: number },
  chunks: readonly Chunk[],
): Pixels {
  const { time, radius, seed } = cloud;
  const fade = 1 - smooth(0.35, 1, time) * 0.92;
  return paint(side, side, (x, y) => {
    const chunk = chunkSample(chunks, x, y);
    if (chunk) return { ...chunk, opacity: 1 - smooth(0.75, 1.05, time) };
    const angle = Math.atan2(y, x);
    const distance = Math.hypot(x, y);
    const outline = fractalNoise(Math.cos(angle) * 1.8 + 6 + distance, Math.sin(angle) * 1.8 + 4 - time, seed, 4);
    const edge = radius * (0.55 + 0.75 * outline);
    if (distance > Math.min(edge, 0.97)) return CLEAR;
    const billow = fractalNoise(x * 3.4 + 11, y * 3.4 + 5 - time * 1.2, seed + 4, 4);
    const body = clamp((edge - distance) / (edge * 0.5));
    const thin = smooth(0.2, 1, time) * 0.62;
    if (body * 0.7 + billow * 0.7 < thin) return CLEAR;
    const step = Math.floor(clamp(1.15 - billow - body * 0.25) * 4.99);
    return { colour: DUST[step] ?? SHADE, opacity: fade * (0.35 + 0.5 * body) };
  });
}

function paintBreach(frame: number): Pixels {
  const time = (frame + 0.4) / BREACH_FRAMES;
  return paintCloud(192, { time, radius: 0.34 + 0.68 * time ** 0.6, seed: 21 }, chunksAt(time));
}

function paintHoof(frame: number): Pixels {
  const time = (frame + 0.4) / HOOF_FRAMES;
  return paintCloud(64, { time, radius: 0.35 + 0.6 * time ** 0.7, seed: 33 }, []);
}

const paintShellShadow = (): Pixels =>
  paint(48, 48, (x, y) => ({ colour: rgbOf(palette.ink), opacity: smooth(0.95, 0.4, Math.hypot(x, y * 1.5)) * 0.7 }));

export const dust: EffectTable = {
  breach: { frames: BREACH_FRAMES, playback: { fps: 16, repeat: 0 }, paint: paintBreach },
  hoof: { frames: HOOF_FRAMES, playback: { fps: 14, repeat: 0 }, paint: paintHoof },
  "shell/shadow": { paint: paintShellShadow },
};
