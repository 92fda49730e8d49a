/** `npm run simulate`: plays matches of brains over all cores and prints what came of them. Exit code 2: bad arguments. */
import { availableParallelism } from "node:os";
import { SingleBar } from "cli-progress";
import { parseOptions, UsageError } from "./simulate/options.ts";
import { toText } from "./simulate/table.ts";
import { playAll } from "./simulate/threads.ts";
import { toTotals } from "./simulate/totals.ts";

try {
  const args = process.argv.slice(2);
  const options = parseOptions(args, availableParallelism());
  // On stderr: stdout is the table's.
  const bar = new SingleBar({
    format: "{bar} {value}/{total} matches, {eta_formatted} left",
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  bar.start(options.matches, 0);
  const summaries = await playAll(args, options, (done) => {
    bar.update(done);
  });
  bar.stop();
  const totals = toTotals(options, summaries);
  console.log(options.json ? JSON.stringify(totals) : toText(totals));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(`simulate: ${error instanceof Error ? ((isUsage ? undefined : error.stack) ?? error.message) : error}`);
  process.exitCode = isUsage ? 2 : 1;
}
