/**
 * `npm run golden:update`: records the golden match of each mode anew. It refuses while the present rules play a recorded
 * match otherwise under the same RULES_VERSION: replays of that version would break. A new version is the way out;
 * `--unpublished` is for a version that nobody has played yet.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { createBrain, levelIds } from "#shared/ai/index.ts";
import { chassisList } from "#shared/content/chassis.ts";
import { modeAt, modeIds } from "#shared/content/modes.ts";
import { seconds } from "#shared/lib/time.ts";
import { playMatch } from "#shared/match/play-match.ts";
import { type Golden, packRecords, unpackRecords } from "#shared/replay/golden.ts";
import { firstDrift, traceMatch } from "#shared/replay/verify.ts";
import type { MatchSetup } from "#shared/sim/create.ts";
import * as sim from "#shared/sim/module.ts";
import type { TickRecord } from "#shared/sim/record.ts";

const FOLDER = new URL("../../tests/golden/", import.meta.url);

/** Numbers that look like any others. */
const SEED = { mazeSeed: 20_261_122, salt: 271_828_182 };

/** Each mode at its default size for its full time, but for the endless one; every chassis takes part where there is room. */
function setupOf(mode: number): MatchSetup {
  const { robots, waves } = modeAt(mode);
  const seats = Array.from({ length: robots }, (_, seat) => ({
    driver: 0,
    chassis: (seat * 5 + 2) % chassisList.length,
  }));
  return { mode, ...SEED, seats, ...(waves === null ? {} : { length: seconds(120) }) };
}

/** What speaks for or against a new recording. */
export interface Recording {
  /** Version of the recorded golden; null when there is none. */
  readonly recorded: number | null;
  /** Version of the present rules. */
  readonly present: number;
  /** Tick up to which the present rules leave the recorded match; null when they play it the same. */
  readonly drift: number | null;
  /** True when nobody has played the present version yet. */
  readonly unpublished: boolean;
}

/** Returns why a golden may not be recorded anew, or null when it may. */
export function refusalOf({ recorded, present, drift, unpublished }: Recording): string | null {
  if (recorded === null) return null;
  if (recorded > present) return `the golden is of rules version ${recorded}, these rules are of ${present}`;
  if (recorded < present || drift === null || unpublished) return null;
  return (
    `the rules play the golden otherwise from tick ${drift} at the latest, and are still of version ${present}: let ` +
    "RULES_VERSION grow in shared/sim/version.ts, in the same commit as the change"
  );
}

if (import.meta.main) {
  for (const [mode, id] of modeIds.entries()) {
    const file = fileURLToPath(new URL(`${id}.json`, FOLDER));
    const old = existsSync(file) ? readGolden(file) : null;
    const refusal = refusalOf({
      recorded: old?.rulesVersion ?? null,
      present: sim.RULES_VERSION,
      drift: old === null || old.rulesVersion < sim.RULES_VERSION ? null : driftOf(old),
      unpublished: process.argv.includes("--unpublished"),
    });
    if (refusal === null) {
      record(setupOf(mode), file);
    } else {
      console.error(`${id}: ${refusal}`);
      process.exitCode = 1;
    }
  }
}

function readGolden(file: string): Golden {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Returns where the present rules leave a golden, or null. */
function driftOf(golden: Golden): number | null {
  try {
    const records = unpackRecords(golden, (text) => Buffer.from(text, "base64"));
    return firstDrift(golden, traceMatch(sim, golden.setup, records), golden.ticks);
  } catch (error) {
    console.error(`the golden cannot be played: ${String(error)}`);
    return 1;
  }
}

function record(setup: MatchSetup, file: string): void {
  const records: TickRecord[] = [];
  const brains = setup.seats.map((_, seat) => createBrain(levelIds.at(-1 - (seat % 2)) ?? "ace", seat, setup.salt));
  playMatch(setup, brains, {
    onTick: (_world, { inputs, commands }) => {
      records.push({ inputs: inputs.map((list) => [...list]), commands: [...commands] });
      return false;
    },
  });
  const trace = traceMatch(sim, setup, records);
  const golden: Golden = {
    rulesVersion: sim.RULES_VERSION,
    setup,
    ticks: records.length,
    outcome: trace.outcome,
    hashes: trace.hashes,
    bundles: packRecords(records, (bytes) => Buffer.from(bytes).toString("base64")),
  };
  // The formatter keeps lists of numbers on one line.
  const text = JSON.stringify(golden, null, 2).replace(/\[\s+([\d,\s]+?)\s+\]/g, (_, list: string) => {
    return `[${list.split(/,\s+/).join(", ")}]`;
  });
  writeFileSync(file, `${text}\n`);
  console.log(
    `${basename(file)}: ${records.length} ticks of rules version ${sim.RULES_VERSION}: ${trace.hashes.at(-1)}`,
  );
}
