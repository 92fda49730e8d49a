/** What a thought has decided before it comes to abilities, and how one is pressed. */
import type { Plan } from "./plan.ts";
import type { Course } from "./steer.ts";
import type { Target } from "./target.ts";

/** What a thought has decided before it comes to abilities. */
export interface Intent {
  readonly plan: Plan;
  readonly course: Course;
  /** What is in reach of the weapon, or null. */
  readonly target: Target | null;
}

/** How to press: the aim (steps) or −1 for any, and the reach (1/16 tile). */
export interface Cue {
  readonly aim: number;
  readonly reach: number;
}

/** A cue without aim. */
export const NOW: Cue = { aim: -1, reach: 0 };
