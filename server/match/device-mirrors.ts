/** Devices and shells in sight, in the slots of one viewer. */
import { POINT } from "#shared/content/units.ts";
import { ARMING, DARKENED, WORKING } from "#shared/protocol/device-state.ts";
import type { DeviceState, ShellState } from "#shared/protocol/thing-state.ts";
import type { Device, Shell } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ThingMirror, takenAnew, updateSlots } from "./mirroring.ts";
import { createSlotFields } from "./slot-fields.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Fields of both. */
const [KIND, X, Y, OWNER] = [0, 1, 2, 3] as const;
/** Fields of devices alone. */
const [AIM, HULL, STATE, ENDS_AT] = [4, 5, 6, 7] as const;
/** Fields of shells alone. */
const [FROM_X, FROM_Y, RADIUS, THROWN_AT, LANDS_AT] = [4, 5, 6, 7, 8] as const;

/** Returns the writer of devices. @param seat the viewer's */
export function mirrorDevices(states: readonly DeviceState[], seat: number): ThingMirror {
  const fields = createSlotFields(states, ["kind", "x", "y", "owner", "aim", "hull", "state", "endsAt"]);
  const slots = createSlots<Device>(
    states.length,
    (device) => device.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind || one.owner - other.owner,
  );
  let tick = 0;

  const change = (slot: number, device: Device): void => {
    fields.set(slot, AIM, device.aim >> 2);
    fields.set(slot, HULL, Math.ceil(device.hull / POINT));
    fields.set(slot, STATE, tick < device.darkUntil ? DARKENED : tick < device.armsAt ? ARMING : WORKING);
  };
  const changes: SlotChanges<Device> = {
    enter(slot, device) {
      fields.set(slot, KIND, takenAnew(fields.get(slot, KIND), device.kind));
      fields.set(slot, X, device.x);
      fields.set(slot, Y, device.y);
      fields.set(slot, OWNER, device.owner);
      fields.set(slot, ENDS_AT, device.endsAt);
      change(slot, device);
    },
    stay: change,
    leave: (slot) => fields.set(slot, KIND, 0),
  };
  return {
    kind: "devices",
    areStill: false,
    write(world, { devices }) {
      tick = world.tick;
      updateSlots(slots, devices, seat, changes);
    },
    reset() {
      slots.clear();
      fields.reset();
    },
  };
}

/** Returns the writer of shells. @param seat the viewer's */
export function mirrorShells(states: readonly ShellState[], seat: number): ThingMirror {
  const bit = 1 << seat;
  const fields = createSlotFields(states, [
    "kind",
    "x",
    "y",
    "owner",
    "fromX",
    "fromY",
    "radius",
    "thrownAt",
    "landsAt",
  ]);
  const slots = createSlots<Shell>(
    states.length,
    (shell) => shell.id,
    (one, other) => one.x - other.x || one.y - other.y || one.landsAt - other.landsAt || one.radius - other.radius,
  );
  let world: World | null = null;

  /** Who threw it, and from where, is known to friends, and to whoever saw it leave. */
  const isThrowKnown = ({ owner, team, thrownAt }: Shell): boolean => {
    if (world === null || world.robots[seat]?.team === team) return true;
    return thrownAt >= world.tick - 1 && ((world.robots[owner]?.seenBy ?? 0) & bit) !== 0;
  };
  const changes: SlotChanges<Shell> = {
    enter(slot, shell) {
      const isKnown = isThrowKnown(shell);
      fields.set(slot, KIND, takenAnew(fields.get(slot, KIND), shell.ability));
      fields.set(slot, X, shell.x);
      fields.set(slot, Y, shell.y);
      fields.set(slot, FROM_X, isKnown ? shell.fromX : shell.x);
      fields.set(slot, FROM_Y, isKnown ? shell.fromY : shell.y);
      fields.set(slot, OWNER, isKnown ? 1 + shell.owner : 0);
      fields.set(slot, RADIUS, shell.radius);
      fields.set(slot, THROWN_AT, shell.thrownAt);
      fields.set(slot, LANDS_AT, shell.landsAt);
    },
    stay() {
      // All of its flight is known from its first tick on.
    },
    leave: (slot) => fields.set(slot, KIND, 0),
  };
  return {
    kind: "shells",
    areStill: true,
    write(next, { shells }) {
      world = next;
      updateSlots(slots, shells, seat, changes);
    },
    reset() {
      slots.clear();
      fields.reset();
    },
  };
}
