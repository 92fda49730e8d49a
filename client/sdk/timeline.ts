/**
 * What is watched as something one can move in: a live match, which is a replay that still grows, and a replay alike. The
 * simulation runs on this page, so going back costs some ticks of it and nothing of the server's. Ticks are 30 a second.
 */
import type { Chronicle } from "./chronicle.ts";
import type { Frame } from "./frame.ts";

/** What is shown of the maze. */
export type Vision =
  | { readonly kind: "everything" }
  /** What one team sees, or one seat alone. */
  | { readonly kind: "team"; readonly team: number }
  | { readonly kind: "seat"; readonly seat: number };

/** The speeds there are, slowest first; 1 is life. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** How far one can go, in ticks. */
export interface TimelineSpan {
  /** The first that can be shown: 0 once the whole past of the match is here. */
  readonly from: number;
  /** The last that is known. */
  readonly to: number;
  /** Where the match ends if nothing delays it, at least `to`: the length of the bar. */
  readonly end: number;
}

/** Where a picture is in time. Changes at once, in the same call, whatever is asked. */
export interface Timeline {
  readonly kind: "live" | "replay";
  span(): TimelineSpan;
  /** The tick that is shown, with its fraction. */
  tick(): number;
  /** True while a live match is shown as it comes; false from any seek, pause or other speed on until `toLive`. */
  isLive(): boolean;
  isPaused(): boolean;
  speed(): Speed;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  /** Shows a tick, held within the span; whether it plays or stands still stays as it is. */
  seek(tick: number): void;
  /** Stands still, so many ticks further on or back. */
  stepBy(ticks: number): void;
  /** Follows a live match again; a replay goes to its end. */
  toLive(): void;
  /**
   * Returns another moment than the shown one, in the present vision and without events, or null where it is not known or
   * not looked at yet. Costs some ticks of the simulation: not to be asked more often than somebody can look.
   */
  peek(tick: number): Frame | null;
  /** What has been found out of the match so far, over all that is known, not only what was shown. */
  chronicle(): Chronicle;
  vision(): Vision;
  setVision(vision: Vision): void;
}
