/** The recorded match, for the tests that play it again in one engine after the other. */
import { readFileSync } from "node:fs";
import { type Golden, unpackRecords } from "#shared/replay/golden.ts";
import type { MatchTrace } from "#shared/replay/verify.ts";
import type { TickRecord } from "#shared/sim/record.ts";

/** The golden match as it is stored. */
export const golden: Golden = JSON.parse(readFileSync(new URL("../golden/scavenge.json", import.meta.url), "utf8"));

/** Its records. */
export const goldenRecords: readonly TickRecord[] = unpackRecords(golden, (text) => Buffer.from(text, "base64"));

/** Its trace, without the rest. */
export const goldenTrace: MatchTrace = { hashes: golden.hashes, outcome: golden.outcome };

/**
 * Returns a script for another engine: an expression that takes the built module as `sim` and gives the trace as JSON.
 * It stands alone, as that engine has nothing of ours but the module.
 */
export function traceScript(): string {
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
  })(sim, ${JSON.stringify(golden.setup)}, ${JSON.stringify(goldenRecords)})`;
}
