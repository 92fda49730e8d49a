/** What is heard without being seen: through walls only what is low comes. */
import type { SoundSpec } from "../spec.ts";

export const heardSounds = {
  heard_shot: {
    bus: "sfx",
    peak: -14,
    order: 2,
    tail: 0.2,
    reverb: [0.8, 0.5],
    layers: [
      { wave: "noise", decay: 0.08, gain: 0.8, filter: { pass: "low", cutoff: [1100, 300] } },
      { wave: "sine", pitch: [220, 90], decay: 0.07, gain: 0.4 },
    ],
  },
  heard_ability: {
    bus: "sfx",
    peak: -15,
    order: 3,
    tail: 0.2,
    reverb: [0.9, 0.5],
    layers: [
      {
        wave: "triangle",
        pitch: [150, 330],
        attack: 0.05,
        decay: 0.26,
        gain: 0.6,
        filter: { pass: "low", cutoff: 700 },
      },
    ],
  },
  heard_rattle: {
    bus: "sfx",
    peak: -16,
    order: 3,
    layers: [
      {
        wave: "noise",
        hold: 0.14,
        decay: 0.12,
        gain: 0.7,
        filter: { pass: "band", cutoff: 850, edge: 2 },
        tremolo: { rate: 22, depth: 1 },
      },
      { wave: "triangle", pitch: [520, 470], hold: 0.12, decay: 0.1, gain: 0.2, tremolo: { rate: 22, depth: 1 } },
    ],
  },
  heard_step: {
    bus: "sfx",
    peak: -17,
    order: 3,
    layers: [
      { wave: "sine", pitch: [120, 62], decay: 0.08, gain: 0.7 },
      { wave: "sine", at: 0.17, pitch: [108, 58], decay: 0.09, gain: 0.6 },
      { wave: "noise", at: 0.17, decay: 0.03, gain: 0.15, filter: { pass: "low", cutoff: 600 } },
    ],
  },
  heard_blast: {
    bus: "sfx",
    peak: -10,
    order: 3,
    tail: 0.3,
    reverb: [1.3, 0.45],
    layers: [
      { wave: "noise", attack: 0.01, decay: 0.6, gain: 0.8, filter: { pass: "low", cutoff: [600, 90] } },
      { wave: "sine", pitch: [70, 30], decay: 0.6, gain: 1 },
    ],
  },
} as const satisfies Record<string, SoundSpec>;
