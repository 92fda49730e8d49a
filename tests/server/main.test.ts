import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { scratchFolder } from "#server/cli/bench/scratch-folder.ts";
import { readConfig } from "#server/config.ts";
import { asGuest, becomeGuest, join, PLAYER, reserve } from "../support/raw-client.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

let child: ChildProcess | null = null;

afterEach(() => {
  child?.kill("SIGKILL");
  child = null;
});

interface Running {
  readonly port: number;
  readonly exited: Promise<number | null>;
}

/** Starts the program; resolves when it says where it is, or with port 0 when it ended. @param output takes what it prints */
function start(environment: Record<string, string>, output: string[]): Promise<Running> {
  const program = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: scratchFolder(), ...environment },
  });
  child = program;
  const exited = new Promise<number | null>((resolve) => {
    program.on("exit", (code) => resolve(code));
  });
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const port = /Scrapmaze is at http:\/\/localhost:(\d+)/.exec(output.join(""))?.[1];
      if (port !== undefined) resolve({ port: Number(port), exited });
    };
    program.stdout.on("data", read);
    program.stderr.on("data", read);
    void exited.then(() => resolve({ port: 0, exited }));
  });
}

describe("the program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "stops cleanly on %s: players are told, and it ends with 0 in time",
    async (signal) => {
      const { port, exited } = await start({}, []);
      const client = await join(port);
      // A seat that is asked for and not taken is not waited for.
      const guest = asGuest(await becomeGuest(port));
      expect((await reserve(port, "joinOrCreate", "arena", PLAYER, guest)).status).toBe(200);
      const begin = performance.now();
      child?.kill(signal);
      expect((await client.closed).code).toBe(4001);
      expect(await exited).toBe(0);
      expect(performance.now() - begin).toBeLessThan(5000);
    },
  );

  it("reports every bad variable at once, with what is accepted, and ends with 1", async () => {
    const output: string[] = [];
    const { exited } = await start(
      { PORT: "70000", MATCH_SECONDS: "0.01", ORIGINS: "evil", LOG: "maybe", TOKEN_SECRET: "hunter2" },
      output,
    );
    expect(await exited).toBe(1);
    const text = output.join("");
    expect(text).toContain('PORT="70000"; accepted: a port, 0 to 65535');
    expect(text).toContain('MATCH_SECONDS="0.01"; accepted: seconds of play, 1 to 3600, whole ticks of 1/30 s');
    expect(text).toContain('ORIGINS="evil"; accepted: origins such as https://example.org, with commas between them');
    expect(text).toContain('LOG="maybe"; accepted: on or off');
    expect(text).toContain("TOKEN_SECRET=(not shown); accepted: a secret of 32 characters or more");
    expect(text).not.toContain("hunter2");
  });

  it("says so when its port is taken, and ends with 1", async () => {
    const { port } = await start({}, []);
    const first = child;
    const output: string[] = [];
    const { exited } = await start({ PORT: String(port) }, output);
    expect(await exited).toBe(1);
    expect(output.join("")).toContain("EADDRINUSE");
    first?.kill("SIGKILL");
  });

  it("says which folder it cannot use, and ends with 1", async () => {
    const output: string[] = [];
    const { exited } = await start({ DATA_DIR: "/dev/null/data" }, output);
    expect(await exited).toBe(1);
    expect(output.join("")).toContain('DATA_DIR="/dev/null/data" cannot be used: ENOTDIR');
  });
});

describe("the configuration", () => {
  it("has a value for everything that an empty environment leaves open", () => {
    expect(readConfig({ PORT: "" })).toEqual({
      port: 2567,
      host: null,
      mode: "scavenge",
      lengths: {},
      results: 360,
      spectatorDelay: 300,
      origins: [],
      proxies: 0,
      mostRooms: 100,
      joinsPerMinute: 60,
      connectionsPerAddress: 64,
      askedPerAddress: 6,
      roomsPerAddress: 16,
      tokenSecret: null,
      tokenDays: 30,
      isLogging: true,
      dataFolder: resolve(import.meta.dirname, "../../data"),
      mostReplays: 10_000,
    });
  });

  it("takes times in seconds that are whole ticks", () => {
    const config = readConfig({ MATCH_SECONDS: "20", WARMUP_SECONDS: "0.5", RESULTS_SECONDS: "3" });
    expect(config.lengths).toEqual({ warmup: 15, length: 600 });
    expect(config.results).toBe(90);
    expect(() => readConfig({ WARMUP_SECONDS: "0.51" })).toThrow("WARMUP_SECONDS");
  });
});
