/**
 * The one way into the project: `npm start`, `npm test` and every other script go through here.
 * Plain JavaScript without dependencies for any Node >= 18, because it runs before anything is installed; all it
 * starts runs on the Node of package.json, by path, whatever Node the machine has.
 */
import { buildAll, buildArt } from "./setup/build.mjs";
import { runChecks } from "./setup/checks.mjs";
import { ensureChromium } from "./setup/chromium.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { fail, SetupError } from "./setup/log.mjs";
import { format, passSignals, runProgram } from "./setup/programs.mjs";
import { develop, start } from "./setup/serve.mjs";
import { runTests } from "./setup/tests.mjs";
import { verify } from "./setup/verify.mjs";

/** Programs that only need the packages, and what they are. */
const program =
  (path, env = {}) =>
  (args) =>
    runProgram(path, args, env);

const commands = {
  start: async () => {
    await buildAll();
    return start();
  },
  test: (args) => runTests(args, { long: false }),
  "test:long": (args) => runTests(args, { long: true }),
  dev: develop,
  check: async () => ((await runChecks()).length === 0 ? 0 : 1),
  format,
  build: async () => {
    await buildAll();
    return 0;
  },
  bench: async (args) => {
    if (args.includes("client")) {
      await ensureChromium();
      await buildAll();
    }
    return runProgram("server/cli/bench.ts", args);
  },
  simulate: program("server/cli/simulate.ts"),
  verify,
  pin: program("server/cli/pin.ts", { NODE_NO_WARNINGS: "1" }),
  "golden:update": program("server/cli/golden.ts"),
  "frames:update": async () => {
    await ensureChromium();
    await buildArt();
    return runProgram("tests/browser/frames/update.ts", []);
  },
  shots: async (args) => {
    await ensureChromium();
    await buildAll();
    return runProgram("tests/browser/shots.ts", args);
  },
};

// npm drops the "--" before a script's arguments; called directly, it is still there.
const [name = "", ...args] = process.argv.slice(2).filter((arg, index) => index !== 1 || arg !== "--");
passSignals();
try {
  if (Number.parseInt(process.versions.node, 10) < 18)
    fail(`Node ${process.versions.node} is too old: 18 or newer is needed.`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    fail(`unknown command ${JSON.stringify(name)}; known: ${Object.keys(commands).join(", ")}`);
  await ensureInstalled();
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nsetup: ${error.message}`);
  process.exitCode = 1;
}
