/** The built-in brains by level. An entry is the registration. */
import type { Brain, Skill } from "./brain.ts";
import { createVeteran } from "./veteran.ts";

interface Level extends Skill {
  readonly create: (seat: number, seed: number, skill: Skill) => Brain;
}

export const levels = {
  veteran: { create: createVeteran, reaction: 7, aimError: 14 },
} as const satisfies Record<string, Level>;

export type LevelId = keyof typeof levels;

/**
 * Returns a new brain that has seen nothing yet.
 * @param seed 0 to 2^32 − 1; the same for all seats: brains of one match differ by their seats
 */
export function createBrain(level: LevelId, seat: number, seed: number): Brain {
  const { create, ...skill } = levels[level];
  return create(seat, seed, skill);
}
