/** `npm start` as a newcomer uses it, by the script behind it: it serves, starts quickly again, and stops when told. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";

const ROOT = resolve(import.meta.dirname, "../..");

describe("npm start", () => {
  let running: Started | null = null;
  afterEach(() => running?.child.kill("SIGKILL"));

  it("serves page and health on PORT, again in less than 5 s, and ends well on SIGTERM", async () => {
    const port = await freePort();
    running = start(port);
    await running.answers(`http://localhost:${port}/health`, 60_000);
    const page = await fetch(`http://localhost:${port}/`);
    expect(page.status, running.output()).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
    running.child.kill("SIGTERM");
    expect(await running.ended, running.output()).toBe(0);

    const before = performance.now();
    running = start(port);
    await running.answers(`http://localhost:${port}/health`, 10_000);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(running.output()).toContain(`localhost:${port}`);
    running.child.kill("SIGTERM");
    expect(await running.ended, running.output()).toBe(0);
  }, 120_000);
});

interface Started {
  readonly child: ChildProcess;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** All it printed so far. */
  readonly output: () => string;
  /** Resolves when the address answers with 200. @throws Error when it does not in time */
  readonly answers: (url: string, within: number) => Promise<void>;
}

function start(port: number): Started {
  const child = spawn(process.execPath, ["server/cli/setup.mjs", "start"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: String(port), NODE_ENV: "production", DATA_DIR: scratchFolder() },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const answers = async (url: string, within: number): Promise<void> => {
    const deadline = performance.now() + within;
    while (performance.now() < deadline && child.exitCode === null) {
      const status = await fetch(url).then(
        (response) => response.status,
        () => 0,
      );
      if (status === 200) return;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error(`${url} did not answer with 200 within ${within} ms; the server said:\n${output}`);
  };
  return { child, ended, output: () => output, answers };
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.on("error", failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null ? done(address.port) : failed(new Error("no port")),
      );
    });
  });
}
