/** The checks that need no running game: types room by room, style and layers, unused things. */
import { since } from "./log.mjs";
import { capture, NODE } from "./programs.mjs";

/** Each room is compiled with what exists where it runs, and nothing else. */
const ROOMS = ["shared", "client", "client/art", "server", "tests"];

const checks = [
  ...ROOMS.map((room) => ({ name: `types of ${room}`, args: ["node_modules/typescript/bin/tsc", "-p", room] })),
  {
    name: "style and layers",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--max-diagnostics=50", "."],
  },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
];

/** Runs all, two at a time, printing what the failing ones say. Resolves to the names of those. */
export async function runChecks() {
  const failed = [];
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const start = performance.now();
      const { code, output } = await capture(NODE, check.args);
      if (code === 0) {
        console.log(`  ok    ${check.name} (${since(start)})`);
      } else {
        failed.push(check.name);
        console.log(`  FAIL  ${check.name} (${since(start)})\n${output.trimEnd()}\n`);
      }
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}
