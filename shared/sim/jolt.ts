/** The jolt: takes energy from enemies around, and darkens guards and devices. */
import type { Robot, World } from "./world.ts";

/** Units, thirtieths of energy, ticks. */
export interface Jolt {
  readonly radius: number;
  readonly energy: number;
  readonly dark: number;
}

/** See the file header. In place. */
export function jolt(_world: World, _caster: Robot, _jolt: Jolt): void {}
