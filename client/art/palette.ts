// Every colour of the game. Drawing code names a palette colour or a tone (a fixed mix of two of them) and never writes a
// literal, so that a change here reaches everything and a check can hold the line.

/** The 25 colours. Structure grows lighter from s0 to s6, robot metal from m0 to m5; the last six carry meaning. */
export const palette = {
  void: "#06080c",
  ink: "#05070a",
  s0: "#0d1117",
  s1: "#141a22",
  s2: "#1b232d",
  s3: "#25303c",
  s4: "#31404f",
  s5: "#43566a",
  s6: "#5d748b",
  m0: "#15191f",
  m1: "#2a313a",
  m2: "#454f5b",
  m3: "#5f6b78",
  m4: "#8793a0",
  m5: "#b9c4cd",
  bone: "#d8d3c0",
  coil: "#8d8578",
  rust: "#7d4a32",
  lens: "#2b333c",
  energy: "#45e0ff",
  amber: "#ffb52e",
  core: "#d46bff",
  danger: "#ff4b4b",
  heal: "#6ff2a8",
  white: "#f4fbff",
} as const;

/** A `#rrggbb` colour: of the palette, or mixed from it. */
export type Colour = string;

/** Channels in [0, 255]. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Channels of a `#rrggbb` colour. */
export function rgbOf(colour: Colour): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour a share `amount` in [0, 1] of the way from `from` to `to`, mixed in sRGB. */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  const start = rgbOf(from);
  const end = rgbOf(to);
  const channel = (a: number, b: number): string =>
    Math.round(a + (b - a) * amount)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(start[0], end[0])}${channel(start[1], end[1])}${channel(start[2], end[2])}`;
}

const { void: voidBlack, ink, s0, s1, s2, s3, s4, s5, s6, m0, m1, m2, m3, m4, m5 } = palette;
const { bone, coil, rust, energy, amber, core, danger, white } = palette;

/** Named mixes. Dark to light within each group. */
export const tone = {
  // openings and shadows
  bore: mix(ink, m1, 0.05),
  slot: mix(ink, m0, 0.3),
  bezel: mix(ink, s3, 0.15),
  pit: mix(s2, voidBlack, 0.75),
  vent: mix(ink, m0, 0.45),
  trench: mix(s0, voidBlack, 0.15),
  hollow: mix(ink, m0, 0.55),
  groove: mix(ink, s6, 0.1),
  gap: mix(m0, s0, 0.6),
  well: mix(m0, s0, 0.35),
  // running gear
  trackBed: mix(ink, m1, 0.4),
  tyre: mix(m0, m1, 0.2),
  hub: mix(m4, s1, 0.8),
  rib: mix(m2, s0, 0.55),
  winding: mix(m0, m4, 0.2),
  rotor: mix(m2, s2, 0.3),
  link: mix(m0, m3, 0.45),
  tread: mix(m0, m3, 0.5),
  tooth: mix(m3, s4, 0.2),
  // plating
  plateDark: mix(m1, m3, 0.9),
  plateMid: mix(m3, m4, 0.45),
  plateWorn: mix(m0, m4, 0.9),
  plate: mix(m2, m4, 0.85),
  plateNear: mix(m2, m4, 0.95),
  plateMask: mix(m4, m5, 0.05),
  plateLight: mix(m4, m5, 0.1),
  plateBright: mix(m5, s4, 0.25),
  platePale: mix(m5, s5, 0.15),
  plateSheen: mix(m4, m5, 0.7),
  plateGloss: mix(m4, white, 0.6),
  bolt: mix(m4, white, 0.55),
  lampGlass: mix(m2, m5, 0.15),
  // glass and hazard paint
  visor: mix(energy, voidBlack, 0.95),
  violetLens: mix(core, voidBlack, 0.95),
  cabGlass: mix(energy, s1, 0.7),
  hazardBlack: mix(ink, rust, 0.15),
  hazardFloor: mix(amber, s2, 0.65),
  // beasts
  beastPit: mix(ink, rust, 0.3),
  beastLimb: mix(m1, rust, 0.12),
  beastHide: mix(m2, rust, 0.3),
  beastPlate: mix(m3, rust, 0.28),
  beastRim: mix(m4, rust, 0.2),
  beastPaint: mix(mix(danger, rust, 0.55), ink, 0.26),
  beastPaintDark: mix(mix(danger, rust, 0.65), ink, 0.48),
  boneShade: mix(bone, coil, 0.55),
  boneDark: mix(coil, m0, 0.45),
  boneLight: mix(bone, white, 0.35),
  furnace: mix(amber, danger, 0.42),
  furnaceHot: mix(amber, white, 0.35),
  // pickups
  brass: mix(rust, bone, 0.2),
  brassDark: mix(m0, rust, 0.55),
  cellBezel: mix(energy, voidBlack, 0.9),
  cellMark: mix(energy, ink, 0.72),
  cellGlass: mix(energy, ink, 0.7),
  cellGlow: mix(energy, s0, 0.15),
  coreDeep: mix(core, voidBlack, 0.85),
  coreShadeGlow: mix(core, ink, 0.75),
  coreShade: mix(core, voidBlack, 0.62),
  coreFacetGlow: mix(core, ink, 0.55),
  coreFacet: mix(core, voidBlack, 0.4),
  coreLowGlow: mix(core, s2, 0.25),
  coreLow: mix(core, s2, 0.12),
  coreHigh: mix(core, white, 0.62),
  coreRib: mix(core, white, 0.55),
  coreEdge: mix(core, white, 0.78),
  crate: mix(m3, voidBlack, 0.05),
  crateInset: mix(m2, s0, 0.2),
  crateBrace: mix(m3, m4, 0.3),
  lampLens: mix(white, energy, 0.18),
  lampGlow: mix(white, energy, 0.24),
  // flames and heat, hottest first
  heatCore: mix(white, amber, 0.05),
  heatYellow: mix(white, amber, 0.52),
  heatAmber: mix(amber, danger, 0.06),
  heatOrange: mix(amber, danger, 0.54),
  heatRed: mix(mix(danger, rust, 0.35), ink, 0.3),
  heatSoot: mix(rust, s1, 0.55),
  heatSmoke: mix(coil, m0, 0.9),
  flashCore: mix(white, amber, 0.02),
  flashMid: mix(white, amber, 0.34),
  flashRim: mix(amber, bone, 0.4),
  flame: mix(amber, white, 0.55),
  ember: mix(amber, danger, 0.5),
  // floor
  seam: mix(s0, s2, 0.05),
  floorDark: mix(s0, s2, 0.85),
  floor: mix(s1, s3, 0.45),
  floorInset: mix(s3, voidBlack, 0.2),
  floorLight: mix(s1, s4, 0.4),
  floorStud: mix(m2, s3, 0.85),
  floorTread: mix(m2, s3, 0.8),
  floorBar: mix(s1, s6, 0.3),
  floorGrille: mix(m1, s4, 0.4),
  floorClamp: mix(m1, s4, 0.6),
  floorFrame: mix(m3, s3, 0.8),
  floorRim: mix(m1, s5, 0.45),
  floorMark: mix(s2, s6, 0.65),
  cableRust: mix(m0, rust, 0.5),
  cableBlue: mix(s3, s4, 0.9),
  cableGrey: mix(m2, s4, 0.55),
  // walls
  wallFoot: mix(ink, m0, 0.05),
  wallFaceLow: mix(s0, voidBlack, 0.05),
  wallPanel: mix(s4, voidBlack, 0.75),
  wallPipeShadow: mix(s0, s1, 0.75),
  wallFace: mix(s0, s2, 0.85),
  wallVent: mix(s3, voidBlack, 0.35),
  wallClamp: mix(s4, voidBlack, 0.4),
  wallFaceTop: mix(m0, s5, 0.4),
  wallTop: mix(m2, s3, 0.8),
  wallStrap: mix(m1, s6, 0.25),
  wallSlat: mix(m2, s4, 0.55),
  wallTrim: mix(m4, s4, 0.8),
  wallConduit: mix(rust, s3, 0.55),
  wallPipe: mix(m2, s6, 0.5),
  wallStud: mix(m4, s6, 0.45),
  slabJoint: mix(ink, s2, 0.6),
  slabCrack: mix(ink, s1, 0.5),
  slabCore: mix(s1, rust, 0.08),
  bored: mix(s3, rust, 0.16),
  boredLow: mix(s2, rust, 0.1),
  boredHigh: mix(s5, rust, 0.14),
  slabFace: mix(s5, m2, 0.4),
  slabDark: mix(s5, m3, 0.3),
  slab: mix(s5, m3, 0.75),
  slabLight: mix(m3, m4, 0.4),
  rebar: mix(rust, m2, 0.5),
  debrisDark: mix(s3, s5, 0.4),
  debris: mix(s4, s6, 0.4),
  debrisLight: mix(s5, m4, 0.3),
  grateBar: mix(m3, m4, 0.4),
  grateBeam: mix(m2, s5, 0.5),
  grateRail: mix(m4, m5, 0.25),
  wallPipeGleam: mix(s6, white, 0.2),
  wallBolt: mix(s6, white, 0.25),
} as const;

/** Team colours: triangle, diamond, square, circle. Told apart in all common kinds of colour vision, beside their shapes. */
export const TEAMS = ["#1f8fff", "#ffa01f", "#e6f8c8", "#d0486a"] as const satisfies readonly Colour[];

/**
 * The same for whom others are better: "contrast" is brighter and farther apart, "tritan" is told apart best where blue and
 * yellow look alike.
 */
export const TEAM_PALETTES = {
  standard: TEAMS,
  contrast: ["#4db2ff", "#ffd400", "#f4fbff", "#e0408a"],
  tritan: ["#22c7c7", "#ff5d73", "#f1f5d0", "#7d78c8"],
} as const satisfies Readonly<Record<string, readonly [Colour, Colour, Colour, Colour]>>;

/** Mixes that only panels over the maze use. */
export const panelTone = {
  // letters: at least 4.5 to 1 on a panel
  text: mix(white, m5, 0.19),
  dim: mix(m5, s6, 0.17),
  energyText: mix(energy, white, 0.42),
  amberText: mix(amber, white, 0.57),
  dangerText: mix(danger, white, 0.45),
  // panels, wells and key caps
  sheetTop: s1,
  sheetLow: mix(s0, ink, 0.4),
  line: mix(s3, s4, 0.5),
  well: mix(s0, ink, 0.25),
  wellLine: mix(s3, s4, 0.75),
  capShade: mix(m4, m5, 0.1),
  alarm: mix(danger, ink, 0.75),
  glow: mix(s3, TEAMS[0], 0.2),
  // bars, top and bottom
  hullHigh: mix(palette.heal, ink, 0.13),
  hullLow: mix(palette.heal, ink, 0.45),
  dangerHigh: mix(danger, white, 0.2),
  dangerLow: mix(danger, ink, 0.35),
  energyHigh: mix(energy, s4, 0.15),
  energyLow: mix(energy, ink, 0.55),
  lag: mix(white, amber, 0.2),
  // ability tiles
  tileHigh: mix(s2, s3, 0.1),
  activeHigh: mix(TEAMS[0], s3, 0.45),
  activeLow: mix(TEAMS[0], ink, 0.65),
  readyIcon: mix(energy, white, 0.75),
  sweepHand: mix(energy, white, 0.5),
  choice: mix(TEAMS[0], s4, 0.3),
  // resources by worth, slots that bank twice, and the gone
  scrap: mix(mix(bone, rust, 0.12), amber, 0.15),
  goldLine: mix(amber, s1, 0.6),
  gone: mix(m3, m4, 0.2),
  // the maze, small
  mapGround: mix(s1, s2, 0.6),
  mapWall: mix(s5, s6, 0.4),
  mapCracked: mix(coil, rust, 0.12),
  mapGrate: mix(s4, s5, 0.3),
  mapRubble: mix(s2, s3, 0.6),
  mapTunnel: mix(s3, rust, 0.3),
} as const;

/** Opaque white: what is tinted at run time, or kept by a mask layer. */
export const TINTED: Colour = "#ffffff";

/** Opaque black: what a mask layer hides. */
export const MASKED: Colour = "#000000";

/** Paint for a grey layer; `value` in [0, 1] is clamped. */
export function grey(value: number): Colour {
  const level = Math.round(Math.max(0, Math.min(1, value)) * 255);
  return `rgb(${level},${level},${level})`;
}

/** Paint for the team layer: red marks coverage, green carries `luminance` in [0, 1]. */
export function teamPaint(luminance: number): Colour {
  return `rgb(255,${Math.round(luminance * 255)},0)`;
}
