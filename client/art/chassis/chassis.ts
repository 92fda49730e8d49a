// What a chassis drawing is. Authored facing +x around the rotation centre, in atlas pixels, within a circle of 56.
// A robot carries no colour of its own but the team mask: stripes are bone and black, lights are white and tinted.

import type { Art } from "../draw/art.ts";

/** How a hull stands. */
export interface HullPose {
  /** Phase of the running gear in [0, 1), or null at rest. */
  readonly drive: number | null;
  /** How far the ability's moving parts are out, [0, 1]. */
  readonly ability: number;
}

/** The drawing programs of a chassis. */
export interface ChassisArt {
  /** Frames of one cycle at rest: more than 1 only where something always turns. */
  readonly idleFrames: number;
  /** Frames of one cycle of the running gear. */
  readonly driveFrames: number;
  readonly drawHull: (art: Art, pose: HullPose) => void;
  /** `recoil` in [0, 1]: 1 right after the shot. */
  readonly drawTurret: (art: Art, recoil: number) => void;
}

/** Team luminance of a main surface, of a second one, and of a third. */
export const TEAM_MAIN = 0.86;
export const TEAM_SECOND = 0.62;
