/** What the page itself says. */
import type { SoundSpec } from "../spec.ts";

export const pageSounds = {
  ui_click: {
    bus: "ui",
    peak: -16,
    order: 2,
    layers: [
      { wave: "sine", pitch: [1900, 1300], decay: 0.035, gain: 0.6, bend: 3 },
      { wave: "noise", decay: 0.008, gain: 0.3, filter: { pass: "high", cutoff: 5000 } },
    ],
  },
  ui_error: {
    bus: "ui",
    peak: -14,
    order: 2,
    layers: [
      {
        wave: "square",
        pitch: 196,
        width: 0.3,
        hold: 0.06,
        decay: 0.05,
        gain: 0.5,
        filter: { pass: "low", cutoff: 1400 },
      },
      {
        wave: "square",
        at: 0.13,
        pitch: 165,
        width: 0.3,
        hold: 0.08,
        decay: 0.08,
        gain: 0.5,
        filter: { pass: "low", cutoff: 1400 },
      },
    ],
  },
  /** The server took back what was started. */
  refused: {
    bus: "ui",
    peak: -13,
    order: 2,
    layers: [
      { wave: "triangle", pitch: [300, 140], decay: 0.12, gain: 0.6 },
      { wave: "noise", decay: 0.03, gain: 0.3, filter: { pass: "low", cutoff: 1200 } },
    ],
  },
} as const satisfies Record<string, SoundSpec>;
