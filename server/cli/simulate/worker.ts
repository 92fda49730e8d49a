/** A thread of the simulator: plays the matches whose numbers it is sent. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { parseOptions } from "./options.ts";
import { runMatch } from "./run-match.ts";

const port = parentPort;
const options = parseOptions(z.array(z.string()).parse(workerData), 1);
port?.on("message", (index: number) => {
  port.postMessage(runMatch(options, index));
});
