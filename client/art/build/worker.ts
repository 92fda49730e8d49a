// A thread of the build: runs the jobs it is sent and hands the pictures over without copying them.

import { parentPort } from "node:worker_threads";
import { type Job, type JobResult, jobs } from "./jobs.ts";

/** A request to a thread. */
export interface JobRequest {
  readonly index: number;
  readonly normals: boolean;
}

/** The answer to it. */
export interface JobReply {
  readonly index: number;
  readonly result: JobResult;
}

const port = parentPort;
port?.on("message", ({ index, normals }: JobRequest) => {
  const job: Job | undefined = jobs[index];
  if (!job) throw new RangeError(`job ${index} of ${jobs.length}`);
  const reply: JobReply = { index, result: job.run(normals) };
  port.postMessage(reply, buffersOf(reply.result));
});

function buffersOf(result: JobResult): ArrayBuffer[] {
  const pictures = [
    ...result.sprites.map(({ pixels }) => pixels),
    ...Object.values(result.tiles)
      .flat()
      .map(({ base }) => base),
  ];
  return [...new Set(pictures.map(({ data }) => data.buffer))];
}
