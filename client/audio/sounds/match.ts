/** The course of the match. */
import type { Layer, SoundSpec } from "../spec.ts";

/** A note of a fanfare: a bright voice, and a soft one an octave below. */
function brass(at: number, pitch: number, hold: number, decay: number): readonly Layer[] {
  return [
    { wave: "saw", at, pitch, hold, decay, gain: 0.3, filter: { pass: "low", cutoff: [3400, 1000] } },
    { wave: "triangle", at, pitch: pitch / 2, hold, decay, gain: 0.35 },
  ];
}

/** A bell: a sine with a short metallic start. */
function bell(at: number, pitch: number, decay: number, gain = 0.5): Layer {
  return { wave: "sine", at, pitch, decay, gain, modulation: { ratio: 3.5, depth: 0.12, fall: 12 } };
}

export const matchSounds = {
  go: {
    bus: "ui",
    peak: -6,
    order: 2,
    tail: 0.2,
    reverb: [0.8, 0.25],
    ducks: true,
    layers: [
      { wave: "saw", pitch: 330, hold: 0.12, decay: 0.5, gain: 0.3, filter: { pass: "low", cutoff: [4200, 900] } },
      { wave: "saw", pitch: 495, hold: 0.12, decay: 0.5, gain: 0.3, filter: { pass: "low", cutoff: [4200, 900] } },
      { wave: "saw", pitch: 660, hold: 0.12, decay: 0.5, gain: 0.3, filter: { pass: "low", cutoff: [4200, 900] } },
      { wave: "sine", pitch: [165, 82], decay: 0.3, gain: 0.6 },
    ],
  },
  warmup: { bus: "ui", peak: -13, order: 2, layers: [bell(0, 330, 0.3), bell(0.14, 440, 0.4)] },
  overtime: {
    bus: "ui",
    peak: -7,
    order: 4,
    tail: 0.3,
    reverb: [1, 0.25],
    ducks: true,
    layers: [0, 0.34].flatMap((at): readonly Layer[] => [
      {
        wave: "saw",
        at,
        pitch: [370, 740],
        attack: 0.05,
        hold: 0.16,
        decay: 0.12,
        gain: 0.35,
        filter: { pass: "low", cutoff: [1400, 3600] },
      },
      { wave: "triangle", at, pitch: [185, 370], attack: 0.05, hold: 0.16, decay: 0.12, gain: 0.4 },
    ]),
  },
  countdown: {
    bus: "ui",
    peak: -11,
    order: 2,
    layers: [
      { wave: "triangle", pitch: 660, hold: 0.06, decay: 0.12, gain: 0.6 },
      { wave: "sine", pitch: 1320, decay: 0.1, gain: 0.2 },
    ],
  },
  time_called: {
    bus: "ui",
    peak: -10,
    order: 3,
    tail: 0.2,
    reverb: [0.8, 0.25],
    layers: [bell(0, 880, 0.25), bell(0.16, 880, 0.25), bell(0.32, 1175, 0.5)],
  },
  victory: {
    bus: "ui",
    peak: -6,
    order: 4,
    tail: 0.6,
    reverb: [1.4, 0.3],
    ducks: true,
    layers: [
      ...brass(0, 392, 0.08, 0.2),
      ...brass(0.16, 494, 0.08, 0.2),
      ...brass(0.32, 587, 0.08, 0.2),
      ...brass(0.48, 784, 0.5, 0.7),
    ],
  },
  defeat: {
    bus: "ui",
    peak: -8,
    order: 4,
    tail: 0.6,
    reverb: [1.4, 0.3],
    ducks: true,
    layers: [
      [0, 392, 0.1, 0.12],
      [0.26, 370, 0.1, 0.12],
      [0.52, 294, 0.36, 0.8],
    ].flatMap(([at = 0, pitch = 0, hold = 0, decay = 0]): readonly Layer[] => [
      { wave: "triangle", at, pitch, hold, decay, gain: 0.4 },
      { wave: "triangle", at, pitch: pitch / 2, hold, decay, gain: 0.4 },
      { wave: "saw", at, pitch: pitch / 2, hold, decay, gain: 0.12, filter: { pass: "low", cutoff: [900, 300] } },
    ]),
  },
  lead_taken: {
    bus: "ui",
    peak: -9,
    order: 3,
    ducks: true,
    layers: [...brass(0, 587, 0.06, 0.12), ...brass(0.11, 880, 0.12, 0.3)],
  },
  lead_lost: {
    bus: "ui",
    peak: -12,
    order: 3,
    layers: [bell(0, 587, 0.16, 0.45), bell(0.12, 440, 0.3, 0.45)],
  },
  wave: {
    bus: "ui",
    peak: -7,
    order: 3,
    tail: 0.3,
    reverb: [0.8, 0.25],
    ducks: true,
    layers: [...brass(0, 294, 0.12, 0.1), ...brass(0.42, 294, 0.06, 0.06), ...brass(0.56, 440, 0.3, 0.3)],
  },
  announced: {
    bus: "ui",
    peak: -9,
    order: 3,
    tail: 0.3,
    reverb: [1.2, 0.3],
    ducks: true,
    layers: [bell(0, 523, 0.4), bell(0.13, 659, 0.4), bell(0.26, 784, 0.6)],
  },
  appeared: {
    bus: "ui",
    peak: -8,
    order: 3,
    tail: 0.5,
    reverb: [1.4, 0.35],
    ducks: true,
    layers: [
      { wave: "sine", pitch: [98, 196], attack: 0.2, hold: 0.2, decay: 0.6, gain: 0.5 },
      bell(0.2, 988, 0.7, 0.4),
      bell(0.28, 1319, 0.8, 0.3),
      { wave: "noise", attack: 0.2, decay: 0.5, gain: 0.15, filter: { pass: "band", cutoff: [2000, 7000], edge: 2 } },
    ],
  },
  joined: { bus: "ui", peak: -17, order: 4, layers: [bell(0, 659, 0.1, 0.4), bell(0.07, 988, 0.16, 0.4)] },
  /** The own robot destroyed another. */
  kill: {
    bus: "ui",
    peak: -9,
    order: 2,
    layers: [{ wave: "sine", pitch: [120, 60], decay: 0.14, gain: 0.6 }, bell(0.02, 784, 0.16), bell(0.1, 1175, 0.34)],
  },
} as const satisfies Record<string, SoundSpec>;
