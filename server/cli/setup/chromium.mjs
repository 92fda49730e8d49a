/** The browser of the browser tests: an installed Chromium or Chrome, or Debian's package when we may install it. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fail, say, step } from "./log.mjs";
import { capture } from "./programs.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Finds or installs a browser and sets CHROMIUM_PATH for everything started after.
 * @throws {SetupError} naming what is missing
 */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (!isProgram(given)) fail(`CHROMIUM_PATH is ${given}, and there is no program.`);
    return;
  }
  const found = find() ?? (await install());
  process.env.CHROMIUM_PATH = found;
}

function find() {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, MAC].find(isProgram) ?? null;
}

async function install() {
  const missing = "Chromium is missing, and the browser tests need it";
  const help =
    "Install it (Debian, Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome, " +
    "or leave the browser tests out: npm test -- --no-browser";
  if (process.getuid?.() !== 0) fail(`${missing}. It can only be installed by root. ${help}`);
  if (!existsSync("/usr/bin/apt-get")) fail(`${missing}. There is no apt-get here to install it with. ${help}`);
  say(`${missing}`);
  await apt("updating the list of packages", ["update"], help);
  await apt("installing Chromium", ["install", "--yes", "--no-install-recommends", "chromium"], help);
  return find() ?? fail(`apt-get installed chromium, but no program ${NAMES.join(", ")} was found. ${help}`);
}

async function apt(title, args, help) {
  await step(title, async () => {
    const { code, output } = await capture("/usr/bin/apt-get", ["--quiet", ...args], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    if (code === 0) return;
    console.error(output.trimEnd().split("\n").slice(-20).join("\n"));
    fail(`Chromium is missing: apt-get ${args[0]} failed with code ${code}, its last words are above. ${help}`);
  });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
