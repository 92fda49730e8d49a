/** `npm run bench`: measures and prints figures beside their targets. Exit code 0 when it could measure. */
import { type BenchOptions, parseOptions, UsageError } from "./bench/options.ts";
import { type Report, toJson, toText } from "./bench/report.ts";
import { benchRoom } from "./bench/room.ts";
import { benchSim } from "./bench/sim.ts";

const benches: Record<BenchOptions["bench"], (options: BenchOptions) => Report | Promise<Report>> = {
  sim: benchSim,
  room: benchRoom,
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
