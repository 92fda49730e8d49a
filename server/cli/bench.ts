/** `npm run bench`: measures and prints figures beside their targets. Exit code 0 when it could measure. */
import { type BenchOptions, parseOptions, UsageError } from "./bench/options.ts";
import { type Report, toJson, toText } from "./bench/report.ts";

/** Each is loaded only when it is run. */
const benches: Record<BenchOptions["bench"], (options: BenchOptions) => Promise<Report>> = {
  sim: async (options) => (await import("./bench/sim.ts")).benchSim(options),
  client: async (options) => (await import("./bench/client.ts")).benchClient(options),
  replay: async (options) => (await import("./bench/replay.ts")).benchReplay(options),
  spectate: async (options) => (await import("./bench/spectate.ts")).benchSpectate(options),
  watch: async (options) => (await import("./bench/watch.ts")).benchWatch(options),
  room: async (options) => (await import("./bench/room.ts")).benchRoom(options),
};

try {
  const options = parseOptions(process.argv.slice(2));
  const report = await benches[options.bench](options);
  console.log(options.json ? toJson(report) : toText(report));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(`bench: ${error instanceof Error ? ((isUsage ? undefined : error.stack) ?? error.message) : error}`);
  process.exitCode = isUsage ? 2 : 1;
}
