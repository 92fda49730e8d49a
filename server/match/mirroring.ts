/** What all writers of slots have in common. */
import { GENERATION } from "#shared/protocol/thing-state.ts";
import type { World } from "#shared/sim/world.ts";
import type { Sighted, Sightings } from "./sightings.ts";
import type { SlotChanges, Slots } from "./slots.ts";

/** Writes one kind of thing into a view. */
export interface ThingMirror {
  /** What it writes. */
  readonly kind: Exclude<keyof Sightings, "update">;
  /** True for things whose list has another version when anything about them is another: else nothing is written. */
  readonly areStill: boolean;
  /** Brings the slots up to date with the world after a step. @param sightings of that world */
  write(world: World, sightings: Sightings): void;
  /** Frees and empties every slot. */
  reset(): void;
}

/** Writes what is shown to all. */
export interface PublicThingMirror {
  write(world: World): void;
  reset(): void;
}

/** Returns the kind of a slot that is taken anew: the generation flips when the slot held something in this very tick. */
export function takenAnew(before: number, number: number): number {
  const generation = before === 0 ? 0 : (before & GENERATION) ^ GENERATION;
  return (1 + number) | generation;
}

/** Brings slots up to date with what a seat sees of one kind, in place. */
export function updateSlots<Thing>(
  slots: Slots<Thing>,
  { lists, versions }: Sighted<Thing>,
  seat: number,
  changes: SlotChanges<Thing>,
): void {
  slots.update(lists[seat] ?? [], versions[seat] ?? 0, changes);
}
