/** The results of a match as the screen shows them. Units as in `frame.ts`. */

/** An award of the results. */
export interface FrameAward {
  readonly name: string;
  readonly says: string;
  readonly icon: string;
}

/** One line of the results. */
export interface FrameResult {
  readonly seat: number;
  readonly place: number;
  readonly banked: number;
  readonly bankedSinceJoining: number;
  readonly largestHaul: number;
  readonly kills: number;
  readonly assists: number;
  readonly deaths: number;
  readonly damageDealt: number;
  /** 0 to 1. */
  readonly accuracy: number;
  readonly pickedUp: number;
  readonly team: number;
  readonly awards: readonly FrameAward[];
}
