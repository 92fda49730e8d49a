// What a beast drawing is. One sprite, no turret, authored facing +x around its centre, in atlas pixels. Beasts belong to
// nobody: no team mask, but iron, rust, bone and danger red, and lights with a colour of their own.

import type { Art } from "../draw/art.ts";
import type { Playback } from "../fx/effect.ts";

/** A state of a beast, such as `walk`. */
export interface BeastState {
  readonly playback: Playback;
  /** One drawing per frame. */
  readonly draws: readonly ((art: Art) => void)[];
}

/** The drawings of a beast. */
export interface BeastArt {
  /** By name of the state; besides these each has `hit` and `destroyed`, made from its first frame. */
  readonly states: Readonly<Record<string, BeastState>>;
  /** Half of the square in which scratches and embers lie. */
  readonly damage: number;
}

/** `count` drawings of a cycle, each given its phase in [0, 1). */
export function cycle(count: number, draw: (art: Art, phase: number) => void): ((art: Art) => void)[] {
  return Array.from({ length: count }, (_, index) => (art: Art) => draw(art, index / count));
}

/** A state that is one picture. */
export function still(draw: (art: Art) => void): BeastState {
  return { playback: { fps: 1, repeat: -1 }, draws: [draw] };
}
