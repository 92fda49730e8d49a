// Spreads jobs over threads; which thread runs what never shows in the results.

import { Worker } from "node:worker_threads";
import type { Job, JobResult } from "./jobs.ts";
import type { JobReply, JobRequest } from "./worker.ts";

/** How the jobs are run. */
export interface ThreadOptions {
  readonly threads: number;
  readonly normals: boolean;
  /** Called after each job. */
  readonly onProgress: (done: number, name: string) => void;
}

/** Runs jobs of the list in `jobs.ts`; the results come in their order. Rejects when a job throws. */
export async function runJobs(jobs: readonly Job[], options: ThreadOptions): Promise<JobResult[]> {
  const results = new Map<string, JobResult>();
  const waiting = [...jobs];
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      const sendNext = (): void => {
        const job = waiting.shift();
        if (job) {
          const request: JobRequest = { name: job.name, normals: options.normals };
          worker.postMessage(request);
        } else worker.terminate().then(() => resolve(), reject);
      };
      worker.on("error", reject);
      worker.on("message", ({ name, result }: JobReply) => {
        results.set(name, result);
        options.onProgress(results.size, name);
        sendNext();
      });
      sendNext();
    });
  await Promise.all(Array.from({ length: options.threads }, runThread));
  return jobs.flatMap(({ name }) => results.get(name) ?? []);
}
