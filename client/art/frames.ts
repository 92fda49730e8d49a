// What the page must know about the art before any of it is loaded: sizes, pivots, names, and the wall-tile rule.
// Imports nothing, so that browser, build and tests can share it.

/** Atlas pixels per world unit: a sprite is drawn at scale 1 / ATLAS_SCALE. */
export const ATLAS_SCALE = 2;

/** World units along the side of a tile. */
export const TILE_UNITS = 48;

/** Atlas pixels along the side of a tile. */
export const TILE_PIXELS = TILE_UNITS * ATLAS_SCALE;

/** Pixels by which each tile of the tileset is repeated outwards, against seams; hence its `margin`, too. */
export const TILESET_MARGIN = 2;

/** Pixels between two tiles of the tileset: its `spacing`. */
export const TILESET_SPACING = 2 * TILESET_MARGIN;

/** Pixels from one tile of the tileset to the next; the picture is a whole number of them wide and high. */
export const TILESET_STRIDE = TILE_PIXELS + TILESET_SPACING;

/** Tiles in a row of the tileset: tile `id` lies in column `id % TILESET_COLUMNS`. */
export const TILESET_COLUMNS = 20;

/** Pixels at the lower edge of a wall tile that show its south face; the rest is its top. */
export const WALL_FACE_PIXELS = 34;

/** The chassis that are drawn. */
export const CHASSIS_IDS = ["dart", "bulwark", "mule", "volt", "wraith", "stalker"] as const;

/** A drawn chassis. */
export type ChassisArtId = (typeof CHASSIS_IDS)[number];

/** Atlas pixels along the side of a robot's cell; the origin is its centre, the robot faces +x. */
export const ROBOT_CELL = 128;

/** World units from the hull's origin to the turret's, in the hull's own frame of reference. */
export const TURRET_PIVOTS: Readonly<Record<ChassisArtId, { readonly x: number; readonly y: number }>> = {
  dart: { x: 0, y: 0 },
  bulwark: { x: 0, y: 0 },
  mule: { x: 9.5, y: 0 },
  volt: { x: 0, y: 0 },
  wraith: { x: 0, y: 0 },
  stalker: { x: 0, y: 0 },
};

/** Atlas pixels along the side of a beast's cell; the origin is its centre, it faces +x. By sheet. */
export const BEAST_CELLS = { minotaur: 192, chaser: 96, spitter: 96, hauler: 96 } as const;

/** A drawn beast. */
export type BeastArtId = keyof typeof BEAST_CELLS;

/** The shapes that tell teams apart, in team order. */
export const BADGE_SHAPES = ["triangle", "diamond", "square", "circle"] as const;

/** A badge shape. */
export type BadgeShape = (typeof BADGE_SHAPES)[number];

/** The frame that masks the team colour of frame `name` (atlas `bots`); not every frame has one. */
export function teamFrame(name: string): string {
  return `${name}:t`;
}

/** The frame with the lights of frame `name` (atlas `fx`, to be added); not every frame has one. */
export function glowFrame(name: string): string {
  return `${name}:g`;
}

/** Bits of a wall mask: which of the eight neighbours are wall too. */
export const WALL_BITS = {
  north: 1,
  northEast: 2,
  east: 4,
  southEast: 8,
  south: 16,
  southWest: 32,
  west: 64,
  northWest: 128,
} as const;

const { north, northEast, east, southEast, south, southWest, west, northWest } = WALL_BITS;
const SIDES = north | east | south | west;
const CORNERS = [
  { corner: northEast, sides: north | east },
  { corner: southEast, sides: south | east },
  { corner: southWest, sides: south | west },
  { corner: northWest, sides: north | west },
] as const;

/**
 * The wall tile to draw for a mask of eight neighbours: a corner counts only where both sides next to it are wall.
 * Leaves 47 of 256 masks.
 * @see http://www.cr31.co.uk/stagecast/wang/blob.html the blob tile set
 */
export function canonicalMask(mask: number): number {
  let canonical = mask & SIDES;
  for (const { corner, sides } of CORNERS) {
    if ((mask & sides) === sides) canonical |= mask & corner;
  }
  return canonical;
}

/** The 47 canonical wall masks, ascending. */
export const WALL_MASKS: readonly number[] = [
  ...new Set(Array.from({ length: 256 }, (_, mask) => canonicalMask(mask))),
].sort((a, b) => a - b);

/** How many drawings there are of each wall mask: 0 plain, 1 with a vent, 2 with pipes. */
export const WALL_VARIANTS = 3;

/** Stages of damage of a cracked wall segment, from whole to nearly broken. */
export const CRACK_STAGES = 3;

/** Stages of a tunnel: open, and about to close. */
export const TUNNEL_STAGES = 2;

/** What `tiles.json` holds: ids of the tileset. */
export interface TileIndex {
  /** First id of each 2 x 2 floor plate; its tiles follow in reading order. */
  readonly floor: readonly number[];
  /** Single floor tiles by name. */
  readonly special: Readonly<Record<string, number>>;
  /** By canonical mask, then variant. */
  readonly wall: Readonly<Record<string, readonly number[]>>;
  /** By direction of the segment, then stage: its two tiles from west to east or north to south. */
  readonly cracked: Readonly<Record<"h" | "v", readonly (readonly [number, number])[]>>;
  /** What a bored segment leaves, by direction of the wall, then stage: its two tiles, opaque, to lie on the floor. */
  readonly tunnel: Readonly<Record<"h" | "v", readonly (readonly [number, number])[]>>;
  /** By direction of the segment: its two tiles; transparent between the bars. */
  readonly grate: Readonly<Record<"h" | "v", readonly [number, number]>>;
  /** Debris to lay over a floor tile. */
  readonly rubble: readonly number[];
}
