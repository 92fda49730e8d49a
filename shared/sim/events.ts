/**
 * Facts of a tick. Sound, effects, kill feed and announcements read events; none of them reads differences of states.
 * `seenBy` holds a bit for each seat that may know the fact; EVERYBODY is public. Positions are units.
 */

/** All seats, as bits. */
export const EVERYBODY = 0xffff;

interface Seen {
  readonly seenBy: number;
}
interface At {
  readonly x: number;
  readonly y: number;
}

/** What robots do and suffer. */
type RobotEvent =
  /** A volley or a bite, or the discharge of a beam, whose line is in `beam`. */
  | ({ readonly kind: "fired"; readonly seat: number; readonly weapon: number; readonly aim: number } & At)
  /** A beam begins to wind up. */
  | ({ readonly kind: "windup"; readonly seat: number; readonly weapon: number } & At)
  /** The line of a beam, from (x, y). */
  | ({
      readonly kind: "beam";
      readonly seat: number;
      readonly weapon: number;
      readonly toX: number;
      readonly toY: number;
    } & At)
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
  /** A bolt ended at a wall or a device. */
  | ({ readonly kind: "impact"; readonly weapon: number } & At)
  | ({ readonly kind: "stunned"; readonly seat: number } & At)
  /** A jolt reached a robot. */
  | ({ readonly kind: "jolted"; readonly seat: number } & At)
  | ({ readonly kind: "destroyed"; readonly seat: number; readonly by: number } & At)
  /** For the feed: public, without a place. `by` NOBODY and `beast` (a number in `beastList`) or −1. */
  | {
      readonly kind: "kill";
      readonly seat: number;
      readonly by: number;
      readonly assist: number;
      readonly nemesis: boolean;
      readonly beast: number;
    }
  | ({ readonly kind: "started"; readonly seat: number } & At)
  /** `seat` is shown to `by` through walls. */
  | { readonly kind: "revealed"; readonly seat: number; readonly by: number }
  /** A loaded robot rattles, a concealed one steps: heard, never seen. */
  | ({ readonly kind: "rattle"; readonly seat: number } & At)
  | ({ readonly kind: "step"; readonly seat: number } & At);

/** Resources on their ways. */
type ResourceEvent =
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
  /** A unit was carried off from the vault of `team`. */
  | { readonly kind: "stolen"; readonly seat: number; readonly team: number }
  /** A prize will appear in `ticks`; and: it is there. */
  | { readonly kind: "announced"; readonly resource: number; readonly ticks: number }
  | ({ readonly kind: "appeared"; readonly resource: number } & At);

/** Walls, devices and shells. */
type MazeEvent =
  /** A cracked segment lost hull; broken at 0. `segment` is its number in the maze. */
  | { readonly kind: "cracked"; readonly segment: number; readonly hull: number }
  /** A segment (its first tile) was bored; and: it has closed again. */
  | { readonly kind: "bored"; readonly tile: number; readonly seat: number }
  | { readonly kind: "closed"; readonly tile: number }
  /** A device is placed, fires at `aim`, is hit, goes dark, or is no more (`wrecked`: by force). */
  | ({ readonly kind: "placed"; readonly device: number; readonly seat: number; readonly aim: number } & At)
  | ({ readonly kind: "sentry"; readonly device: number; readonly aim: number } & At)
  | ({ readonly kind: "dented"; readonly device: number; readonly amount: number } & At)
  | ({ readonly kind: "darkened"; readonly device: number } & At)
  | ({ readonly kind: "gone"; readonly device: number; readonly wrecked: boolean } & At)
  /** Something was thrown to (toX, toY). */
  | ({
      readonly kind: "lobbed";
      readonly seat: number;
      readonly ability: number;
      readonly toX: number;
      readonly toY: number;
    } & At)
  /** A blast; `radius` in units; `device` its number in `deviceList`, or −1 for a shell. */
  | ({ readonly kind: "blast"; readonly radius: number; readonly device: number } & At);

/** Beasts. `beast` is a number in `beastList`. */
type BeastEvent =
  | ({ readonly kind: "came"; readonly beast: number } & At)
  | ({ readonly kind: "left"; readonly beast: number } & At)
  /** It shows where it will run: a direction in steps. */
  | ({ readonly kind: "pawed"; readonly beast: number; readonly course: number } & At)
  | ({ readonly kind: "charged"; readonly beast: number; readonly course: number } & At)
  /** It ran into a wall. */
  | ({ readonly kind: "dazed"; readonly beast: number } & At)
  | ({ readonly kind: "struck"; readonly beast: number; readonly seat: number } & At)
  | ({ readonly kind: "spat"; readonly beast: number; readonly aim: number } & At)
  | ({ readonly kind: "wounded"; readonly beast: number; readonly by: number; readonly amount: number } & At)
  | ({ readonly kind: "slain"; readonly beast: number; readonly by: number } & At);

/** The course of the match: all public. */
type MatchEvent =
  | { readonly kind: "lead"; readonly seat: number }
  | { readonly kind: "phase"; readonly phase: number }
  | { readonly kind: "joined"; readonly seat: number; readonly driver: number }
  | { readonly kind: "wave"; readonly wave: number };

/** One fact of a tick. */
export type GameEvent = Seen & (RobotEvent | ResourceEvent | MazeEvent | BeastEvent | MatchEvent);

/** What a seat hears of something it does not see: no position. */
export interface Heard {
  readonly kind: "heard";
  readonly what: "shot" | "ability" | "rattle" | "step" | "blast";
  /** Within 10 tiles; else within 20. */
  readonly near: boolean;
  /** Direction in sixteenths of a turn, 0 to 15. */
  readonly direction: number;
}
