/**
 * Facts of a tick. Sound, effects, kill feed and announcements read events; none of them reads differences of states.
 * `seenBy` holds a bit for each seat that may know the fact; EVERYBODY is public. Positions are units.
 */

/** All seats, as bits. */
export const EVERYBODY = 0xff;

interface Seen {
  readonly seenBy: number;
}
interface At {
  readonly x: number;
  readonly y: number;
}

/** One fact of a tick. */
export type GameEvent = Seen &
  (
    | ({ readonly kind: "fired"; readonly seat: number; readonly weapon: number; readonly aim: number } & At)
    /** An ability started; `slot` is 0 or 1. */
    | ({ readonly kind: "cast"; readonly seat: number; readonly slot: number; readonly ability: number } & At)
    /** A robot was hurt by `by` (a seat, or NOBODY); `amount` in thirtieths reached the hull, the guard took `guarded`. */
    | ({
        readonly kind: "hit";
        readonly seat: number;
        readonly by: number;
        readonly amount: number;
        readonly guarded: number;
        /** Where it came from, as a direction in steps. */
        readonly from: number;
      } & At)
    /** A bolt ended at a wall. */
    | ({ readonly kind: "impact"; readonly weapon: number } & At)
    | ({ readonly kind: "stunned"; readonly seat: number } & At)
    | ({ readonly kind: "destroyed"; readonly seat: number; readonly by: number } & At)
    /** For the feed: public, without a place. */
    | {
        readonly kind: "kill";
        readonly seat: number;
        readonly by: number;
        readonly assist: number;
        readonly nemesis: boolean;
      }
    | ({ readonly kind: "started"; readonly seat: number } & At)
    | ({ readonly kind: "picked"; readonly seat: number; readonly resource: number } & At)
    | ({ readonly kind: "dropped"; readonly seat: number; readonly resource: number } & At)
    /** A unit was unloaded: the `unit`-th of this visit, worth `value`. */
    | {
        readonly kind: "banked";
        readonly seat: number;
        readonly resource: number;
        readonly unit: number;
        readonly value: number;
      }
    /** A visit to the pad is over: `units` were unloaded for `value`. */
    | { readonly kind: "haul"; readonly seat: number; readonly units: number; readonly value: number }
    /** A cracked segment lost hull; broken at 0. `segment` is its number in the maze. */
    | { readonly kind: "cracked"; readonly segment: number; readonly hull: number }
    /** `seat` is shown to `by` through walls. */
    | { readonly kind: "revealed"; readonly seat: number; readonly by: number }
    /** A loaded robot rattles: heard, never seen. */
    | ({ readonly kind: "rattle"; readonly seat: number } & At)
    | { readonly kind: "lead"; readonly seat: number }
    | { readonly kind: "phase"; readonly phase: number }
    | { readonly kind: "joined"; readonly seat: number; readonly driver: number }
  );

/** What a seat hears of something it does not see: no position. */
export interface Heard {
  readonly kind: "heard";
  readonly what: "shot" | "ability" | "rattle";
  /** Within 10 tiles; else within 20. */
  readonly near: boolean;
  /** Direction in sixteenths of a turn, 0 to 15. */
  readonly direction: number;
}
