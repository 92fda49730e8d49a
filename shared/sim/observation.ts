import type { Maze } from "../content/mazes/maze.ts";
import { createDriveState, type DriveState } from "./drive-state.ts";
import type { Heard } from "./events.ts";
import type {
  KnownPrize,
  SeenBeast,
  SeenDevice,
  SeenResource,
  SeenRobot,
  SeenShell,
  SeenShot,
  SeenTrack,
} from "./seen.ts";
import { NOBODY, type World } from "./world.ts";

/** One's own robot. */
export interface OwnRobot {
  seat: number;
  team: number;
  /** Number in `Maze.pads`. */
  pad: number;
  chassis: number;
  nextChassis: number;
  drive: DriveState;
  alive: number;
  respawnAt: number;
  /** In thirtieths of a point. */
  hull: number;
  guard: number;
  /** Units carried, by number in `resourceList`. */
  cargo: number[];
  /** The tick in which it was hurt last, and the direction (steps) from which; long ago when it was not yet. */
  hurtAt: number;
  hurtFrom: number;
  nemesis: number;
  /** Until when it sees through walls. */
  revealUntil: number;
  /** Units unloaded in this visit to the pad. */
  haul: number;
}

/** All that a seat knows at the end of a tick. To be read only. */
export interface Observation {
  readonly seat: number;
  readonly tick: number;
  readonly phase: number;
  readonly phaseEnd: number;
  /** The maze is public: its seed is. */
  readonly maze: Maze;
  /** The kinds of the tiles as they are now, row by row: the one thing that is not a copy, as it is public. */
  readonly tiles: Uint8Array;
  /** Differs whenever `tiles` has changed within a match. */
  readonly tilesRevision: number;
  /** Hull left in each cracked segment, in thirtieths. */
  readonly crackedHull: readonly number[];
  /** Number in `modeIds`. */
  readonly mode: number;
  /** The score of each seat: in modes with teams that of its team. */
  readonly banked: readonly number[];
  /** Waves begun. */
  readonly wave: number;
  /** Where prizes are, which everybody knows. */
  readonly prizes: readonly Readonly<KnownPrize>[];
  /** The beasts that everybody knows of, and those in sight. */
  readonly beasts: readonly Readonly<SeenBeast>[];
  /** Devices in sight. */
  readonly devices: readonly Readonly<SeenDevice>[];
  /** Shells whose landing place is in sight. */
  readonly shells: readonly Readonly<SeenShell>[];
  /** In overtime: the seats that were tied, one bit each. */
  readonly tied: number;
  readonly self: Readonly<OwnRobot>;
  /** By ascending seat. */
  readonly robots: readonly Readonly<SeenRobot>[];
  readonly shots: readonly Readonly<SeenShot>[];
  readonly resources: readonly Readonly<SeenResource>[];
  /** Oldest first. */
  readonly tracks: readonly Readonly<SeenTrack>[];
  /** Sounds of this tick from what is not in sight. */
  readonly heard: readonly Heard[];
}

/** An observation that can be filled again and again, with the objects it has in store. */
export interface ReusableObservation extends Observation {
  seat: number;
  tick: number;
  phase: number;
  phaseEnd: number;
  maze: Maze;
  tiles: Uint8Array;
  tilesRevision: number;
  crackedHull: number[];
  mode: number;
  wave: number;
  banked: number[];
  prizes: KnownPrize[];
  beasts: SeenBeast[];
  devices: SeenDevice[];
  shells: SeenShell[];
  tied: number;
  readonly self: OwnRobot;
  readonly robots: SeenRobot[];
  readonly shots: SeenShot[];
  readonly resources: SeenResource[];
  readonly tracks: SeenTrack[];
  readonly heard: Heard[];
  readonly store: {
    readonly robots: SeenRobot[];
    readonly shots: SeenShot[];
    readonly resources: SeenResource[];
    readonly tracks: SeenTrack[];
  };
}

/** Returns an observation of nothing, to be filled by `observe`. */
export function createObservation(world: World): ReusableObservation {
  return {
    seat: 0,
    tick: 0,
    phase: 0,
    phaseEnd: 0,
    maze: world.maze,
    tiles: world.tiles,
    tilesRevision: 0,
    crackedHull: [],
    mode: 0,
    wave: 0,
    banked: [],
    prizes: [],
    beasts: [],
    devices: [],
    shells: [],
    tied: 0,
    self: {
      seat: 0,
      team: 0,
      pad: 0,
      chassis: 0,
      nextChassis: 0,
      drive: createDriveState(0, 0),
      alive: 0,
      respawnAt: 0,
      hull: 0,
      guard: 0,
      cargo: [],
      hurtAt: 0,
      hurtFrom: 0,
      nemesis: NOBODY,
      revealUntil: 0,
      haul: 0,
    },
    robots: [],
    shots: [],
    resources: [],
    tracks: [],
    heard: [],
    store: { robots: [], shots: [], resources: [], tracks: [] },
  };
}
