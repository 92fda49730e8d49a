/** Colours and letters of the HUD: all of the palette. */
import { palette, panelTone, TEAMS } from "../art/palette.ts";

export { NUMBERS, WORDS } from "../fonts.ts";

/** CSS colours. Text on panels has a contrast of at least 4.5 to 1. */
export const COLOUR = {
  ...panelTone,
  white: palette.white,
  ink: palette.void,
  energy: palette.energy,
  amber: palette.amber,
  core: palette.core,
  danger: palette.danger,
  heal: palette.heal,
  own: TEAMS[0],
  idle: palette.m4,
  lineLight: palette.s5,
  raised: palette.s3,
  tileLow: palette.s0,
  panelTop: withAlpha(panelTone.sheetTop, 0.92),
  panelBottom: withAlpha(panelTone.sheetLow, 0.86),
  sheetTop: withAlpha(panelTone.sheetTop, 0.985),
  sheetBottom: withAlpha(panelTone.sheetLow, 0.97),
  cap: panelTone.text,
  capText: panelTone.well,
  /** Over the maze, under letters. */
  shade: withAlpha(palette.void, 0.8),
  ownRow: withAlpha(TEAMS[0], 0.24),
  oddRow: withAlpha(palette.white, 0.035),
} as const;

/** The same as numbers, for what Phaser's Graphics draws. */
export const TINT = {
  ink: tintOf(palette.void),
  white: tintOf(palette.white),
  text: tintOf(panelTone.text),
  energy: tintOf(palette.energy),
  energyHigh: tintOf(panelTone.energyHigh),
  energyLow: tintOf(panelTone.energyLow),
  hullHigh: tintOf(panelTone.hullHigh),
  hullLow: tintOf(panelTone.hullLow),
  dangerHigh: tintOf(panelTone.dangerHigh),
  dangerLow: tintOf(panelTone.dangerLow),
  lag: tintOf(panelTone.lag),
  danger: tintOf(palette.danger),
  amber: tintOf(palette.amber),
  sweep: tintOf(palette.ink),
  sweepHand: tintOf(panelTone.sweepHand),
} as const;

/** Returns a `#rrggbb` colour that lets the ground through. @param alpha 0 to 1 */
export function withAlpha(colour: string, alpha: number): string {
  const channel = Math.round(Math.min(1, Math.max(0, alpha)) * 255);
  return `${colour}${channel.toString(16).padStart(2, "0")}`;
}

/** Returns a `#rrggbb` colour as the number that Phaser takes. */
export function tintOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}
