/** Devices and shells in sight, in the slots of one viewer. */
import { POINT } from "#shared/content/units.ts";
import { ARMING, DARKENED, type DeviceState, type ShellState, WORKING } from "#shared/protocol/thing-state.ts";
import type { Device, Shell } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { collect, empty, type ThingMirror, takenAnew } from "./mirroring.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Returns the writer of devices. @param bit the viewer's seat, as a bit */
export function mirrorDevices(states: readonly DeviceState[], bit: number): ThingMirror {
  const inSight: Device[] = [];
  const slots = createSlots<Device>(
    states.length,
    (device) => device.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind || one.owner - other.owner,
  );
  let tick = 0;

  const change = (state: DeviceState, device: Device): void => {
    state.aim = device.aim >> 2;
    state.hull = Math.ceil(device.hull / POINT);
    state.state = tick < device.darkUntil ? DARKENED : tick < device.armsAt ? ARMING : WORKING;
  };
  const changes: SlotChanges<Device> = {
    enter(slot, device) {
      const state = states[slot];
      if (state === undefined) return;
      state.kind = takenAnew(state.kind, device.kind);
      state.x = device.x;
      state.y = device.y;
      state.owner = device.owner;
      state.endsAt = device.endsAt;
      change(state, device);
    },
    stay(slot, device) {
      const state = states[slot];
      if (state !== undefined) change(state, device);
    },
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.kind = 0;
    },
  };
  return {
    write(world) {
      tick = world.tick;
      collect(world.devices, bit, inSight);
      slots.update(inSight, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["kind", "x", "y", "owner", "aim", "hull", "state", "endsAt"]);
    },
  };
}

/** Returns the writer of shells. @param seat the viewer's */
export function mirrorShells(states: readonly ShellState[], seat: number): ThingMirror {
  const bit = 1 << seat;
  const inSight: Shell[] = [];
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
      const state = states[slot];
      if (state === undefined) return;
      const isKnown = isThrowKnown(shell);
      state.kind = takenAnew(state.kind, shell.ability);
      state.x = shell.x;
      state.y = shell.y;
      state.fromX = isKnown ? shell.fromX : shell.x;
      state.fromY = isKnown ? shell.fromY : shell.y;
      state.owner = isKnown ? 1 + shell.owner : 0;
      state.radius = shell.radius;
      state.thrownAt = shell.thrownAt;
      state.landsAt = shell.landsAt;
    },
    stay() {
      // All of its flight is known from its first tick on.
    },
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.kind = 0;
    },
  };
  return {
    write(next) {
      world = next;
      collect(next.shells, bit, inSight);
      slots.update(inSight, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["kind", "x", "y", "fromX", "fromY", "owner", "radius", "thrownAt", "landsAt"]);
    },
  };
}
