// Effects of beasts and of what they guard, white: the lane of a charge, stars round a dazed head, a swipe, and the
// shafts of light of a core.

import { valueNoise } from "../raster/noise.ts";
import type { Pixels } from "../raster/pixels.ts";
import type { EffectTable } from "./effect.ts";
import { star } from "./moments.ts";
import { bell, CLEAR, clamp, paint, smooth, white } from "./painter.ts";

const LANE_FRAMES = 4;
const DAZED_FRAMES = 6;
const STRIKE_FRAMES = 4;
const DAZED_STARS = 3;
const CLAWS = [-0.42, 0, 0.42];
/** Half of the lane's width in its picture. */
const LANE_HALF = 80 / 96;
/** Shafts of each of the two layers: how many, how narrow, how far. */
const RAYS = [
  { shafts: 7, narrow: 15, reach: 0.96, seed: 3 },
  { shafts: 11, narrow: 24, reach: 0.8, seed: 8 },
];

// Two rims and chevrons between them that run to +x by one step in a cycle; the picture continues into itself.
function paintLane(frame: number): Pixels {
  const phase = frame / LANE_FRAMES;
  return paint(128, 96, (x, y) => {
    const side = Math.abs(y);
    const rim = bell(side - LANE_HALF, 0.03) + 0.3 * bell(side - LANE_HALF + 0.05, 0.12);
    const place = x + side * 0.55 - phase;
    const chevron = Math.abs(place - Math.round(place));
    const inside = smooth(LANE_HALF - 0.04, LANE_HALF - 0.14, side);
    const mark = smooth(0.19, 0.15, chevron) * 0.5 + bell(place - Math.round(place) - 0.17, 0.03) * 0.5;
    return white(rim + inside * (0.1 + mark * (0.45 + 0.55 * (1 - side))));
  });
}

const paintLaneHead = (): Pixels =>
  paint(96, 112, (x, y) => {
    const along = (x + 1) / 2;
    const half = 0.94 * (1 - along);
    const side = Math.abs(y);
    const inside = smooth(half + 0.02, half - 0.02, side);
    const rim = bell(side - half + 0.04, 0.045);
    const back = bell(along, 0.03) * inside;
    return white((0.16 + 0.3 * along) * inside + rim * smooth(1, 0.9, along) + back * 0.6);
  });

// Stars that circle, each with a tail, on a path seen from above; small ones between them go the other way.
function paintDazed(frame: number): Pixels {
  const share = (2 * Math.PI) / DAZED_STARS;
  const turn = (frame / DAZED_FRAMES) * share;
  const places = Array.from({ length: DAZED_STARS }, (_, index) => ({
    large: turn + index * share,
    small: (index + 0.5) * share - turn,
  }));
  return paint(160, 160, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99) return CLEAR;
    const angle = Math.atan2(y, x);
    let light = 0;
    for (const { large, small } of places) {
      light += star(x - Math.cos(large) * 0.7, y - Math.sin(large) * 0.7, 0.29);
      light += star(x - Math.cos(small) * 0.46, y - Math.sin(small) * 0.46, 0.13) * 0.7;
      const behind = (((large - angle) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
      light += 0.5 * bell(distance - 0.7, 0.024) * clamp(1 - behind / 1.4) ** 1.5;
    }
    return white(light);
  });
}

// Three claws sweep from one side to the other ahead of the beast, thick in the middle of the arc.
function paintStrike(frame: number): Pixels {
  const time = (frame + 0.6) / STRIKE_FRAMES;
  const head = -1.15 + 2.3 * smooth(0, 0.8, time);
  return paint(160, 160, (x, y) => {
    const distance = Math.hypot(x, y);
    if (x < -0.4 || distance > 0.99) return CLEAR;
    const angle = Math.atan2(y, x);
    const behind = head - angle;
    const trail = behind < 0 ? bell(behind, 0.06) : clamp(1 - behind / 1.5) ** 1.3;
    let light = 0;
    for (const claw of CLAWS) {
      const radius = 0.7 + claw * 0.34;
      const width = 0.045 * clamp(1.1 - Math.abs(angle) / 1.5) * (0.4 + trail) + 0.004;
      light += bell(distance - radius - 0.03 * Math.cos(angle * 2), width) * trail;
    }
    const sheet = 0.22 * trail * smooth(0.48, 0.58, distance) * smooth(0.92, 0.82, distance);
    return white((light + sheet) * (1 - smooth(0.6, 1.15, time)) * smooth(-0.4, 0.15, x));
  });
}

// Shafts of uneven length that narrow outwards.
function paintRays(layer: number): Pixels {
  const { shafts, narrow, reach, seed } = RAYS[layer] ?? { shafts: 0, narrow: 1, reach: 1, seed: 0 };
  return paint(192, 192, (x, y) => {
    const distance = Math.hypot(x, y);
    if (distance > 0.99) return CLEAR;
    const turns = Math.atan2(y, x) / (2 * Math.PI) + 0.5;
    const shaft = Math.floor(turns * shafts);
    const off = turns * shafts - shaft - 0.5;
    const length = reach * (0.55 + 0.45 * valueNoise(shaft * 3.7, 1.5, seed));
    const beam = bell(off, 3.2 / narrow) * clamp(1 - distance / length) ** 1.1;
    return white(beam * 0.85 * smooth(0, 0.12, distance) + 0.3 * clamp(1 - distance / 0.45) ** 2);
  });
}

export const beastEffects: EffectTable = {
  lane: { frames: LANE_FRAMES, playback: { fps: 14, repeat: -1 }, paint: paintLane },
  "lane/head": { paint: paintLaneHead },
  dazed: { frames: DAZED_FRAMES, playback: { fps: 12, repeat: -1 }, paint: paintDazed },
  strike: { frames: STRIKE_FRAMES, playback: { fps: 20, repeat: 0 }, paint: paintStrike },
  rays: { frames: RAYS.length, paint: paintRays },
};
