/** The server that serves the built page, as `npm start` runs it, in a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { scratchFolder } from "./scratch-folder.ts";

/** A running server. */
export interface PageServer {
  /** Such as "http://localhost:40123". */
  readonly url: string;
  close(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("../../main.ts", import.meta.url));

/** Starts it on a free port. @throws Error with what it said when it does not come up */
export async function startPageServer(): Promise<PageServer> {
  const env = { ...process.env, PORT: "0", WARMUP_SECONDS: "0.1", NODE_ENV: "production", DATA_DIR: scratchFolder() };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /https?:\/\/[\w.:[\]-]+:\d+/.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`the server ended:\n${output}`)));
  });
  return {
    url,
    close() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
