// What an effect is: a row of frames and, where they form an animation, how it plays.

import type { Pixels } from "../raster/pixels.ts";

/** How the frames of an effect play. */
export interface Playback {
  readonly fps: number;
  /** Times it repeats after the first: 0 once, -1 for ever. */
  readonly repeat: number;
}

/** An effect in the table: `name/0` to `name/{frames - 1}`, or just `name` where `frames` is absent. */
export interface Effect {
  readonly frames?: number;
  readonly playback?: Playback;
  readonly paint: (frame: number) => Pixels;
}

/** Effects by name. */
export type EffectTable = Readonly<Record<string, Effect>>;
