/** Beasts: drones in the slots of whoever sees them, those that are public in slots for all. */
import { beastList } from "#shared/content/beasts.ts";
import { BEAST_CARGO_BITS, type BeastState, isBeastTurn } from "#shared/protocol/thing-state.ts";
import type { Beast } from "#shared/sim/things.ts";
import { type PublicThingMirror, type ThingMirror, takenAnew } from "./mirroring.ts";
import { createSlotFields } from "./slot-fields.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Fields of a slot. */
const [KIND, X, Y, HEADING, HULL, STATE, COURSE, CARGO] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The whole of `BeastState.hull`. */
const FULL = 255;

/** Returns the writer of beasts that are not public. @param seat the viewer's */
export function mirrorBeasts(states: readonly BeastState[], seat: number): ThingMirror {
  const mirror = createBeastMirror(states);
  return {
    kind: "beasts",
    areStill: false,
    write: (world, { beasts }) => mirror.write(world.tick, beasts.lists[seat] ?? [], beasts.versions[seat] ?? 0),
    reset: mirror.reset,
  };
}

/** Returns the writer of those that are public. */
export function mirrorPublicBeasts(states: readonly BeastState[]): PublicThingMirror {
  const mirror = createBeastMirror(states);
  return {
    // A list is made anew each time: one that is filtered is always another.
    write: ({ tick, beasts }) =>
      mirror.write(
        tick,
        beasts.filter(({ kind }) => beastList[kind]?.isPublic === true),
        tick,
      ),
    reset: mirror.reset,
  };
}

function createBeastMirror(states: readonly BeastState[]) {
  const fields = createSlotFields(states, ["kind", "x", "y", "heading", "hull", "state", "course", "cargo"]);
  const slots = createSlots<Beast>(
    states.length,
    (beast) => beast.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind || one.heading - other.heading,
  );
  let tick = 0;

  const move = (slot: number, beast: Beast): void => {
    fields.set(slot, X, beast.x);
    fields.set(slot, Y, beast.y);
    fields.set(slot, HEADING, beast.heading >> 2);
  };
  const change = (slot: number, beast: Beast): void => {
    fields.set(slot, HULL, Math.ceil((beast.hull * FULL) / Math.max(1, beast.hullMost)));
    fields.set(slot, STATE, beast.state);
    fields.set(slot, COURSE, beast.course >> 2);
    fields.set(slot, CARGO, packCargo(beast.cargo));
  };
  const changes: SlotChanges<Beast> = {
    enter(slot, beast) {
      fields.set(slot, KIND, takenAnew(fields.get(slot, KIND), beast.kind));
      move(slot, beast);
      change(slot, beast);
    },
    stay(slot, beast) {
      if (isBeastTurn(slot, tick)) move(slot, beast);
      change(slot, beast);
    },
    leave: (slot) => fields.set(slot, KIND, 0),
  };
  return {
    write(now: number, shown: readonly Beast[], version: number): void {
      tick = now;
      slots.update(shown, version, changes);
    },
    reset(): void {
      slots.clear();
      fields.reset();
    },
  };
}

function packCargo(cargo: readonly number[]): number {
  const most = (1 << BEAST_CARGO_BITS) - 1;
  let packed = 0;
  for (let kind = 0; kind < cargo.length; kind++) {
    packed |= Math.min(most, cargo[kind] ?? 0) << (kind * BEAST_CARGO_BITS);
  }
  return packed;
}
