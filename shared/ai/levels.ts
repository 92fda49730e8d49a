/** The levels of the built-in brains: how fast, how sure and how wise they are. An entry is the registration. */
import { seconds, type Ticks, ticks } from "../lib/time.ts";
import { THINK_PACE } from "./brain.ts";

/** What tells the levels of brains apart: never what they see. */
export interface Skill {
  /** From the first sight of an enemy to the first answer to it. */
  readonly reaction: Ticks;
  /** From one thought, and one change of input, to the next; at least THINK_PACE. */
  readonly pace: number;
  /** The largest error of its aim, in steps of 1/1024 turn. */
  readonly aimError: number;
  /** Of 256 times that something is worth an ability, how often it thinks of it. */
  readonly wit: number;
  /** Of 256 dangers that fly at it, how many it steps aside from. */
  readonly dodging: number;
  /** Of 256 fights that it should not fight, how many it keeps out of. */
  readonly caution: number;
  /** How far off its estimate of a thing's worth is at most, of 256. */
  readonly error: number;
  /** It believes in a resource that it does not see for so long. */
  readonly memory: Ticks;
  /** True when it aims where its target will be. */
  readonly leads: boolean;
  /** True when it follows tracks and sounds. */
  readonly hunts: boolean;
  /** True when it is there before a prize appears. */
  readonly foresees: boolean;
  /** True when it weighs each unit more against the way home; else it goes home with what it happens to think enough. */
  readonly weighs: boolean;
}

/** All levels, from the weakest to the strongest. */
export const levels = {
  rookie: {
    reaction: ticks(12),
    pace: 2 * THINK_PACE,
    aimError: 60,
    wit: 50,
    dodging: 0,
    caution: 80,
    error: 256,
    memory: seconds(10),
    leads: false,
    hunts: false,
    foresees: false,
    weighs: false,
  },
  veteran: {
    reaction: ticks(7),
    pace: THINK_PACE + 2,
    aimError: 42,
    wit: 85,
    dodging: 20,
    caution: 115,
    error: 245,
    memory: seconds(12),
    leads: true,
    hunts: false,
    foresees: false,
    weighs: true,
  },
  ace: {
    reaction: ticks(4),
    pace: THINK_PACE,
    aimError: 5,
    wit: 256,
    dodging: 256,
    caution: 256,
    error: 0,
    memory: seconds(75),
    leads: true,
    hunts: true,
    foresees: true,
    weighs: true,
  },
} as const satisfies Record<string, Skill>;

export type LevelId = keyof typeof levels;

/** The ids of all levels, from the weakest to the strongest. */
export const levelIds: readonly LevelId[] = ["rookie", "veteran", "ace"];
