/** What is hunted: picked up, unloaded, lost. */
import type { SoundSpec } from "../spec.ts";

export const resourceSounds = {
  pickup_scrap: {
    bus: "sfx",
    peak: -11,
    order: 1,
    layers: [
      { wave: "triangle", pitch: [340, 520], decay: 0.07, gain: 0.6 },
      { wave: "triangle", at: 0.07, pitch: [520, 780], decay: 0.11, gain: 0.6 },
      { wave: "noise", decay: 0.025, gain: 0.25, filter: { pass: "band", cutoff: 1800 } },
    ],
  },
  pickup_cell: {
    bus: "sfx",
    peak: -9,
    order: 2,
    layers: [
      { wave: "triangle", pitch: [523, 784, 1047], hold: 0.1, decay: 0.12, gain: 0.6 },
      { wave: "sine", at: 0.08, pitch: 2093, decay: 0.18, gain: 0.25 },
    ],
  },
  pickup_core: {
    bus: "sfx",
    peak: -6,
    order: 3,
    tail: 0.4,
    reverb: [1.2, 0.35],
    layers: [
      {
        wave: "sine",
        pitch: [392, 494, 587, 784, 988],
        modulation: { ratio: 2, depth: 0.12, fall: 2 },
        hold: 0.35,
        decay: 0.3,
        gain: 0.6,
      },
      {
        wave: "saw",
        pitch: [98, 196],
        attack: 0.2,
        decay: 0.5,
        gain: 0.35,
        filter: { pass: "low", cutoff: [400, 2400] },
      },
      { wave: "sine", at: 0.34, pitch: 1976, decay: 0.5, gain: 0.2 },
    ],
  },
  /** One unit is unloaded. */
  deposit: {
    bus: "sfx",
    peak: -9,
    order: 2,
    layers: [
      { wave: "noise", decay: 0.05, gain: 0.4, filter: { pass: "low", cutoff: [1800, 600] } },
      { wave: "sine", pitch: [170, 95], decay: 0.08, gain: 0.7 },
      { wave: "triangle", at: 0.03, pitch: 660, decay: 0.12, gain: 0.5 },
      { wave: "sine", at: 0.03, pitch: 1320, decay: 0.1, gain: 0.15 },
    ],
  },
  haul: {
    bus: "sfx",
    peak: -7,
    order: 2,
    tail: 0.25,
    reverb: [0.8, 0.28],
    layers: [
      { wave: "noise", decay: 0.12, gain: 0.5, filter: { pass: "low", cutoff: [1800, 400] } },
      { wave: "sine", pitch: [160, 80], decay: 0.14, gain: 0.8 },
      { wave: "triangle", at: 0.09, pitch: 660, decay: 0.12, gain: 0.4 },
      { wave: "triangle", at: 0.17, pitch: 880, decay: 0.12, gain: 0.4 },
      { wave: "triangle", at: 0.25, pitch: 1320, decay: 0.22, gain: 0.45 },
    ],
  },
  stolen: {
    bus: "sfx",
    peak: -8,
    order: 3,
    layers: [
      { wave: "triangle", pitch: [880, 660], decay: 0.12, gain: 0.5 },
      { wave: "triangle", at: 0.1, pitch: [660, 415], decay: 0.2, gain: 0.5 },
      {
        wave: "noise",
        attack: 0.02,
        decay: 0.2,
        gain: 0.35,
        filter: { pass: "band", cutoff: [2800, 1000], edge: 1.3 },
      },
    ],
  },
  dropped: {
    bus: "sfx",
    peak: -12,
    order: 3,
    layers: [
      { wave: "triangle", pitch: [760, 300], decay: 0.1, gain: 0.5 },
      {
        wave: "sine",
        at: 0.12,
        pitch: 1330,
        modulation: { ratio: 2.4, depth: 0.3, fall: 25 },
        decay: 0.07,
        gain: 0.4,
        bend: 3,
      },
      {
        wave: "sine",
        at: 0.2,
        pitch: 1570,
        modulation: { ratio: 2.4, depth: 0.3, fall: 25 },
        decay: 0.05,
        gain: 0.25,
        bend: 3,
      },
    ],
  },
} as const satisfies Record<string, SoundSpec>;
