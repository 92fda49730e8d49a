/** What all writers of slots have in common. */
import { GENERATION } from "#shared/protocol/thing-state.ts";
import type { World } from "#shared/sim/world.ts";

/** Writes one kind of thing into a view. */
export interface ThingMirror {
  /** Brings the slots up to date with the world after a step. */
  write(world: World): void;
  /** Frees and empties every slot. */
  reset(): void;
}

/** Puts the things in sight of a seat into `into`, in place. @param bit the seat, as a bit */
export function collect<Thing extends { readonly seenBy: number }>(
  all: readonly Thing[],
  bit: number,
  into: Thing[],
): void {
  into.length = 0;
  for (const thing of all) if ((thing.seenBy & bit) !== 0) into.push(thing);
}

/** Returns the kind of a slot that is taken anew: the generation flips when the slot held something in this very tick. */
export function takenAnew(before: number, number: number): number {
  const generation = before === 0 ? 0 : (before & GENERATION) ^ GENERATION;
  return (1 + number) | generation;
}

/** Sets fields of slots to 0, in place: their next reader must not learn what the last one saw. */
export function empty<Field extends string>(states: readonly Record<Field, number>[], fields: readonly Field[]): void {
  for (const state of states) for (const field of fields) state[field] = 0;
}
