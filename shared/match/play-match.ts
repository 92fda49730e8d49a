/** A whole match without a room: world, brains and tick records, as fast as it goes. */
import type { Brain } from "../ai/brain.ts";
import { createBrain, type LevelId } from "../ai/index.ts";
import { draw } from "../lib/rng.ts";
import { createWorld, type MatchSetup } from "../sim/create.ts";
import type { TimedInput } from "../sim/input.ts";
import { createObservation } from "../sim/observation.ts";
import { observe } from "../sim/observe.ts";
import type { Command, TickRecord } from "../sim/record.ts";
import { step } from "../sim/step.ts";
import { OVER, type World } from "../sim/world.ts";

/** Chance gets fresh bits in every tick that this divides. */
export const SALT_PACE = 30;
/** The stream of chance from which a headless match takes its salts. */
const SALT_STREAM = 0x5a17;
const NO_COMMANDS: readonly Command[] = [];

/** What a caller may look at while a match runs. */
export interface MatchHooks {
  /**
   * Called after each step. The world is the running one: to be read only. The record, with its lists, is filled anew
   * for the next tick: who keeps it copies it (its inputs and commands never change).
   * @returns true to end here
   */
  onTick?(world: World, record: TickRecord): boolean | undefined;
}

/** Returns the salt that a headless match takes at a tick, 0 to 2^32 − 1. @param seed the salt of its setup */
export function headlessSalt(seed: number, tick: number): number {
  return draw(seed, tick, SALT_STREAM, 0);
}

/**
 * Plays a match to its end and returns its world. Deterministic: the setup and the brains are all that it depends on.
 * @param brains one a seat, or the level of all of them
 */
export function playMatch(setup: MatchSetup, brains: readonly Brain[] | LevelId, hooks: MatchHooks = {}): World {
  const players = typeof brains === "string" ? createBrains(setup, brains) : brains;
  return playWorld(createWorld(setup), players, hooks);
}

/** The same from a world that is there already; in place. The salts follow from the one that it has now. */
export function playWorld(world: World, players: readonly Brain[], hooks: MatchHooks = {}): World {
  const seed = world.salt;
  if (players.length !== world.robots.length) {
    throw new RangeError(`a match of ${world.robots.length} robots needs as many brains, got ${players.length}`);
  }
  const observations = world.robots.map(() => createObservation(world));
  const inputs: TimedInput[][] = world.robots.map(() => []);
  while (world.phase !== OVER) {
    for (let seat = 0; seat < players.length; seat++) {
      const player = players[seat];
      const own = inputs[seat];
      if (player === undefined || own === undefined) continue;
      // Most brains look up in their turns only: nobody has to work out what they would not look at.
      if (own.length > 0 && player.looks?.(world.tick) === false) continue;
      own[0] = player.think(observe(world, seat, observations[seat]));
    }
    const tick = world.tick + 1;
    const commands: readonly Command[] =
      tick % SALT_PACE === 0 ? [{ kind: "salt", salt: headlessSalt(seed, tick) }] : NO_COMMANDS;
    const record: TickRecord = { inputs, commands };
    step(world, record);
    if (hooks.onTick?.(world, record) === true) break;
  }
  return world;
}

function createBrains(setup: MatchSetup, level: LevelId): Brain[] {
  return setup.seats.map((_, seat) => createBrain(level, seat, setup.salt));
}
