/** What lies over the picture of the world, in CSS px of the screen. */

/** A box that words keep out from under. */
interface Panel {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** All that does. */
export interface Cover {
  readonly panels: readonly Panel[];
  /** By how much the middle of what is free is above that of the screen: what is followed is shown there. */
  readonly lift: number;
}
