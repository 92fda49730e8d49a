/** What a maze is: tiles, pads, segments. Generators make one from a seed; tests draw one as text. Never changes. */

/** Kinds of tiles, as stored in `Maze.tiles` and in the world's own changing copy. */
export const FLOOR = 0;
export const WALL = 1;
export const CRACKED = 2;
export const GRATE = 3;
export const PAD = 4;
/** What a broken cracked wall leaves: open for good. */
export const RUBBLE = 5;
/** A bored segment: open for a while. Never in `Maze.tiles`. */
export const TUNNEL = 6;

/** Which kinds stop a robot, sight, a shot, and a robot that breaks cracked walls: 1 where they do. */
export const STOPS_ROBOT = Uint8Array.of(0, 1, 1, 1, 0, 0, 0);
export const STOPS_SIGHT = Uint8Array.of(0, 1, 1, 0, 0, 0, 0);
export const STOPS_SHOT = Uint8Array.of(0, 1, 1, 0, 0, 0, 0);
export const STOPS_BREAKER = Uint8Array.of(0, 1, 0, 1, 0, 0, 0);

/** A home of 2 × 2 tiles. */
export interface Pad {
  /** Column and row, in tiles, of its top left tile. */
  readonly column: number;
  readonly row: number;
}

/** A piece of wall between two lattice posts: two tiles that are cracked, broken or bored as one. */
export interface Segment {
  /** Indices into `tiles` of its two tiles, ascending. */
  readonly tiles: readonly [number, number];
}

/** A rectangle of tiles. */
export interface TileRect {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** A maze: (3n + 1) × (3m + 1) tiles for n × m cells. Tile centres are at +0.5; x right, y down, origin top left. */
export interface Maze {
  /** Tiles a row, and rows. */
  readonly width: number;
  readonly height: number;
  /** The kind of each tile, row by row. Read only: a world changes its own copy. */
  readonly tiles: Uint8Array;
  /** One pad a seat, in seat order; or one a team, in team order. */
  readonly pads: readonly Pad[];
  /** Where drones come in, 2 × 2 tiles each; none in most mazes. */
  readonly gates: readonly Pad[];
  /** The central hall. */
  readonly foundry: TileRect;
  /** All cracked segments, ascending by first tile. */
  readonly cracked: readonly Segment[];
  /** Floor nearest to each pad, in tiles, in pad order. */
  readonly territory: readonly number[];
}
