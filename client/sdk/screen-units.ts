/** Numbers of the simulation in the words and units of the screen: tiles, radians, names. */
import { TURN } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";
import { BRAIN, PERSON, PROGRAM } from "#shared/sim/record.ts";
import type { FramePhase } from "./frame-facts.ts";

const PHASES: readonly FramePhase[] = ["warmup", "live", "overtime", "over"];
const DRIVERS = { [BRAIN]: "brain", [PERSON]: "person", [PROGRAM]: "program" } as const;

/** Returns the name of a phase by its number. */
export function phaseName(phase: number): FramePhase {
  return PHASES[phase] ?? "over";
}

/** Returns what kind of driver a number stands for. */
export function driverName(driver: number): (typeof DRIVERS)[keyof typeof DRIVERS] {
  return driver === PERSON || driver === PROGRAM ? DRIVERS[driver] : DRIVERS[BRAIN];
}

/** Returns an angle in steps as radians. */
export function radians(steps: number): number {
  return (steps * 2 * Math.PI) / TURN;
}

/** Returns a place in units as one in tiles. */
export function inTiles({ x, y }: { readonly x: number; readonly y: number }): {
  readonly x: number;
  readonly y: number;
} {
  return { x: x / TILE, y: y / TILE };
}
