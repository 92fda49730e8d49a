/** Beasts: drones in the slots of whoever sees them, those that are public in slots for all. */
import { beastList } from "#shared/content/beasts.ts";
import { BEAST_CARGO_BITS, type BeastState, isBeastTurn } from "#shared/protocol/thing-state.ts";
import type { Beast } from "#shared/sim/things.ts";
import { empty, type ThingMirror, takenAnew } from "./mirroring.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** The whole of `BeastState.hull`. */
const FULL = 255;

/** Returns the writer of beasts that are not public. @param bit the viewer's seat, as a bit */
export function mirrorBeasts(states: readonly BeastState[], bit: number): ThingMirror {
  return mirror(states, (beast) => (beast.seenBy & bit) !== 0 && beastList[beast.kind]?.isPublic === false);
}

/** Returns the writer of those that are. */
export function mirrorPublicBeasts(states: readonly BeastState[]): ThingMirror {
  return mirror(states, (beast) => beastList[beast.kind]?.isPublic === true);
}

function mirror(states: readonly BeastState[], isShown: (beast: Beast) => boolean): ThingMirror {
  const shown: Beast[] = [];
  const slots = createSlots<Beast>(
    states.length,
    (beast) => beast.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind || one.heading - other.heading,
  );
  let tick = 0;

  const move = (state: BeastState, beast: Beast): void => {
    state.x = beast.x;
    state.y = beast.y;
    state.heading = beast.heading >> 2;
  };
  const change = (state: BeastState, beast: Beast): void => {
    state.hull = Math.ceil((beast.hull * FULL) / Math.max(1, beast.hullMost));
    state.state = beast.state;
    state.course = beast.course >> 2;
    state.cargo = packCargo(beast.cargo);
  };
  const changes: SlotChanges<Beast> = {
    enter(slot, beast) {
      const state = states[slot];
      if (state === undefined) return;
      state.kind = takenAnew(state.kind, beast.kind);
      move(state, beast);
      change(state, beast);
    },
    stay(slot, beast) {
      const state = states[slot];
      if (state === undefined) return;
      if (isBeastTurn(slot, tick)) move(state, beast);
      change(state, beast);
    },
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.kind = 0;
    },
  };
  return {
    write(world) {
      tick = world.tick;
      shown.length = 0;
      for (const beast of world.beasts) if (isShown(beast)) shown.push(beast);
      slots.update(shown, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["kind", "x", "y", "heading", "hull", "state", "course", "cargo"]);
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
