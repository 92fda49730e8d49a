/** Reads one's own view of the room's state, patch by patch: samples of robots and beasts, lives of shots. */
import type { ArenaState, PlayerView } from "#shared/protocol/state.ts";
import { type BeastState, GENERATION, isBeastTurn, SHOT_EPOCH } from "#shared/protocol/thing-state.ts";
import { createDriveState, DRIVE_FIELDS, type DriveState } from "#shared/sim/drive-state.ts";
import { addSample, type Sample } from "./interpolate.ts";

/** A shot as its record tells it, in units and ticks. */
export interface ShotTrack {
  readonly id: string;
  /** Number in `weaponList`. */
  readonly weapon: number;
  /** Place at tick `epoch`, and units per tick. */
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly epoch: number;
  /** Seat, or −1. */
  readonly owner: number;
  /** The first tick it was in sight, and the first it no longer was. */
  readonly from: number;
  until: number;
}

/** A beast that is, or a moment ago was, public or in sight. */
export interface BeastTrack {
  readonly id: string;
  /** Number in `beastList`. */
  readonly kind: number;
  readonly samples: Sample[];
  /** As last told; see `BeastState`. */
  hull: number;
  state: number;
  course: number;
  cargo: number;
  /** The first tick at which it no longer was in sight. */
  until: number;
}

/** See the file header. */
export interface WireView {
  readonly samples: readonly Sample[][];
  readonly shots: readonly ShotTrack[];
  readonly beasts: readonly BeastTrack[];
  /** Returns a name for what lies in a slot, the same for as long as it lies there. @param list such as "resources" */
  idOf(list: string, slot: string): string;
  /** Takes note of a patch. */
  read(view: PlayerView, state: Pick<ArenaState, "tick" | "beasts">): void;
  reset(): void;
}

/** Ticks that an ended shot or a lost beast is remembered: longer than any delay of drawing. */
const REMEMBERED = 12;

/** What lies in a slot. */
interface Held {
  readonly kind: number;
  readonly id: string;
}

/** Returns a reader for `seats` seats. */
export function createWireView(seats: number): WireView {
  const samples: Sample[][] = Array.from({ length: seats }, () => []);
  let shots: ShotTrack[] = [];
  let beasts: BeastTrack[] = [];
  const shotIn = new Map<string, { readonly kind: number; readonly track: ShotTrack }>();
  const beastIn = new Map<string, { readonly kind: number; readonly track: BeastTrack }>();
  const held = new Map<string, Held>();
  let count = 0;

  const readRobots = (view: PlayerView, tick: number): void => {
    view.robots.forEach((robot, seat) => {
      if (robot.seen === 0) return;
      const { x, y, windUp } = robot;
      const sample = { tick, x, y, heading: robot.heading * 4, aim: robot.aim * 4, windUp };
      addSample(samples[Number(seat)] ?? [], sample);
    });
  };

  const readShots = (view: PlayerView, tick: number): void => {
    view.shots.forEach((shot, slot) => {
      const known = shotIn.get(slot);
      if (known?.kind === shot.kind) return;
      if (known !== undefined) known.track.until = Math.min(known.track.until, tick);
      shotIn.delete(slot);
      if (shot.kind === 0) return;
      const track: ShotTrack = {
        id: `shot${count++}`,
        weapon: (shot.kind & ~GENERATION) - 1,
        x: shot.x,
        y: shot.y,
        vx: shot.vx,
        vy: shot.vy,
        epoch: tick - (tick % SHOT_EPOCH),
        owner: shot.owner - 1,
        from: tick,
        until: Number.POSITIVE_INFINITY,
      };
      shotIn.set(slot, { kind: shot.kind, track });
      shots.push(track);
    });
    shots = shots.filter((shot) => shot.until + REMEMBERED > tick);
  };

  const readBeast = (beast: BeastState, key: string, slot: number, tick: number): void => {
    const { kind, x, y, hull, state, course, cargo } = beast;
    let known = beastIn.get(key);
    const isNew = known?.kind !== kind;
    if (isNew) {
      if (known !== undefined) known.track.until = tick;
      beastIn.delete(key);
      if (kind === 0) return;
      const number = (kind & ~GENERATION) - 1;
      const id = `beast${count++}`;
      const track = { id, kind: number, samples: [], hull, state, course, cargo, until: Number.POSITIVE_INFINITY };
      known = { kind, track };
      beastIn.set(key, known);
      beasts.push(track);
    }
    if (known === undefined) return;
    Object.assign(known.track, { hull, state, course, cargo });
    if (!isNew && !isBeastTurn(slot, tick)) return;
    addSample(known.track.samples, { tick, x, y, heading: beast.heading * 4, aim: 0, windUp: 0 });
  };

  const name = (
    list: string,
    slots: { forEach(each: (item: { readonly kind: number }, slot: string) => void): void },
  ) =>
    slots.forEach(({ kind }, slot) => {
      const key = `${list}${slot}`;
      if (held.get(key)?.kind === kind) return;
      if (kind === 0) held.delete(key);
      else held.set(key, { kind, id: `${list}${count++}` });
    });

  return {
    samples,
    get shots() {
      return shots;
    },
    get beasts() {
      return beasts;
    },
    idOf: (list, slot) => held.get(`${list}${slot}`)?.id ?? "",
    read(view, { tick, beasts: known }) {
      readRobots(view, tick);
      readShots(view, tick);
      known.forEach((beast, slot) => {
        readBeast(beast, `public${slot}`, Number(slot), tick);
      });
      view.beasts.forEach((beast, slot) => {
        readBeast(beast, slot, Number(slot), tick);
      });
      beasts = beasts.filter((beast) => beast.until + REMEMBERED > tick);
      name("resources", view.resources);
      name("devices", view.devices);
      name("shells", view.shells);
    },
    reset() {
      for (const list of samples) list.length = 0;
      shots = [];
      beasts = [];
      shotIn.clear();
      beastIn.clear();
      held.clear();
    },
  };
}

/** Returns the drive state that a view holds. */
export function driveOf(view: PlayerView): DriveState {
  const drive = createDriveState(0, 0);
  for (const field of DRIVE_FIELDS) drive[field] = view[field];
  return drive;
}

/** Returns the units carried, by number in `resourceList`. @param kinds how many numbers there are @param bits of each */
export function unpackCargo(packed: number, kinds: number, bits = 4): number[] {
  return Array.from({ length: kinds }, (_, kind) => (packed >>> (kind * bits)) & ((1 << bits) - 1));
}
