/** Spreads matches over threads. Which thread plays which match never shows in the results. */
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { SimulateOptions } from "./options.ts";
import type { MatchSummary } from "./run-match.ts";

/** A thread is our own code: what it says needs no more than to be told from nothing. */
const summarySchema = z.custom<MatchSummary>((value) => typeof value === "object" && value !== null);

/**
 * Plays all matches; the summaries come in the order of the matches. Rejects when one throws.
 * @param args the command line, which the threads read as well
 * @param onMatch called after each match with how many are done
 */
export async function playAll(
  args: readonly string[],
  { matches, threads }: SimulateOptions,
  onMatch: (done: number) => void,
): Promise<MatchSummary[]> {
  const summaries = new Array<MatchSummary>(matches);
  let next = 0;
  let done = 0;
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: [...args] });
      const sendNext = (): void => {
        if (next < matches) worker.postMessage(next++);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on("error", reject);
      worker.on("message", (message) => {
        const summary = summarySchema.parse(message);
        summaries[summary.index] = summary;
        onMatch(++done);
        sendNext();
      });
      sendNext();
    });
  await Promise.all(Array.from({ length: Math.min(threads, matches) }, runThread));
  return summaries;
}
