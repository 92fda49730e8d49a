/** The recorded matches, one a mode, for the tests that play them again in one engine after the other. */
import { readFileSync } from "node:fs";
import { modeIds } from "#shared/content/modes.ts";
import { type Golden, unpackRecords } from "#shared/replay/golden.ts";
import type { MatchTrace } from "#shared/replay/verify.ts";
import type { TickRecord } from "#shared/sim/record.ts";

/** A recorded match. */
export interface RecordedMatch {
  /** Id of its mode. */
  readonly mode: string;
  /** As it is stored. */
  readonly golden: Golden;
  readonly records: readonly TickRecord[];
  /** Its trace, without the rest. */
  readonly trace: MatchTrace;
}

/** All of them, in the order of the modes. */
export const goldens: readonly RecordedMatch[] = modeIds.map((mode) => {
  const golden: Golden = JSON.parse(readFileSync(new URL(`../golden/${mode}.json`, import.meta.url), "utf8"));
  return {
    mode,
    golden,
    records: unpackRecords(golden, (text) => Buffer.from(text, "base64")),
    trace: { hashes: golden.hashes, outcome: golden.outcome },
  };
});

/**
 * Returns a script for another engine: an expression that takes the built module as `sim` and gives the trace as JSON.
 * It stands alone, as that engine has nothing of ours but the module.
 */
export function traceScript({ golden, records }: RecordedMatch): string {
  return `((sim, setup, records) => {
    const world = sim.create(setup);
    const hashes = [];
    for (const record of records) {
      sim.step(world, record);
      if (world.tick % 30 === 0 || world.tick === records.length) {
        hashes.push(sim.hash(world).toString(16).padStart(14, "0"));
      }
    }
    return JSON.stringify({ hashes, outcome: world.outcome });
  })(sim, ${JSON.stringify(golden.setup)}, ${JSON.stringify(records)})`;
}
