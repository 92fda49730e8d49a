/** Bored segments: how they open and close. */
import type { Act } from "./scratch.ts";
import type { Robot, World } from "./world.ts";

/** Units from the rim, segments, ticks. */
export interface Bore {
  readonly reach: number;
  readonly count: number;
  readonly duration: number;
}

/** Opens the next segments in the axis direction nearest to the aim, in place. @returns false when there is none */
export function boreTunnels(_world: World, _caster: Robot, _act: Act, _bore: Bore): boolean {
  return false;
}

/** Brings the tiles of a restored world up to date with its openings, in place. */
export function openTunnels(_world: World): void {}
