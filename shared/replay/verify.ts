/**
 * A whole match as data, and whether some rules still play it the same. Takes the rules as an argument: those of the
 * source, or of a built module in any engine.
 */
import { hashText } from "../lib/hash.ts";
import type { MatchSetup } from "../sim/create.ts";
import type { SimModule } from "../sim/module.ts";
import type { TickRecord } from "../sim/record.ts";
import type { Outcome } from "../sim/world.ts";

/** A hash is kept of every tick that this divides, and of the last. */
export const HASH_PACE = 30;

/** What a match left: its hashes, as 14 hexadecimal digits, in the order of its ticks, and how it ended. */
export interface MatchTrace {
  readonly hashes: readonly string[];
  readonly outcome: Outcome | null;
}

/** Plays records from the beginning of a match and returns the trace. */
export function traceMatch(
  sim: Pick<SimModule, "create" | "step" | "hash">,
  setup: MatchSetup,
  records: readonly TickRecord[],
): MatchTrace {
  const world = sim.create(setup);
  const hashes: string[] = [];
  for (const record of records) {
    sim.step(world, record);
    if (world.tick % HASH_PACE === 0 || world.tick === records.length) hashes.push(hashText(sim.hash(world)));
  }
  return { hashes, outcome: world.outcome };
}

/**
 * Returns the first tick at which two traces are known to differ (the rules drifted within the HASH_PACE ticks up to
 * it), or null when they are equal.
 * @param ticks length of the match
 */
export function firstDrift(expected: MatchTrace, actual: MatchTrace, ticks: number): number | null {
  const most = Math.max(expected.hashes.length, actual.hashes.length);
  for (let index = 0; index < most; index++) {
    if (expected.hashes[index] !== actual.hashes[index]) return Math.min(ticks, (index + 1) * HASH_PACE);
  }
  return JSON.stringify(expected.outcome) === JSON.stringify(actual.outcome) ? null : ticks;
}
