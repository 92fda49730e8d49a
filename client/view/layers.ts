/** Sizes and drawing order of the world. World units are what Phaser's world camera sees: 48 to a tile. */
import { ATLAS_SCALE, TILE_UNITS } from "../art/frames.ts";

/** World units along the side of a tile. Frames speak of tiles, sprites of world units. */
export const TILE = TILE_UNITS;

/** Scale at which a frame of an atlas has its true size in world units. */
export const TRUE_SIZE = 1 / ATLAS_SCALE;

/** World units from the middle of the frame `ring/thin`, at its true size, to its line. */
export const RING_RADIUS = 43.2;

/** Depths of the world scene, ascending. Runs of one depth share a blend mode, so that they draw in one batch. */
export const LAYER = {
  floor: 0,
  rubble: 1,
  pad: 5,
  padTeam: 5.1,
  shade: 20,
  scorch: 20.5,
  tracks: 20.6,
  dim: 20.8,
  padGlow: 21,
  padBadge: 21.1,
  mark: 21.2,
  markGlow: 21.3,
  thingShadow: 21.5,
  thingHalo: 21.6,
  thing: 22,
  thingGlow: 22.1,
  deviceShadow: 23,
  device: 23.1,
  deviceTeam: 23.2,
  deviceGlow: 23.3,
  gun: 23.4,
  gunTeam: 23.5,
  gunGlow: 23.6,
  wreck: 24,
  wreckTeam: 24.1,
  wreckGlow: 24.2,
  /** Light that lies on the floor: of lamps, headlights, muzzles, fires. */
  floorLight: 26,
  lamp: 27,
  ring: 28,
  wheelDust: 28.5,
  shadow: 29,
  ghost: 29.5,
  hull: 30,
  hullTeam: 30.1,
  hullGlow: 30.2,
  cargo: 30.5,
  cargoGlow: 30.6,
  turretBody: 31,
  turretTeam: 31.1,
  turretGlow: 31.2,
  beast: 31.5,
  beastCargo: 31.6,
  beastGlow: 31.7,
  aura: 32,
  shot: 33,
  shotGlow: 33.1,
  veil: 33.5,
  beam: 33.6,
  muzzle: 34,
  spark: 35,
  blast: 36,
  smoke: 36.5,
  wall: 40,
  crack: 40.1,
  dust: 41,
  fixture: 41.5,
  fixtureGlow: 41.6,
  wallLight: 42,
  shellShadow: 45,
  shell: 46,
  shellTeam: 46.1,
  shellGlow: 46.2,
  pillar: 47,
  homing: 48,
  homingGlow: 48.1,
  mote: 49,
  fog: 60,
} as const;

/** A layer of the world scene. */
type Layer = keyof typeof LAYER;

/** Depths of what lights fall on. Masks in team colours, all that shines by itself and all marks never are lit. */
const LIT: ReadonlySet<number> = new Set(
  (
    [
      ["floor", "rubble", "pad", "wall", "crack", "fixture"],
      ["thing", "device", "gun", "wreck", "hull", "cargo", "turretBody", "beast", "beastCargo", "shell"],
    ] as const satisfies readonly (readonly Layer[])[]
  )
    .flat()
    .map((layer) => LAYER[layer]),
);

/** True when lights fall on what is drawn at a depth. */
export function isLit(depth: number): boolean {
  return LIT.has(depth);
}

/**
 * What the layers show, by kind of sprite: each layer belongs to one kind. Objects of a kind have the depth of one of its
 * layers. Labels and figures are no layers: they are another scene, `labels`.
 */
export const KINDS = {
  floor: ["floor"],
  rubble: ["rubble"],
  pads: ["pad", "padTeam", "padGlow", "padBadge"],
  shade: ["shade"],
  scorch: ["scorch"],
  tracks: ["tracks"],
  dim: ["dim"],
  grounds: ["mark", "markGlow"],
  resources: ["thingShadow", "thingHalo", "thing", "thingGlow"],
  devices: ["deviceShadow", "device", "deviceTeam", "deviceGlow"],
  guns: ["gun", "gunTeam", "gunGlow"],
  wrecks: ["wreck", "wreckTeam", "wreckGlow"],
  floorLights: ["floorLight"],
  headlights: ["lamp"],
  rings: ["ring"],
  wheelDust: ["wheelDust"],
  shadows: ["shadow"],
  ghosts: ["ghost"],
  hulls: ["hull"],
  hullTeams: ["hullTeam"],
  hullGlows: ["hullGlow"],
  cargo: ["cargo", "cargoGlow"],
  turrets: ["turretBody"],
  turretTeams: ["turretTeam"],
  turretGlows: ["turretGlow"],
  beasts: ["beast", "beastCargo", "beastGlow"],
  auras: ["aura", "veil"],
  shots: ["shot", "shotGlow"],
  beams: ["beam"],
  muzzles: ["muzzle"],
  sparks: ["spark"],
  blasts: ["blast", "smoke"],
  walls: ["wall"],
  cracks: ["crack"],
  dust: ["dust"],
  lamps: ["fixture", "fixtureGlow"],
  wallLights: ["wallLight"],
  shells: ["shellShadow", "shell", "shellTeam", "shellGlow"],
  prizes: ["pillar"],
  homing: ["homing", "homingGlow"],
  motes: ["mote"],
  fog: ["fog"],
} as const satisfies Readonly<Record<string, readonly Layer[]>>;
