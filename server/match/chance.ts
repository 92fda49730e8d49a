/** Where a room's secret bits come from. Tests pass their own, so that two rooms can be made alike. */
import { randomBytes } from "node:crypto";
import { seconds } from "#shared/lib/time.ts";

/** Returns 32 fresh bits, 0 to 2^32 − 1. */
export type Chance = () => number;

/** Bits that nobody can foresee. */
export const secretChance: Chance = () => randomBytes(4).readUInt32LE(0);

/** From one salt of the world to the next. */
export const SALT_PACE = seconds(1);
