/** What the matches of a room are like. */
import type { MatchSetup } from "#shared/sim/create.ts";
import type { Practice } from "./practice.ts";

/** See the file header. Times in ticks. */
export interface MatchPlan {
  /** Number in `modeIds`. */
  readonly mode: number;
  readonly seats: number;
  /** Seats that the maze is made for, where more than those share its pads: a crowd; else it is made for all. */
  readonly mazeSeats?: number;
  /** Where they are not those of the mode. */
  readonly lengths: Pick<MatchSetup, "warmup" | "length" | "overtime">;
  /** How long results are shown. */
  readonly results: number;
  /** Where all of them begin, if not at the beginning: then only its seat can be taken. */
  readonly practice?: Practice;
}

/** Returns what a practice is like, where ordinary matches of its mode are like `plan`. */
export function planOfPractice({ results }: MatchPlan, { moment, seat }: Practice): MatchPlan {
  const { mode, seats } = moment.setup;
  return { mode, seats: seats.length, lengths: {}, results, practice: { moment, seat } };
}
