/**
 * What the page is made of: the art (drawn by client/art) and the client (bundled by Vite), each only when stale.
 * The build id is a content hash of all inputs; it is the page's `__BUILD_ID__` and `build` in client/dist/build.json.
 * client/dist is replaced as a whole at the end, so a running server never sees half of it.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compressFolder } from "./compress.mjs";
import { fail, say, step } from "./log.mjs";
import { capture, exitOf, inRoot, launch, NODE, ROOT } from "./programs.mjs";

/** Files and folders a page depends on; whatever git ignores but the art is not among them. */
const INPUTS = [
  "client",
  "shared",
  "server/cli/sim-bundle.ts",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_INPUTS = ["client/dist", "client/dist.tmp", "client/screenshots"];

/** Brings art and client up to date; returns the build id. @throws {SetupError} */
export async function buildAll() {
  await buildArt();
  return buildClient();
}

/** The art program knows by itself what is fresh, and prints what it draws; on stderr, because stdout is a bench's report. */
export async function buildArt() {
  if (!existsSync(inRoot("client/art/build.ts"))) return;
  const code = await exitOf(launch(NODE, ["client/art/build.ts", "--normals"], { stdio: ["ignore", 2, 2] }));
  if (code !== 0) fail(`the art could not be built (client/art/build.ts ended with code ${code}).`);
}

async function buildClient() {
  const build = buildId();
  if (build === builtId()) {
    say(`client ${build} is up to date`);
    return build;
  }
  await step(`building client ${build}`, async () => {
    const { code, output } = await capture(
      NODE,
      ["node_modules/vite/bin/vite.js", "build", "--outDir", "dist.tmp", "--logLevel", "warn"],
      {
        env: { BUILD_ID: build },
      },
    );
    if (output.trim() !== "") console.error(output.trimEnd());
    if (code !== 0) fail(`vite build ended with code ${code}.`);
    const fresh = inRoot("client/dist.tmp");
    const module = await buildModule(join(fresh, "sim"));
    writeFileSync(join(fresh, "build.json"), `${JSON.stringify({ build, module })}\n`);
    await compressFolder(fresh);
    rmSync(inRoot("client/dist"), { recursive: true, force: true });
    renameSync(fresh, inRoot("client/dist"));
  });
  return build;
}

/** Builds the rules as the module that replays name. Returns its hash. */
async function buildModule(folder) {
  const { code, output } = await capture(NODE, ["server/cli/sim-bundle.ts", folder]);
  const [, hash] = /([0-9a-f]{64})\.js\s*$/.exec(output) ?? [];
  if (code !== 0 || hash === undefined) {
    console.error(output.trimEnd());
    fail(`the rules could not be built as a module (server/cli/sim-bundle.ts ended with code ${code}).`);
  }
  return hash;
}

/** The id of what is in client/dist, or null. */
function builtId() {
  const file = inRoot("client/dist/build.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).build : null;
}

/** Twelve hexadecimal digits that change with any byte or name of the inputs. */
function buildId() {
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap((name) => filesOf(inRoot(name)))) {
    const bytes = readFileSync(path);
    hash.update(`${relative(ROOT, path).split(sep).join("/")}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 12);
}

function filesOf(path) {
  if (NOT_INPUTS.some((skipped) => path === inRoot(skipped)) || !existsSync(path)) return [];
  const entries = statEntries(path);
  return entries === null ? [path] : entries.flatMap((name) => filesOf(join(path, name)));
}

/** Names in a folder, sorted; null for a file. */
function statEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}
