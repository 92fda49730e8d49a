/** Colours, letters and strokes of the HUD: the palette's, and the few that only panels use. */
import { palette } from "../art/palette.ts";

/** CSS colours. Text on panels has a contrast of at least 4.5 to 1. */
export const COLOUR = {
  text: "#e9f0f6",
  dim: "#a9b8c6",
  white: "#ffffff",
  ink: palette.void,
  energy: palette.energy,
  energyText: "#8df0ff",
  amber: palette.amber,
  amberText: "#ffe0a6",
  danger: palette.danger,
  dangerText: "#ff9a9a",
  heal: palette.heal,
  line: "#2b3744",
  lineLight: "#43566a",
  well: "#0b1016",
  wellLine: "#2e3a47",
  panelTop: "rgba(20, 27, 35, 0.92)",
  panelBottom: "rgba(10, 14, 19, 0.86)",
  sheetTop: "rgba(20, 27, 35, 0.985)",
  sheetBottom: "rgba(10, 14, 19, 0.97)",
  cap: "#e9f0f6",
  capShade: "#8b99a6",
  capText: "#0b1016",
} as const;

/** The same as numbers, for what Phaser's Graphics draws. */
export const TINT = {
  ink: 0x06080c,
  white: 0xffffff,
  text: 0xe9f0f6,
  energy: 0x45e0ff,
  energyHigh: 0x3fc3e0,
  energyLow: 0x11708c,
  hullHigh: 0x4fd98d,
  hullLow: 0x1f8f57,
  dangerHigh: 0xff7a6b,
  dangerLow: 0xb3252b,
  lag: 0xfff1cf,
  danger: 0xff4b4b,
  amber: 0xffb52e,
  sweep: 0x04060a,
  sweepHand: 0x9fe9ff,
} as const;

/** Numbers are Oxanium, whose digits have one width; words are Exo 2. */
export const NUMBERS = '"Oxanium", "Exo 2", sans-serif';
export const WORDS = '"Exo 2", "Oxanium", sans-serif';
