// Simple shapes of light, white and tinted at run time: sparks, spots, rings, beams.

import { valueNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { bell, clamp, paint, smooth, white } from "./painter.ts";

const paintSpark = (): Pixels =>
  paint(32, 16, (x, y) => white(Math.exp(-Math.abs(y) * 14) * clamp(1 - Math.abs(x)) ** 1.4));

// A spot that fades outwards, the faster the higher the power.
const paintSpot = (power: number): Pixels => paint(64, 64, (x, y) => white(clamp(1 - Math.hypot(x, y)) ** power));

// A ring with a faint inner haze.
const paintRing = (radius: number, width: number): Pixels =>
  paint(192, 192, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance >= 0.99) return white(0);
    const haze = distance < radius ? 0.22 * bell(distance - radius + 0.1, width * 3) : 0;
    return white(bell(distance - radius, width) + haze);
  });

const paintBeam = (): Pixels =>
  paint(128, 32, (x, y) => {
    const width = 0.34 + 0.1 * valueNoise((x + 1) * 6, 2, 4);
    return white(Math.exp(-((y / width) ** 2) * 2.4) * 0.55 + bell(y, 0.13));
  });

// Headlights: the lamp is at the left edge.
const paintCone = (): Pixels =>
  paint(256, 256, (x, y) => {
    const angle = Math.abs(Math.atan2(y, x + 1));
    return white(clamp(1 - (x + 1) / 2) ** 1.2 * (1 - smooth(0.16, 0.34, angle)) * 0.9);
  });

// Streaks behind a dashing robot, which is at the right edge.
const paintStreak = (): Pixels =>
  paint(128, 64, (x, y) => {
    const along = (x + 1) / 2;
    const streak = 0.4 + 0.6 * valueNoise(y * 9 + 4, x * 2, 4);
    return white(along ** 1.5 * clamp(1 - Math.abs(y) / (0.18 + 0.6 * along)) * streak);
  });

export const light: EffectTable = {
  spark: { paint: paintSpark },
  soft: { paint: () => paintSpot(2) },
  soft4: { paint: () => paintSpot(4) },
  ring: { paint: () => paintRing(0.86, 0.07) },
  "ring/thin": { paint: () => paintRing(0.9, 0.025) },
  beam: { paint: paintBeam },
  cone: { paint: paintCone },
  streak: { paint: paintStreak },
  px: { paint: () => paint(8, 8, () => white(1)) },
};
