/**
 * How the set-up starts other programs: always the project's own Node, by path (a shell may have cached another one),
 * never a shell, and never through npm's PATH tricks.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "./log.mjs";

/** The project's folder, absolute. */
export const ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** The project's own Node; exists after `ensureInstalled`. */
export const NODE = join(
  ROOT,
  process.platform === "win32" ? "node_modules/node/bin/node.exe" : "node_modules/.bin/node",
);

/** An absolute path inside the project. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** PATH with the project's Node first, or without anything of the project's (`own: false`), as npm itself needs it. */
export function pathFor({ own }) {
  const rest = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.startsWith(inRoot("node_modules")));
  return (own ? [inRoot("node_modules", ".bin"), ...rest] : rest).join(delimiter);
}

/**
 * Starts a program; the returned child has its stdin closed unless `options` say otherwise.
 * @param options as of `child_process.spawn`; `env` is added to the environment
 */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    ...options,
    env: { ...process.env, PATH: pathFor({ own: true }), ...options.env },
  });
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

const running = new Set();

/**
 * Hands the stop signals on to everything started. Ctrl-C in a terminal already reaches every process of the group, so
 * it is passed on only where there is no terminal: a server that got it twice might not stop gracefully.
 * npm's shell keeps a SIGTERM to itself and dies of it; then we are an orphan, and that is the signal.
 */
export function passSignals() {
  const pass = (signal) => {
    for (const child of running) child.kill(signal);
  };
  process.on("SIGTERM", () => pass("SIGTERM"));
  process.on("SIGHUP", () => pass("SIGTERM"));
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) pass("SIGINT");
  });
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(orphaned);
    pass("SIGTERM");
  }, 250);
  orphaned.unref();
}

/** Resolves to a child's exit code; 128 + n for a signal, 127 when it could not start. */
export function exitOf(child) {
  return new Promise((done) => {
    child.on("error", () => done(127));
    child.on("close", (code, signal) => done(code ?? 128 + (SIGNALS[signal] ?? 0)));
  });
}
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** Runs a program with its output kept. Resolves to its exit code and all it printed. */
export async function capture(command, args, options = {}) {
  const child = launch(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      output += text;
    });
  }
  return { code: await exitOf(child), output };
}

/** Runs one of the project's own programs with the user's terminal; resolves to its exit code. */
export function runProgram(path, args, env = {}) {
  if (!existsSync(inRoot(path))) fail(`${path} does not exist.`);
  return exitOf(launch(NODE, [path, ...args], { stdio: "inherit", env }));
}

/** Formats, sorts imports and applies the safe fixes of the linter. */
export function format(args) {
  return runProgram("node_modules/@biomejs/biome/bin/biome", ["check", "--write", ...(args.length > 0 ? args : ["."])]);
}
