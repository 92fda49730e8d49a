/** Reads one's own view of the room's state, patch by patch: samples of robots, lives of shots. */
import { GENERATION, type PlayerView, SHOT_EPOCH } from "#shared/protocol/state.ts";
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

/** See the file header. */
export interface WireView {
  readonly samples: readonly Sample[][];
  readonly shots: readonly ShotTrack[];
  /** Takes note of a patch. */
  read(view: PlayerView, tick: number): void;
  reset(): void;
}

/** Ticks that an ended shot is remembered: longer than any delay of drawing. */
const REMEMBERED = 12;

/** Returns a reader for `seats` seats. */
export function createWireView(seats: number): WireView {
  const samples: Sample[][] = Array.from({ length: seats }, () => []);
  let shots: ShotTrack[] = [];
  const bySlot = new Map<string, { readonly kind: number; readonly track: ShotTrack }>();
  let count = 0;
  return {
    samples,
    get shots() {
      return shots;
    },
    read(view, tick) {
      view.robots.forEach((robot, seat) => {
        if (robot.seen === 0) return;
        const { x, y } = robot;
        addSample(samples[Number(seat)] ?? [], { tick, x, y, heading: robot.heading * 4, aim: robot.aim * 4 });
      });
      view.shots.forEach((shot, slot) => {
        const known = bySlot.get(slot);
        if (known?.kind === shot.kind) return;
        if (known !== undefined) known.track.until = Math.min(known.track.until, tick);
        bySlot.delete(slot);
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
        bySlot.set(slot, { kind: shot.kind, track });
        shots.push(track);
      });
      shots = shots.filter((shot) => shot.until + REMEMBERED > tick);
    },
    reset() {
      for (const list of samples) list.length = 0;
      shots = [];
      bySlot.clear();
    },
  };
}

/** Returns the drive state that a view holds. */
export function driveOf(view: PlayerView): DriveState {
  const drive = createDriveState(0, 0);
  for (const field of DRIVE_FIELDS) drive[field] = view[field];
  return drive;
}

/** Returns the units carried, by number in `resourceList`. @param kinds how many numbers there are */
export function unpackCargo(packed: number, kinds: number): number[] {
  return Array.from({ length: kinds }, (_, kind) => (packed >>> (kind * 4)) & 15);
}
