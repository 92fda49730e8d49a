// Spreads jobs over threads; which thread runs what never shows in the results.

import { Worker } from "node:worker_threads";
import type { Job, JobResult } from "./jobs.ts";
import type { JobReply, JobRequest } from "./worker.ts";

/** How the jobs are run. */
export interface ThreadOptions {
  readonly threads: number;
  readonly normals: boolean;
  /** Called after each job. */
  readonly onProgress: (done: number, job: Job) => void;
}

/** Runs all jobs; the results come in the order of the jobs. Rejects when a job throws. */
export async function runJobs(jobs: readonly Job[], options: ThreadOptions): Promise<JobResult[]> {
  const results = new Map<number, JobResult>();
  let next = 0;
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      const send = (): void => {
        if (next >= jobs.length) {
          void worker.terminate().then(() => resolve());
          return;
        }
        const request: JobRequest = { index: next, normals: options.normals };
        next += 1;
        worker.postMessage(request);
      };
      worker.on("error", reject);
      worker.on("message", ({ index, result }: JobReply) => {
        results.set(index, result);
        const job = jobs[index];
        if (job) options.onProgress(results.size, job);
        send();
      });
      send();
    });
  await Promise.all(Array.from({ length: options.threads }, runThread));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
