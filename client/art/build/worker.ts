// A thread of the build: runs the jobs it is sent and hands the pictures over without copying them.

import { parentPort } from "node:worker_threads";
import { type JobResult, jobs } from "./jobs.ts";

/** A request to a thread. */
export interface JobRequest {
  readonly name: string;
  readonly normals: boolean;
}

/** The answer to it. */
export interface JobReply {
  readonly name: string;
  readonly result: JobResult;
}

const port = parentPort;
port?.on("message", ({ name, normals }: JobRequest) => {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new RangeError(`no job ${name}`);
  const reply: JobReply = { name, result: job.run(normals) };
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
