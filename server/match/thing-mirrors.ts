/** Bolts, resources and marks in sight, in the slots of one viewer. */
import {
  GENERATION,
  type ResourceState,
  SHOT_EPOCH,
  type ShotState,
  type TrackState,
} from "#shared/protocol/thing-state.ts";
import type { Projectile, Resource, Track } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Writes one kind of thing into a view. */
export interface ThingMirror {
  /** Brings the slots up to date with the world after a step. */
  write(world: World): void;
  /** Frees and empties every slot. */
  reset(): void;
}

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
      for (const state of states) {
        state.kind = 0;
        state.x = 0;
        state.y = 0;
        state.vx = 0;
        state.vy = 0;
        state.owner = 0;
      }
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
    stay() {
      // What lies about does not change.
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
      for (const state of states) {
        state.kind = 0;
        state.x = 0;
        state.y = 0;
      }
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
      for (const state of states) {
        state.tile = 0;
        state.heading = 0;
        state.tick = 0;
      }
    },
  };
}

/** Puts the things in sight of a seat into `into`, in place. */
function collect<Thing extends { readonly seenBy: number }>(all: readonly Thing[], bit: number, into: Thing[]): void {
  into.length = 0;
  for (const thing of all) if ((thing.seenBy & bit) !== 0) into.push(thing);
}

/** Returns the kind of a slot that is taken anew: the generation flips when the slot held something in this very tick. */
function takenAnew(before: number, number: number): number {
  const generation = before === 0 ? 0 : (before & GENERATION) ^ GENERATION;
  return (1 + number) | generation;
}
