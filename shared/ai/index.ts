/** The built-in brains by level. */
import type { Brain } from "./brain.ts";
import { type LevelId, levels } from "./levels.ts";
import { createMind } from "./mind.ts";

export { type LevelId, levelIds } from "./levels.ts";

/** What an experiment may fix in a brain. */
export interface BrainOptions {
  /** Units of room taken in the hold with which it goes home, whatever it would judge; 0: as it judges. */
  readonly homeAt?: number;
}

/**
 * Returns a new brain that has seen nothing yet.
 * @param seed 0 to 2^32 − 1; the same for all seats: brains of one match differ by their seats
 */
export function createBrain(level: LevelId, seat: number, seed: number, options: BrainOptions = {}): Brain {
  return createMind(seat, { skill: levels[level], homeAt: options.homeAt ?? 0, seed });
}
