/** The server that people use, in a process of its own, into which a test can put faults: see `fault-hooks`. */
import { type ChildProcess, spawn } from "node:child_process";
import { on, once } from "node:events";
import { resolve } from "node:path";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";

/** A running server. */
export interface FaultyServer {
  readonly port: number;
  /** Sets its wall clock so many ms off. */
  shiftClock(ms: number): Promise<void>;
  /** Has its event loop stand still for so many ms. */
  block(ms: number): Promise<void>;
  /** What `GET /health` answers. */
  health(): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, "../..");

/** Starts one. @param environment see `server/config` */
export async function startFaultyServer(environment: Readonly<Record<string, string>> = {}): Promise<FaultyServer> {
  const child = spawn(process.execPath, ["--import", "./tests/support/fault-hooks.ts", "server/main.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG: "off",
      JOINS_PER_MINUTE: "10000",
      DATA_DIR: scratchFolder(),
      ...environment,
    },
  });
  const port = await portOf(child);
  const ask = async (message: object): Promise<void> => {
    child.send(message);
    // Colyseus says something of its own to parents.
    for await (const [answer] of on(child, "message")) if (answer === "done") return;
  };
  return {
    port,
    shiftClock: (ms) => ask({ shift: ms }),
    block: (ms) => ask({ block: ms }),
    async health() {
      const answer: unknown = await (await fetch(`http://127.0.0.1:${port}/health`)).json();
      return Object.fromEntries(Object.entries(answer ?? {}));
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  let output = "";
  for await (const text of child.stdout?.setEncoding("utf8") ?? []) {
    output += String(text);
    const port = /localhost:(\d+)/.exec(output)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`the server ended:\n${output}`);
}
