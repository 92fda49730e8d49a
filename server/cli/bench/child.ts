/** The bench's other processes: servers and clients, one message at a time, and none left behind. */
import { type ChildProcess, fork } from "node:child_process";

/** How long a process may take to answer, in ms. */
const PATIENCE = 30_000;

/** A process that answers messages. */
export interface Child {
  /** Sends without waiting for an answer. */
  tell(message: string | object): void;
  /** Sends, and returns the next message from it that `read` understands. @throws Error when it ends or is silent */
  ask<Answer>(message: string | object | null, read: (answer: unknown) => Answer | null): Promise<Answer>;
  /** Ends it, and waits until it has ended. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

/** Starts a program of ours; what it prints goes to stderr. @param file absolute path or file URL */
export function startChild(file: string | URL, env: Readonly<Record<string, string>>, execArgv: string[] = []): Child {
  const child = fork(file, { env: { ...process.env, ...env }, execArgv, stdio: ["ignore", 2, 2, "ipc"] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => running.delete(child));

  return {
    tell(message) {
      child.send(message);
    },
    ask(message, read) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          child.off("message", listen);
          child.off("exit", fail);
        };
        const listen = (answer: unknown): void => {
          const understood = read(answer);
          if (understood === null) return;
          stop();
          resolve(understood);
        };
        const fail = (): void => {
          stop();
          reject(new Error(`${file} ended or was silent when asked ${JSON.stringify(message)}`));
        };
        const timer = setTimeout(fail, PATIENCE);
        child.on("message", listen);
        child.once("exit", fail);
        if (message !== null) child.send(message);
      });
    },
    async end() {
      if (!running.has(child)) return;
      if (child.connected) child.send("quit");
      const kill = setTimeout(() => child.kill("SIGKILL"), 2000);
      await ended;
      clearTimeout(kill);
    },
  };
}
