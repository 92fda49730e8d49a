/** A sound that something asks for, before anybody decided how loud it is and whether it is heard at all. */
import type { SoundName } from "./sounds.ts";

/** Where a sound comes from: a place in the maze (tiles), or a direction (radians, 0 = +x, clockwise). */
export type Origin = { readonly x: number; readonly y: number } | { readonly angle: number; readonly isNear: boolean };

/** One sound that is wanted. */
export interface Cue {
  readonly sound: SoundName;
  /** Null: it comes from the page itself, as loud as it is. */
  readonly from: Origin | null;
  /** Of the own robot, or of what was done to it: a little louder. */
  readonly isOwn?: boolean;
  /** Share of its loudness; 1 unless said. */
  readonly gain?: number;
  /** How fast it is played; 1 unless said. */
  readonly rate?: number;
}
