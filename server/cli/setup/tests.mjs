/**
 * `npm test`: everything that must hold. Checks first, then Vitest, then one line with the totals.
 * Filters (parts of paths) select test files and leave the checks out; what a selection needs is still set up.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { fail, say } from "./log.mjs";
import { exitOf, inRoot, launch, NODE } from "./programs.mjs";

/** Options of Vitest whose value is an argument of its own. */
const TAKES_VALUE = ["-t", "--testNamePattern", "--testTimeout", "--retry", "--reporter"];

/**
 * Runs the tests and resolves to the exit code: 0 when all passed.
 * @param args `--no-browser`, parts of paths, and options for Vitest
 * @param long the long tests instead of the ordinary ones
 */
export async function runTests(args, { long }) {
  const browser = !args.includes("--no-browser");
  const forVitest = args.filter((arg) => arg !== "--no-browser");
  const selected = selectFiles(forVitest, long);
  const ordinary = ["pure", "unit", "server", "clock", ...(browser ? ["browser", "browser-clock"] : [])];
  const projects = long ? ["long"] : ordinary;

  if (!browser) say("--no-browser: the browser tests are left out");
  if (browser && selected.some(needsBrowser)) await ensureChromium();
  if (selected.some(needsBuild)) await buildAll();

  const whole = filtersOf(forVitest).length === 0 && !long;
  if (!whole && !long) say("only the selected tests; without a filter, the checks run, too");
  const failedChecks = whole ? await runChecks() : [];
  const result = await vitest([...projects.flatMap((name) => ["--project", name]), ...forVitest]);

  const failed = result.failed + failedChecks.length;
  if (failedChecks.length > 0) console.log(`failed checks: ${failedChecks.join(", ")}`);
  if (result.code !== 0 && failed === 0) console.log(`vitest ended with code ${result.code}: see its errors above`);
  console.log(`\n${result.passed} passed, ${failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ""}`);
  return failed === 0 && result.code === 0 ? 0 : 1;
}

/** Runs Vitest once. `failed` counts tests, files that could not be loaded, and errors outside of tests. */
async function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-test-"));
  const report = join(folder, "report.json");
  try {
    const code = await exitOf(
      launch(NODE, [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args,
      ]),
    );
    return { code, ...totals(report, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function totals(report, code) {
  let json = null;
  try {
    json = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = json.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = json.numFailedTests + unloaded;
  return {
    passed: json.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

function filtersOf(args) {
  return args.filter((arg, index) => !arg.startsWith("-") && !TAKES_VALUE.includes(args[index - 1]));
}

function selectFiles(args, long) {
  const filters = filtersOf(args);
  const files = readdirSync(inRoot("tests"), { recursive: true })
    .map((path) => `tests/${String(path).replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && isLong(path) === long)
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)));
  if (files.length === 0) fail(`no test file matches ${filters.join(" ") || "tests/**"}.`);
  return files;
}

const isLong = (path) => path.endsWith(".long.test.ts") || path.startsWith("tests/load/");
const needsBrowser = (path) => path.startsWith("tests/browser/");
/** Server tests fetch the built page; long and load tests do either. */
const needsBuild = (path) => needsBrowser(path) || path.startsWith("tests/server/") || isLong(path);
