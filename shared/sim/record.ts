/**
 * The tick record: all that enters a world in one tick. Records are the journal, the replay and the spectators' stream.
 * What is not in a record cannot change a match.
 */
import type { TimedInput } from "./input.ts";

/** Who drives a seat. The rules cannot tell the difference; statistics and the score table can. */
export const BRAIN = 0;
export const PERSON = 1;
export const PROGRAM = 2;

/** What the host of a match may order besides inputs. */
export type Command =
  /** A new driver takes the seat over: its robot drops its cargo and vanishes, and starts anew on its pad. */
  | { readonly kind: "join"; readonly seat: number; readonly driver: number; readonly chassis: number }
  /** The seat's person is gone for good; from now on `driver` drives. */
  | { readonly kind: "leave"; readonly seat: number }
  /** Another driver holds the stick for a while (a lost line, a person who came back). */
  | { readonly kind: "driver"; readonly seat: number; readonly driver: number }
  /** The chassis that the seat takes at its next start. */
  | { readonly kind: "chassis"; readonly seat: number; readonly chassis: number }
  /** Fresh secret bits for chance, 0 to 2^32 − 1. */
  | { readonly kind: "salt"; readonly salt: number };

/** The most inputs that one seat may consume in one tick. */
export const MOST_INPUTS = 4;

/** Everything that enters one tick. */
export interface TickRecord {
  /** For each seat 0 to 4 inputs, oldest first; with none, the robot's drive state stands still. */
  readonly inputs: readonly (readonly TimedInput[])[];
  /** Carried out before the inputs, in this order. */
  readonly commands: readonly Command[];
}
