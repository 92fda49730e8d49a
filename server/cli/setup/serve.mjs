/** The long-running commands: the game as players get it (`start`) and with both sides reloading (`dev`). */

import { existsSync } from "node:fs";
import { buildArt } from "./build.mjs";
import { SERVER_FLAGS } from "./flags.mjs";
import { fail, say } from "./log.mjs";
import { exitOf, inRoot, launch, NODE } from "./programs.mjs";

const SERVER = "server/main.ts";

/** Runs the server until it ends; its exit code is ours. */
export function start() {
  requireServer();
  const env = { NODE_ENV: process.env.NODE_ENV ?? "production" };
  return exitOf(launch(NODE, [...SERVER_FLAGS, SERVER], { stdio: "inherit", env }));
}

/** Server with --watch and Vite's development server, which passes the game's requests on to it. Ends when either ends. */
export async function develop() {
  requireServer();
  await buildArt();
  const env = { NODE_ENV: process.env.NODE_ENV ?? "development" };
  const server = launch(NODE, [...SERVER_FLAGS, "--watch", "--watch-preserve-output", SERVER], { env });
  const page = launch(NODE, ["node_modules/vite/bin/vite.js"], { env });
  say("the page reloads at the address Vite prints; the server restarts when server/ or shared/ change");
  const code = await Promise.race([exitOf(server), exitOf(page)]);
  const others = [server, page].filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of others) child.kill("SIGTERM");
  await Promise.all(others.map(exitOf));
  return code;
}

function requireServer() {
  if (!existsSync(inRoot(SERVER))) fail(`${SERVER} does not exist.`);
}
