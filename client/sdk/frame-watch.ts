/** What whoever watches is told beside the picture, and no player. Units as in `frame.ts`. */
import type { FrameOwn } from "./frame-own.ts";

/** The great beast of a mode: when it comes and goes. */
export interface FrameVisit {
  readonly name: string;
  readonly icon: string;
  readonly state: "awaited" | "here" | "gone";
  /** Seconds until it comes, or until it leaves; 0 when it is gone. */
  readonly left: number;
  /** Share of its hull, 0 to 1. */
  readonly hull: number;
}

/** The waves of a mode. */
export interface FrameWaves {
  /** Seconds until the next one at the latest: it comes sooner when the present one is beaten. */
  readonly left: number;
  /** Of the present one: those in the maze, and those that have not come in yet. */
  readonly drones: number;
  /** Who comes with some waves, and the number of the next of them. */
  readonly boss: string;
  readonly bossIcon: string;
  readonly bossWave: number;
}

/** See the file header. */
export interface FrameWatch {
  /** What each driver knows, ascending by seat; of those in sight. */
  readonly crew: readonly FrameOwn[];
  /** Null in modes and matches to which none comes. */
  readonly visit: FrameVisit | null;
  readonly waves: FrameWaves | null;
}
