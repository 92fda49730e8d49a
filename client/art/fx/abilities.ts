// Effects of single abilities, white, the robot at the centre and facing +x: the front shield, the ram's bow shock, the
// mark of something the sonar found.

import { fractalNoise, valueNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { hexCell } from "./hexagons.ts";
import { bell, CLEAR, clamp, paint, smooth, white } from "./painter.ts";

const GUARD_FRAMES = 6;
const BOW_FRAMES = 4;
/** Half of the arc the shield covers: 120 degrees in all. */
const GUARD_HALF_ANGLE = Math.PI / 3;
const GUARD_INNER = 0.6;
const GUARD_OUTER = 0.93;

// A band of hexagonal cells before the robot, bright at the outer edge and at both ends; a ripple runs along it.
function paintGuard(frame: number): Pixels {
  const phase = frame / GUARD_FRAMES;
  return paint(224, 224, (x, y) => {
    const distance = Math.hypot(x, y);
    const angle = Math.atan2(y, x);
    if (distance < GUARD_INNER - 0.06 || distance > GUARD_OUTER + 0.06) return CLEAR;
    const within = smooth(GUARD_HALF_ANGLE + 0.035, GUARD_HALF_ANGLE - 0.02, Math.abs(angle));
    if (within === 0) return CLEAR;
    const depth = (distance - GUARD_INNER) / (GUARD_OUTER - GUARD_INNER);
    const cell = hexCell(angle * 7.6, depth * 2.6 + 0.3);
    const lines = 1 - smooth(0.03, 0.1, cell.inside);
    const ripple = bell(wrapAngle(angle / GUARD_HALF_ANGLE - (phase * 2 - 1), 2), 0.34);
    const flicker = 0.55 + 0.45 * Math.cos((cell.chance + phase) * 2 * Math.PI);
    const rise = smooth(-0.12, 0.9, depth);
    const body = rise * (0.1 + 0.16 * flicker + 0.34 * lines + ripple * (0.14 + 0.3 * lines));
    const rim = bell(distance - GUARD_OUTER, 0.022) + 0.45 * bell(distance - GUARD_OUTER + 0.03, 0.06);
    const ends = bell(Math.abs(angle) - GUARD_HALF_ANGLE + 0.03, 0.03) * rise * 0.8;
    const inside = distance < GUARD_OUTER + 0.01 ? 1 : 0;
    return white((body * inside + rim * 0.95 + ends * inside) * within);
  });
}

function wrapAngle(value: number, period: number): number {
  return value - period * Math.round(value / period);
}

// Two nested bow waves, the outer one shed forward frame by frame, and streaks torn off to the sides.
function paintBow(frame: number): Pixels {
  const phase = frame / BOW_FRAMES;
  return paint(224, 192, (x, y) => {
    const wave = (nose: number, curve: number) => x - (nose - curve * y * y);
    const side = 1 - smooth(0.5, 0.92, Math.abs(y));
    const main = wave(0.72, 1.15);
    const shed = wave(0.78 + 0.16 * phase, 1.0 + 0.35 * phase);
    const front = bell(main, 0.04) + 0.5 * bell(main + 0.05, 0.1);
    const torn = 0.45 + 0.55 * valueNoise(y * 11 + frame * 3.7, frame * 5.1, 9);
    const streak = main < 0 ? Math.exp(main * 3.4) * streakAt(x, y, phase) : 0;
    const rim = bell(shed, 0.024) * (1 - phase) * (1 - smooth(0.3, 0.7, Math.abs(y)));
    return white((front * (0.6 + 0.4 * torn) + 0.85 * streak + rim) * side * smooth(-0.6, 0.25, x));
  });
}

// Lines along x that run backwards: one turn of the noise to the cycle of frames.
function streakAt(x: number, y: number, phase: number): number {
  const lane = fractalNoise(y * 13, 3, 17, 2);
  const along = valueNoise(x * 3 + phase * 3, Math.floor(y * 22), 23);
  return smooth(0.44, 0.66, lane) * (0.4 + 0.6 * along);
}

// A lozenge in a ring with four ticks: where the sonar found something.
function paintBlip(): Pixels {
  return paint(64, 64, (x, y) => {
    const distance = Math.hypot(x, y);
    const lozenge = smooth(0.3, 0.24, Math.abs(x) + Math.abs(y));
    const ring = bell(distance - 0.62, 0.055);
    const onAxis = Math.min(Math.abs(x), Math.abs(y)) < 0.045 && distance > 0.7 && distance < 0.94 ? 1 : 0;
    const haze = 0.28 * clamp(1 - distance / 0.62) ** 1.5;
    return white(lozenge + ring + onAxis * 0.9 + haze);
  });
}

export const abilityEffects: EffectTable = {
  guard: { frames: GUARD_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintGuard },
  bow: { frames: BOW_FRAMES, playback: { fps: 20, repeat: -1 }, paint: paintBow },
  "sonar/blip": { paint: paintBlip },
};
