// Short moments of a robot's life, white: it materialises, it is stunned, it picks something up.

import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { hexCell } from "./hexagons.ts";
import { bell, CLEAR, clamp, paint, smooth, white } from "./painter.ts";

const RESPAWN_FRAMES = 6;
const STUN_FRAMES = 4;
const PICKUP_FRAMES = 4;
const STUN_SPARKS = 3;

/** A four-pointed star of a radius: an astroid with a hot middle. */
export function star(x: number, y: number, radius: number): number {
  if (radius <= 0) return 0;
  const reach = Math.sqrt(Math.abs(x) / radius) + Math.sqrt(Math.abs(y) / radius);
  return smooth(1, 0.72, reach) + 0.7 * bell(Math.hypot(x, y), radius * 0.34);
}

// A ring closes in while cells of a honeycomb light up from the rim, flare, and go out.
function paintRespawn(frame: number): Pixels {
  const time = (frame + 0.5) / RESPAWN_FRAMES;
  const ring = 0.94 - 0.34 * smooth(0, 0.75, time);
  const fade = 1 - smooth(0.7, 1.05, time);
  const flare = bell(time - 0.62, 0.2);
  return paint(160, 160, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99) return CLEAR;
    const front = (bell(distance - ring, 0.035) + 0.35 * bell(distance - ring - 0.05, 0.1)) * (0.35 + 0.65 * fade);
    const cell = hexCell(x * 5.2, y * 5.2);
    const born = clamp((time * 1.9 - (1 - distance) * 0.9 - cell.chance * 0.55) * 4);
    const shape = smooth(0.05, 0.12, cell.inside);
    const line = 1 - smooth(0.04, 0.12, cell.inside);
    const inside = smooth(ring + 0.01, ring - 0.05, distance);
    const body = inside * born * (0.34 * shape * (0.4 + 0.6 * cell.chance) + 0.26 * line) * fade;
    const ticks = tick(x, y, distance, ring) * fade;
    return white(front + body + ticks + flare * 0.55 * clamp(1 - distance / ring) ** 1.2);
  });
}

// Eight marks outside the closing ring.
function tick(x: number, y: number, distance: number, ring: number): number {
  const sector = (Math.atan2(y, x) / (2 * Math.PI)) * 8;
  const off = Math.abs(sector - Math.round(sector)) * distance;
  return off < 0.045 && distance > ring + 0.035 && distance < ring + 0.13 ? 0.8 : 0;
}

// Stars that circle, each with a fading tail; a cycle of frames brings each to the place of the next.
function paintStun(frame: number): Pixels {
  const turn = (frame / STUN_FRAMES) * ((2 * Math.PI) / STUN_SPARKS);
  const places = Array.from({ length: STUN_SPARKS }, (_, index) => turn + (index * 2 * Math.PI) / STUN_SPARKS);
  return paint(128, 128, (x, y) => {
    const distance = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    let light = 0;
    for (const [index, place] of places.entries()) {
      const size = (index + frame) % 2 ? 0.31 : 0.25;
      light += star(x - Math.cos(place) * 0.68, y - Math.sin(place) * 0.68, size);
      const behind = (((place - angle) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
      light += 0.5 * bell(distance - 0.68, 0.022) * clamp(1 - behind / 1.1) ** 1.6;
    }
    return white(light);
  });
}

/** Where the small stars of a pickup fly: direction in turns, speed, size. */
const GLINTS = [
  { turn: 0.08, speed: 0.8, size: 0.24 },
  { turn: 0.31, speed: 0.66, size: 0.17 },
  { turn: 0.55, speed: 0.84, size: 0.21 },
  { turn: 0.72, speed: 0.6, size: 0.15 },
  { turn: 0.9, speed: 0.74, size: 0.18 },
];

// A star that flares and shrinks in an opening ring, with glints that fly out.
function paintPickup(frame: number): Pixels {
  const time = (frame + 0.4) / PICKUP_FRAMES;
  const radius = 0.3 + 0.55 * smooth(0, 0.9, time);
  return paint(112, 112, (x, y) => {
    const distance = Math.hypot(x, y);
    let light = star(x, y, 0.72 * (1 - time) ** 0.8 + 0.08);
    light += bell(distance - radius, 0.03 + 0.02 * time) * (1 - time) * 0.8;
    for (const { turn, speed, size } of GLINTS) {
      const reach = speed * smooth(-0.2, 1.1, time);
      const angle = turn * 2 * Math.PI;
      light += star(x - Math.cos(angle) * reach, y - Math.sin(angle) * reach, size * (1.15 - time * 0.75));
    }
    return white(light * (1 - smooth(0.8, 1.1, time)) * smooth(1, 0.9, distance));
  });
}

export const moments: EffectTable = {
  respawn: { frames: RESPAWN_FRAMES, playback: { fps: 14, repeat: 0 }, paint: paintRespawn },
  stun: { frames: STUN_FRAMES, playback: { fps: 14, repeat: -1 }, paint: paintStun },
  pickup: { frames: PICKUP_FRAMES, playback: { fps: 18, repeat: 0 }, paint: paintPickup },
};
