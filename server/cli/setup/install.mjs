/**
 * The packages of the lock file, the project's Node among them.
 * Installed is what npm recorded at the end of its last whole install (node_modules/.package-lock.json): it is compared
 * with the lock file entry by entry, so an interrupted install, an update or a stray package all lead to `npm ci`.
 */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { fail, say, step } from "./log.mjs";
import { capture, inRoot, NODE, pathFor } from "./programs.mjs";

const readJson = (...path) => JSON.parse(readFileSync(inRoot(...path), "utf8"));

/** Makes node_modules equal the lock file and sees the project's Node run. @throws {SetupError} where it cannot */
export async function ensureInstalled() {
  const lock = readJson("package-lock.json");
  const stale = whyStale(lock);
  if (stale !== null) {
    await step(`installing packages (${stale})`, npmCi);
    const still = whyStale(lock);
    if (still !== null) fail(`npm ci ended well, but node_modules is not what package-lock.json says: ${still}.`);
  }
  await ensureNode(lock.packages["node_modules/node"].version);
}

/** The first difference between the lock file and what is installed, or null. */
function whyStale(lock) {
  if (!existsSync(inRoot("node_modules", ".package-lock.json"))) return "not installed yet";
  const wanted = readJson("package.json");
  for (const kind of ["dependencies", "devDependencies"]) {
    if (!sameEntries(wanted[kind] ?? {}, lock.packages[""][kind] ?? {}))
      return `package.json has other ${kind} than package-lock.json`;
  }
  const installed = readJson("node_modules", ".package-lock.json").packages;
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const there = installed[path];
    // An optional package is made for another system, or could not be built on this one.
    if (there === undefined && !entry.optional) return `${path} is missing`;
    if (there !== undefined && (there.version !== entry.version || there.integrity !== entry.integrity))
      return `${path} has changed`;
  }
  const stray = Object.keys(installed).find((path) => lock.packages[path] === undefined);
  return stray === undefined ? null : `${stray} is not in package-lock.json`;
}

function sameEntries(a, b) {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

async function npmCi() {
  const { code, output } = await npm([
    "ci",
    "--include=dev",
    "--include=optional",
    "--prefer-offline",
    "--no-progress",
  ]);
  if (code === 0) return;
  if (code === 127) fail("npm was not found on the PATH: install Node.js with npm.");
  const lines = output.trimEnd().split("\n");
  const errors = lines.filter((line) => /^npm (error|ERR!)/.test(line));
  console.error((errors.length > 0 ? errors.slice(0, 30) : lines.slice(-30)).join("\n"));
  fail(
    `npm ci failed with code ${code}; what it said is above. It needs the npm registry (see npm config get registry).`,
  );
}

/** npm is run by the machine's own Node: it deletes node_modules, and with it the project's. */
function npm(args) {
  return capture("npm", args, { env: { PATH: pathFor({ own: false }) }, shell: process.platform === "win32" });
}

/**
 * The package `node` fetches its binary in an install script, which npm may have been told not to run; then it is run here.
 */
async function ensureNode(version) {
  if (await runsNode(version)) return;
  await step(`installing Node ${version}`, async () => {
    const { output } = await capture(process.execPath, ["installArchSpecificPackage.js"], {
      cwd: inRoot("node_modules", "node"),
      env: { PATH: pathFor({ own: false }) },
    });
    // npm links only programs that it finds, and this one came later.
    if (!existsSync(NODE) && process.platform !== "win32") symlinkSync("../node/bin/node", NODE);
    if (await runsNode(version)) return;
    console.error(output.trimEnd().split("\n").slice(-20).join("\n"));
    fail(
      `node_modules/.bin/node does not run as v${version}. The npm package node-${process.platform}-${process.arch} brings it; ` +
        "is there one for this system, and can the npm registry be reached? Delete node_modules and try again.",
    );
  });
}

async function runsNode(version) {
  if (!existsSync(NODE)) return false;
  const { code, output } = await capture(NODE, ["--version"]);
  if (code === 0 && output.trim() === `v${version}`) return true;
  say(`node_modules/.bin/node --version says ${JSON.stringify(output.trim())}, v${version} is needed`);
  return false;
}
