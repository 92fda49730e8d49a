/** A server as `npm start` runs it, in a process of its own on a free port. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";

/** A running server. */
export interface GameServer {
  /** Such as "http://localhost:40123". */
  readonly url: string;
  /** Stops the process where it is, its sockets open; false lets it go on. */
  stall(isStalled: boolean): void;
  /** Ends it and waits until it is gone. @returns its exit code */
  stop(): Promise<number | null>;
}

const MAIN = fileURLToPath(new URL("../../../server/main.ts", import.meta.url));

/** Starts a server with the given environment on top of ours. @throws Error with its output when it does not come up */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<GameServer> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: "0", JOINS_PER_MINUTE: "1000", DATA_DIR: scratchFolder(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /https?:\/\/[\w.:[\]-]+:\d+/.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return {
    url,
    stall: (isStalled) => void child.kill(isStalled ? "SIGSTOP" : "SIGCONT"),
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
