/** The command line of the benches. */
import { parseArgs } from "node:util";

/** What there is to measure. */
export const BENCHES = ["sim", "room", "client", "replay", "watch", "spectate"] as const;

/** A command line that was understood. */
export interface BenchOptions {
  readonly bench: (typeof BENCHES)[number];
  readonly json: boolean;
  /** 0 to 2^32 − 1. */
  readonly seed: number;
  /** Just enough to see that it measures: for tests. */
  readonly quick: boolean;
  /** Another floor server than our own, as a path. */
  readonly floor: string | null;
  /** Folder for CPU profiles of the measured server or page. */
  readonly profile: string | null;
}

/** What the command line may be. */
export const USAGE = `usage: npm run bench -- <${BENCHES.join("|")}> [--json] [--seed N] [--quick] [--floor FILE] [--profile DIR]
  sim           the simulation alone: whole matches of six brains, and their inputs without brains
  room          8 rooms of 16 clients beside the floor, in turns; full rooms on a core
  client        the built page: script and draw calls a picture in a fight of twelve, memory, first load
  replay        a recorded match of 180 s: its size, and the time to write and read it
  spectate      one match with 500 spectators beside the same match without them, in turns
  watch         seeking in a replay of 180 s in the built page, and the first picture of a live match
  --json        print one JSON object
  --seed N      of the first match, 0 to 4294967295 (default 1)
  --quick       a short run, to see that it works
  --floor FILE  room: the floor's server, such as srv-colyseus.mjs of the study (default: tests/load/floor)
  --profile DIR room, client, spectate: write CPU profiles of what is measured, which costs a server some speed`;

/** A command line that was not understood; the message says what is accepted. */
export class UsageError extends Error {}

/** Returns the options of a command line. @throws UsageError */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  const bench = BENCHES.find((known) => known === name);
  if (bench === undefined || rest.length > 0) {
    throw new UsageError(
      `${name === undefined ? "which bench?" : `no bench ${JSON.stringify(positionals.join(" "))}`}\n${USAGE}`,
    );
  }
  const seed = Number(values.seed ?? "1");
  if (values.seed?.trim() === "" || !Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new UsageError(
      `--seed ${JSON.stringify(values.seed)}: a whole number from 0 to 4294967295 is accepted\n${USAGE}`,
    );
  }
  return {
    bench,
    json: values.json === true,
    seed,
    quick: values.quick === true,
    floor: values.floor ?? null,
    profile: values.profile ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        seed: { type: "string" },
        quick: { type: "boolean" },
        floor: { type: "string" },
        profile: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
