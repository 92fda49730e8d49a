/** Devices and walls. */
import type { SoundSpec } from "../spec.ts";

const deviceSounds = {
  turret: {
    bus: "sfx",
    peak: -11,
    order: 3,
    layers: [
      {
        wave: "saw",
        pitch: [180, 330],
        attack: 0.03,
        hold: 0.22,
        decay: 0.05,
        gain: 0.3,
        filter: { pass: "low", cutoff: 1500 },
        tremolo: { rate: 24, depth: 0.6 },
      },
      {
        wave: "square",
        at: 0.36,
        pitch: 990,
        hold: 0.03,
        decay: 0.05,
        gain: 0.25,
        filter: { pass: "low", cutoff: 3200 },
      },
      {
        wave: "square",
        at: 0.46,
        pitch: 1320,
        hold: 0.03,
        decay: 0.07,
        gain: 0.25,
        filter: { pass: "low", cutoff: 3600 },
      },
    ],
  },
  mine_armed: {
    bus: "sfx",
    peak: -10,
    order: 3,
    layers: [
      {
        wave: "square",
        at: 0.3,
        pitch: 880,
        hold: 0.03,
        decay: 0.03,
        gain: 0.4,
        filter: { pass: "low", cutoff: 3500 },
      },
      {
        wave: "square",
        at: 0.41,
        pitch: 1175,
        hold: 0.03,
        decay: 0.05,
        gain: 0.4,
        filter: { pass: "low", cutoff: 3500 },
      },
      { wave: "sine", pitch: 120, decay: 0.02, gain: 0.05 },
    ],
  },
  dented: {
    bus: "sfx",
    peak: -9,
    order: 2,
    layers: [
      {
        wave: "sine",
        pitch: [460, 430],
        modulation: { ratio: 1.83, depth: 0.4, fall: 16 },
        decay: 0.2,
        gain: 0.6,
        bend: 3,
      },
      { wave: "noise", decay: 0.05, gain: 0.6, filter: { pass: "band", cutoff: 1700 } },
    ],
  },
  darkened: {
    bus: "sfx",
    peak: -10,
    order: 3,
    layers: [
      {
        wave: "saw",
        pitch: [620, 60],
        decay: 0.5,
        gain: 0.4,
        bend: 1,
        filter: { pass: "low", cutoff: [2800, 200], edge: 1.5 },
      },
      {
        wave: "noise",
        decay: 0.18,
        gain: 0.35,
        filter: { pass: "band", cutoff: 5200, edge: 2 },
        tremolo: { rate: 40, depth: 0.9 },
      },
    ],
  },
  ended: {
    bus: "sfx",
    peak: -13,
    order: 3,
    layers: [
      {
        wave: "noise",
        attack: 0.01,
        decay: 0.16,
        gain: 0.35,
        filter: { pass: "band", cutoff: [2200, 700], edge: 1.2 },
      },
      { wave: "triangle", pitch: [390, 130], decay: 0.18, gain: 0.5 },
    ],
  },
} as const satisfies Record<string, SoundSpec>;

const wallSounds = {
  wall_bored: {
    bus: "sfx",
    peak: -10,
    order: 3,
    tail: 0.1,
    layers: [
      {
        wave: "noise",
        attack: 0.03,
        hold: 0.3,
        decay: 0.7,
        gain: 0.6,
        filter: { pass: "band", cutoff: [3200, 1400], edge: 1.4 },
        tremolo: { rate: 26, depth: 0.95 },
      },
      { wave: "brown", attack: 0.05, hold: 0.2, decay: 0.6, gain: 0.6, filter: { pass: "low", cutoff: [900, 300] } },
    ],
  },
  wall_closed: {
    bus: "sfx",
    peak: -7,
    order: 3,
    tail: 0.15,
    reverb: [0.7, 0.25],
    layers: [
      { wave: "noise", attack: 0.24, decay: 0.06, gain: 0.4, filter: { pass: "low", cutoff: [400, 1300], edge: 1.2 } },
      { wave: "sine", at: 0.28, pitch: [105, 44], decay: 0.34, gain: 1 },
      { wave: "noise", at: 0.28, decay: 0.09, gain: 0.8, filter: { pass: "low", cutoff: 2000 } },
    ],
  },
  wall_cracked: {
    bus: "sfx",
    peak: -10,
    order: 3,
    layers: [
      { wave: "noise", decay: 0.06, gain: 0.9, filter: { pass: "band", cutoff: 1100, edge: 0.9 } },
      {
        wave: "noise",
        at: 0.05,
        decay: 0.2,
        gain: 0.4,
        filter: { pass: "band", cutoff: [2700, 900] },
        tremolo: { rate: 37, depth: 1 },
      },
      { wave: "sine", pitch: [160, 70], decay: 0.09, gain: 0.6 },
    ],
  },
  wall_broken: {
    bus: "sfx",
    peak: -4,
    order: 3,
    tail: 0.2,
    reverb: [0.7, 0.2],
    layers: [
      { wave: "noise", decay: 0.07, gain: 1, filter: { pass: "band", cutoff: 1500, edge: 0.8 } },
      { wave: "sine", pitch: [150, 60], decay: 0.16, gain: 0.8 },
      {
        wave: "noise",
        at: 0.08,
        hold: 0.2,
        decay: 0.7,
        gain: 0.6,
        filter: { pass: "band", cutoff: [2600, 900], edge: 1.2 },
        tremolo: { rate: 17, depth: 1 },
      },
      {
        wave: "noise",
        at: 0.13,
        hold: 0.15,
        decay: 0.5,
        gain: 0.5,
        filter: { pass: "band", cutoff: [800, 420], edge: 1.2 },
        tremolo: { rate: 11, depth: 1 },
      },
    ],
  },
} as const satisfies Record<string, SoundSpec>;

export const thingSounds = { ...deviceSounds, ...wallSounds };
