/** Bolts, resources and marks in sight, in the slots of one viewer. */
import { type ResourceState, SHOT_EPOCH, type ShotState, type TrackState } from "#shared/protocol/thing-state.ts";
import type { Projectile, Resource, Track } from "#shared/sim/things.ts";
import type { World } from "#shared/sim/world.ts";
import { type ThingMirror, takenAnew, updateSlots } from "./mirroring.ts";
import { createSlotFields } from "./slot-fields.ts";
import { createSlots, type SlotChanges } from "./slots.ts";

/** Fields of shots; the first three are those of resources as well. */
const [KIND, X, Y, VX, VY, OWNER] = [0, 1, 2, 3, 4, 5] as const;
/** Fields of marks. */
const [TILE, HEADING, TICK] = [0, 1, 2] as const;

/** Returns the writer of bolts. @param seat the viewer's */
export function mirrorShots(states: readonly ShotState[], seat: number): ThingMirror {
  const bit = 1 << seat;
  const fields = createSlotFields(states, ["kind", "x", "y", "vx", "vy", "owner"]);
  const slots = createSlots<Projectile>(
    states.length,
    (shot) => shot.id,
    (one, other) => one.x - other.x || one.y - other.y || one.vx - other.vx || one.vy - other.vy,
  );
  let world: World | null = null;

  const place = (slot: number, shot: Projectile): void => {
    const since = (world?.tick ?? 0) % SHOT_EPOCH;
    fields.set(slot, X, shot.x - shot.vx * since);
    fields.set(slot, Y, shot.y - shot.vy * since);
  };
  const isOwnerSeen = ({ owner }: Projectile): boolean => ((world?.robots[owner]?.seenBy ?? 0) & bit) !== 0;
  const changes: SlotChanges<Projectile> = {
    enter(slot, shot) {
      fields.set(slot, KIND, takenAnew(fields.get(slot, KIND), shot.weapon));
      fields.set(slot, VX, shot.vx);
      fields.set(slot, VY, shot.vy);
      fields.set(slot, OWNER, isOwnerSeen(shot) ? 1 + shot.owner : 0);
      place(slot, shot);
    },
    stay(slot, shot) {
      place(slot, shot);
      if (isOwnerSeen(shot)) fields.set(slot, OWNER, 1 + shot.owner);
    },
    leave: (slot) => fields.set(slot, KIND, 0),
  };
  return {
    kind: "shots",
    areStill: false,
    write(next, { shots }) {
      world = next;
      updateSlots(slots, shots, seat, changes);
    },
    reset() {
      slots.clear();
      fields.reset();
    },
  };
}

/** Returns the writer of resources. @param seat the viewer's */
export function mirrorResources(states: readonly ResourceState[], seat: number): ThingMirror {
  const fields = createSlotFields(states, ["kind", "x", "y"]);
  const slots = createSlots<Resource>(
    states.length,
    (resource) => resource.id,
    (one, other) => one.x - other.x || one.y - other.y || one.kind - other.kind,
  );
  const place = (slot: number, resource: Resource): void => {
    fields.set(slot, X, resource.x);
    fields.set(slot, Y, resource.y);
  };
  const changes: SlotChanges<Resource> = {
    enter(slot, resource) {
      fields.set(slot, KIND, takenAnew(fields.get(slot, KIND), resource.kind));
      place(slot, resource);
    },
    stay: place,
    leave: (slot) => fields.set(slot, KIND, 0),
  };
  return {
    kind: "resources",
    areStill: true,
    write(_world, { resources }) {
      updateSlots(slots, resources, seat, changes);
    },
    reset() {
      slots.clear();
      fields.reset();
    },
  };
}

/** Returns the writer of marks. @param seat the viewer's */
export function mirrorTracks(states: readonly TrackState[], seat: number): ThingMirror {
  const fields = createSlotFields(states, ["tile", "heading", "tick"]);
  const slots = createSlots<Track>(
    states.length,
    (track) => track.tile,
    (one, other) => one.tile - other.tile,
  );
  const place = (slot: number, track: Track): void => {
    fields.set(slot, TILE, track.tile);
    fields.set(slot, HEADING, track.heading >> 2);
    fields.set(slot, TICK, track.tick);
  };
  const changes: SlotChanges<Track> = {
    enter: place,
    stay: place,
    leave: (slot) => fields.set(slot, TILE, 0),
  };
  return {
    kind: "tracks",
    // A tile that is entered again has another mark.
    areStill: true,
    write(_world, { tracks }) {
      updateSlots(slots, tracks, seat, changes);
    },
    reset() {
      slots.clear();
      fields.reset();
    },
  };
}
