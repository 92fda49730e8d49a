/** Named mixes of what shines and smokes, and of what is written in the world; mixed from the palette like the atlases. */
import { mix, palette, TEAMS } from "../art/palette.ts";

const { s1, s2, s3, s4, s6, m0, m2, m4, m5, coil, bone, ink, energy, amber, danger, white } = palette;

/** By use; hot to cold, then words. */
export const shine = {
  // fire and heat
  ember: mix(amber, white, 0.45),
  fire: mix(mix(amber, danger, 0.5), coil, 0.1),
  flame: mix(mix(amber, danger, 0.18), white, 0.16),
  furnace: mix(amber, danger, 0.7),
  hot: mix(amber, white, 0.62),
  // energy and steel
  arc: mix(energy, white, 0.45),
  steel: mix(white, energy, 0.2),
  glint: mix(white, energy, 0.15),
  pale: mix(white, energy, 0.12),
  shield: mix(energy, TEAMS[0], 0.65),
  dazzle: mix(amber, white, 0.5),
  // lamps, the far light over the maze, what is there without any light
  lamp: mix(white, energy, 0.28),
  warmLamp: mix(amber, white, 0.45),
  sky: mix(white, s6, 0.12),
  dusk: mix(m5, s6, 0.45),
  // dust, smoke, marks
  soot: mix(m2, s2, 0.2),
  mark: mix(m5, s6, 0.3),
  scrap: mix(bone, amber, 0.12),
  // the rim of wall around the maze, as it sinks into the dark
  rimNear: mix(m4, m5, 0.3),
  rimMid: mix(m2, m4, 0.35),
  rimFar: mix(s3, m2, 0.3),
  rimLast: mix(m0, s2, 0.6),
  // words over the world
  faint: mix(m5, s6, 0.25),
  plain: mix(m5, white, 0.3),
  loss: mix(danger, white, 0.32),
  fear: mix(danger, white, 0.4),
  guard: mix(energy, white, 0.5),
  gain: mix(energy, white, 0.42),
  stroke: ink,
  // grounds
  bar: mix(s1, s4, 0.55),
} as const;
