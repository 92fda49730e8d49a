/** Bolts, resources and marks in sight, in the slots of one viewer. */
import { type ResourceState, SHOT_EPOCH, type ShotState, type TrackState } from "#shared/protocol/thing-state.ts";
import type { Projectile, Resource, Track } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { collect, empty, type ThingMirror, takenAnew } from "./mirroring.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Returns the writer of bolts. @param bit the viewer's seat, as a bit */
export function mirrorShots(states: readonly ShotState[], bit: number): ThingMirror {
  const inSight: Projectile[] = [];
  const slots = createSlots<Projectile>(
    states.length,
    (shot) => shot.id,
    (one, other) => one.x - other.x || one.y - other.y || one.vx - other.vx || one.vy - other.vy,
  );
  let world: World | null = null;

  const place = (state: ShotState, shot: Projectile): void => {
    const since = (world?.tick ?? 0) % SHOT_EPOCH;
    state.x = shot.x - shot.vx * since;
    state.y = shot.y - shot.vy * since;
    const owner = world?.robots[shot.owner];
    if (owner !== undefined && (owner.seenBy & bit) !== 0) state.owner = 1 + shot.owner;
  };
  const changes: SlotChanges<Projectile> = {
    enter(slot, shot) {
      const state = states[slot];
      if (state === undefined) return;
      state.kind = takenAnew(state.kind, shot.weapon);
      state.vx = shot.vx;
      state.vy = shot.vy;
      state.owner = 0;
      place(state, shot);
    },
    stay(slot, shot) {
      const state = states[slot];
      if (state !== undefined) place(state, shot);
    },
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.kind = 0;
    },
  };
  return {
    write(next) {
      world = next;
      collect(next.projectiles, bit, inSight);
      slots.update(inSight, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["kind", "x", "y", "vx", "vy", "owner"]);
    },
  };
}

/** Returns the writer of resources. @param bit the viewer's seat, as a bit */
export function mirrorResources(states: readonly ResourceState[], bit: number): ThingMirror {
  const inSight: Resource[] = [];
  const slots = createSlots<Resource>(
    states.length,
    (resource) => resource.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind,
  );
  const changes: SlotChanges<Resource> = {
    enter(slot, resource) {
      const state = states[slot];
      if (state === undefined) return;
      state.kind = takenAnew(state.kind, resource.kind);
      state.x = resource.x;
      state.y = resource.y;
    },
    stay(slot, resource) {
      const state = states[slot];
      if (state === undefined) return;
      // Magnets and walls that close move what lies about.
      state.x = resource.x;
      state.y = resource.y;
    },
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.kind = 0;
    },
  };
  return {
    write(world) {
      collect(world.resources, bit, inSight);
      slots.update(inSight, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["kind", "x", "y"]);
    },
  };
}

/** Returns the writer of marks. @param bit the viewer's seat, as a bit */
export function mirrorTracks(states: readonly TrackState[], bit: number): ThingMirror {
  const inSight: Track[] = [];
  const slots = createSlots<Track>(
    states.length,
    (track) => track.tile,
    (one, other) => one.tile - other.tile,
  );
  const place = (slot: number, track: Track): void => {
    const state = states[slot];
    if (state === undefined) return;
    state.tile = track.tile;
    state.heading = track.heading >> 2;
    state.tick = track.tick;
  };
  const changes: SlotChanges<Track> = {
    enter: place,
    stay: place,
    leave(slot) {
      const state = states[slot];
      if (state !== undefined) state.tile = 0;
    },
  };
  return {
    write(world) {
      collect(world.tracks, bit, inSight);
      slots.update(inSight, changes);
    },
    reset() {
      slots.clear();
      empty(states, ["tile", "heading", "tick"]);
    },
  };
}
