/** The brains that drive the seats of a match: made when they are first asked, asked only when they look. */
import type { Brain } from "#shared/ai/brain.ts";
import { createBrain, type LevelId } from "#shared/ai/index.ts";
import type { TimedInput } from "#shared/sim/input.ts";
import type { ReusableObservation } from "#shared/sim/observation.ts";
import { observe } from "#shared/sim/observe.ts";
import type { World } from "#shared/sim/world.ts";
import type { Chance } from "./chance.ts";

/** Makes the driver of a brain's seat. */
export type BrainMaker = (seat: number, seed: number, level: LevelId) => Brain;

/** A brain in its seat, with the inputs that it gave last. */
interface Driver {
  readonly brain: Brain;
  readonly level: LevelId;
  readonly inputs: readonly TimedInput[];
}

/** All brains of a match. */
export interface Drivers {
  /** Returns what the brain of a seat does; a new one, and one of another level than before, starts blank. */
  ask(world: World, seat: number, level: LevelId): readonly TimedInput[];
  /** The brain of a seat is gone. */
  dismiss(seat: number): void;
}

/** The built-in brains. */
export const builtIn: BrainMaker = (seat, seed, level) => createBrain(level, seat, seed);

/** Returns seats without brains yet. */
export function createDrivers(makeBrain: BrainMaker, chance: Chance): Drivers {
  const drivers = new Map<number, Driver>();
  const observations = new Map<number, ReusableObservation>();
  return {
    ask(world, seat, level) {
      const known = drivers.get(seat);
      const before = known?.level === level ? known : undefined;
      // Most brains look up in their turns only: nobody has to work out what they would not look at.
      if (before?.brain.looks?.(world.tick) === false) return before.inputs;
      const brain = before?.brain ?? makeBrain(seat, chance(), level);
      const seen = observe(world, seat, observations.get(seat));
      observations.set(seat, seen);
      const inputs = [brain.think(seen)];
      drivers.set(seat, { brain, level, inputs });
      return inputs;
    },
    dismiss: (seat) => void drivers.delete(seat),
  };
}
