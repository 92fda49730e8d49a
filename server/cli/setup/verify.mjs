/**
 * The check of a replay runs rules that came with it, by their hash; so its process may read the project, the data and the
 * file, and otherwise do nothing: not write, not start programs.
 */
import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { exitOf, inRoot, launch, NODE } from "./programs.mjs";

/** Runs the check; its exit code is ours. */
export function verify(args) {
  const files = args.filter((arg) => existsSync(arg)).map((arg) => resolve(arg));
  const data = process.env.DATA_DIR ? [resolve(process.env.DATA_DIR)] : [];
  const readable = [inRoot("."), realpathSync(inRoot("node_modules")), ...data, ...files];
  const rights = ["--permission", ...readable.map((path) => `--allow-fs-read=${path}`)];
  const own = args.map((arg) => (existsSync(arg) ? resolve(arg) : arg));
  return exitOf(launch(NODE, [...rights, "server/cli/verify.ts", ...own], { stdio: "inherit" }));
}
