/** What a brain is: a function from what one seat may know to one input. Its memory is its own, outside the world. */
import type { TimedInput } from "../sim/input.ts";
import type { Observation } from "../sim/observation.ts";

/** A brain changes its input at most once in this many ticks: 6 times a second. */
export const THINK_PACE = 5;

/** Plays one seat. A brain that is created in the middle of a match starts blank and plays on. */
export interface Brain {
  /**
   * False for a tick whose observation it will not look at: it would give its last input again, so who plays it need
   * not ask it then, once it has been asked. Absent: it looks at all of them.
   */
  looks?(tick: number): boolean;
  /**
   * Returns the input of the next tick. To be called once a tick, with the seat's observation after the last step; the
   * observation is read, never kept. Equal observations from the same start on give equal inputs, in every engine.
   */
  think(observation: Observation): TimedInput;
}
