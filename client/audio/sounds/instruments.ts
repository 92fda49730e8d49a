/** What music is played on; each sounds the note that its pitch says, and is played faster or slower for others. */
import type { SoundSpec } from "../spec.ts";

export const instrumentSounds = {
  /** A1, 55 Hz. */
  music_bass: {
    bus: "music",
    peak: -12,
    order: 4,
    layers: [
      { wave: "triangle", pitch: 55, attack: 0.008, hold: 0.06, decay: 0.4, gain: 0.7 },
      {
        wave: "saw",
        pitch: 55,
        attack: 0.008,
        hold: 0.03,
        decay: 0.3,
        gain: 0.25,
        filter: { pass: "low", cutoff: [900, 180], edge: 1.2 },
      },
    ],
  },
  /** A4, 440 Hz. */
  music_pluck: {
    bus: "music",
    peak: -19,
    order: 4,
    tail: 0.25,
    reverb: [0.9, 0.3],
    layers: [
      { wave: "triangle", pitch: 440, attack: 0.004, decay: 0.32, gain: 0.6 },
      { wave: "sine", pitch: 880, attack: 0.004, decay: 0.16, gain: 0.2 },
    ],
  },
  /** A2, 110 Hz, and the fifth above. */
  music_pad: {
    bus: "music",
    peak: -18,
    order: 4,
    layers: [
      {
        wave: "saw",
        pitch: 110,
        attack: 0.7,
        hold: 0.9,
        decay: 1.2,
        gain: 0.3,
        bend: 1,
        filter: { pass: "low", cutoff: [260, 520] },
      },
      {
        wave: "saw",
        pitch: 110.5,
        attack: 0.7,
        hold: 0.9,
        decay: 1.2,
        gain: 0.3,
        bend: 1,
        filter: { pass: "low", cutoff: [260, 520] },
      },
      { wave: "triangle", pitch: 164.8, attack: 0.9, hold: 0.7, decay: 1.2, gain: 0.3, bend: 1 },
    ],
  },
  music_hat: {
    bus: "music",
    peak: -26,
    order: 4,
    layers: [{ wave: "noise", attack: 0.001, decay: 0.05, gain: 0.5, bend: 3, filter: { pass: "high", cutoff: 7500 } }],
  },
  music_kick: {
    bus: "music",
    peak: -13,
    order: 4,
    layers: [
      { wave: "sine", pitch: [120, 44], decay: 0.22, gain: 1 },
      { wave: "noise", decay: 0.01, gain: 0.1, filter: { pass: "low", cutoff: 2500 } },
    ],
  },
} as const satisfies Record<string, SoundSpec>;
