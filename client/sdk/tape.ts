/**
 * A match as far as it is known: its records by tick, and worlds to begin from. A live match grows at its end, and once
 * at its beginning, when its past arrives; a replay has all of it at once.
 */
import type { TickRecord } from "#shared/sim/record.ts";

/** A world as `snapshotWorld` writes it. */
export interface Keyframe {
  readonly tick: number;
  readonly snapshot: Uint8Array;
}

/** Names of the seats from a tick on. */
interface Naming {
  readonly tick: number;
  readonly names: readonly string[];
}

/** Ticks from one keyframe to the next: at most so many are simulated to show any moment. */
export const KEYFRAME_PACE = 150;

/** See the file header. */
export interface Tape {
  /** Names the match: another one begins another tape. */
  readonly match: string;
  /** The first tick that can be shown, and the last. */
  readonly first: number;
  readonly last: number;
  /** Returns the record that leads to a tick, or null where none is known. */
  recordOf(tick: number): TickRecord | null;
  /** Adds consecutive records, the first of which leads to `firstTick`; what is known already stays. */
  add(firstTick: number, records: readonly TickRecord[]): void;
  /** Begins earlier: at a keyframe from which records lead on to those that are known. */
  precede(keyframe: Keyframe, names: readonly string[], records: readonly TickRecord[]): void;
  /** Notes a world, for going back. */
  keep(keyframe: Keyframe): void;
  /** True when no world is kept within a pace before a tick, so that one of that tick is worth keeping. */
  wants(tick: number): boolean;
  /** Returns the last keyframe that is not later than a tick; the first one for what lies before it. */
  keyframeAt(tick: number): Keyframe;
  /** Notes that a seat has another name from a tick on. */
  rename(tick: number, seat: number, name: string): void;
  namesAt(tick: number): readonly string[];
}

/** Returns the tape of a match from a keyframe on. @param recordAt gives records that need not be added */
export function createTape(
  match: string,
  start: Keyframe,
  names: readonly string[],
  given: { readonly last: number; readonly recordAt: (tick: number) => TickRecord } | null = null,
): Tape {
  const keyframes: Keyframe[] = [start];
  let namings: Naming[] = [{ tick: start.tick, names }];
  const records = new Map<number, TickRecord>();
  let last = given?.last ?? start.tick;

  const indexAt = (tick: number): number =>
    Math.max(
      0,
      keyframes.findLastIndex((keyframe) => keyframe.tick <= tick),
    );
  const keyframeAt = (tick: number): Keyframe => keyframes[indexAt(tick)] ?? start;

  return {
    match,
    get first() {
      return keyframeAt(0).tick;
    },
    get last() {
      return last;
    },
    recordOf: (tick) => (given !== null ? given.recordAt(tick) : (records.get(tick) ?? null)),
    add(firstTick, added) {
      added.forEach((record, index) => {
        const tick = firstTick + index;
        if (tick !== last + 1) return;
        records.set(tick, record);
        last = tick;
      });
    },
    precede(keyframe, before, earlier) {
      earlier.forEach((record, index) => {
        const tick = keyframe.tick + 1 + index;
        if (!records.has(tick)) records.set(tick, record);
      });
      keyframes.unshift(keyframe);
      namings = [{ tick: keyframe.tick, names: before }, ...namings];
    },
    keep(keyframe) {
      const index = keyframes.findLastIndex(({ tick }) => tick < keyframe.tick);
      if (keyframes[index + 1]?.tick !== keyframe.tick) keyframes.splice(index + 1, 0, keyframe);
    },
    wants: (tick) => tick - keyframeAt(tick).tick >= KEYFRAME_PACE,
    keyframeAt,
    rename(tick, seat, name) {
      const index = namings.findLastIndex((naming) => naming.tick <= tick);
      const before = namings[index]?.names ?? names;
      if (before[seat] === name) return;
      namings.splice(index + 1, 0, { tick, names: before.map((old, at) => (at === seat ? name : old)) });
    },
    namesAt: (tick) => (namings.findLast((naming) => naming.tick <= tick) ?? namings[0])?.names ?? names,
  };
}
