/**
 * How the client is built and served in development, and how Vitest finds the tests.
 * Only the client is built: Node runs the server as it lies. `npm start` and `npm test` call both through
 * server/cli/setup.mjs, which sets BUILD_ID, compresses the result and knows when it is stale.
 */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { leanPhaser } from "./client/engine/lean-phaser.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const game = `http://localhost:${process.env.PORT ?? "2567"}`;
/** Tests of what happens in the machine's own time: alone, one after the other. */
const inRealTime = ["main", "start", "proxy"].map((name) => `tests/server/${name}.test.ts`);
/** The same of pages: how soon somebody drives again is counted. */
const browserInRealTime = ["tests/browser/coming-back.test.ts"];
/** Tests that need a server, a browser or many minutes have projects of their own. */
const apart = ["tests/server/**", "tests/browser/**", "tests/load/**", "tests/**/*.long.test.ts"];

/** Tests of pure code: they keep nothing in modules, so that what they import is there for all that a worker runs. */
const pure = ["ai", "content", "golden", "lib", "properties", "protocol", "replay", "sim", "view"].map(
  (name) => `tests/${name}/**/*.test.ts`,
);

/** What every page is made of. */
const PARTS =
  /node_modules[\\/]@?preact[\\/]|client[\\/](?:words[\\/](?:words|counting|content-names)|team-colours|menu[\\/](?:address|copy-link|dialog|lazy|memory|state))\.tsx?$/;

/** Those that take longest: begun last, they would go on alone, beside an idle worker. */
const LONGEST = [
  ...["properties/everything", "bench/bench", "art/build", "golden/quickjs", "properties/mazes"],
  ...["browser/frames", "browser/hud-boxes", "browser/game", "browser/pages", "browser/stage"],
];

/** The longest first; the rest as Vitest likes it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  root: here("./client"),
  plugins: [leanPhaser(here("./client/engine/parts.js"))],
  // What the art build writes to client/public/assets is imported as `?url`, so that every file gets a hashed name.
  publicDir: false,
  define: { __BUILD_ID__: JSON.stringify(process.env.BUILD_ID ?? "dev") },
  build: {
    outDir: here("./client/dist"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    // Phaser is one file of 1.4 MB, and it is cached for good.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "phaser", test: /node_modules[\\/]phaser[\\/]/ },
            // The small parts that the start page shares with what it fetches later: one file each would be slower than all.
            { name: "parts", test: PARTS },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.DEV_PORT ?? "5173"),
    // The packages may lie elsewhere, behind a link.
    fs: { allow: [here("./"), realpathSync(here("./node_modules"))] },
    // Host and Origin stay those of the page, so the server's own origin check holds in development, too.
    proxy: {
      "/matchmake": game,
      "/api": game,
      "/health": game,
      // Colyseus' websocket: /<process>/<room>?sessionId=…
      "^/[\\w-]+/[\\w-]+\\?.*sessionId=": { target: game, ws: true },
    },
  },
  test: {
    root: here("./"),
    environment: "node",
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
    // The groups run one after the other, so that what measures time is alone. (Group 0 would be run last.)
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: pure,
          exclude: apart,
          isolate: false,
          testTimeout: 60_000,
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [...apart, ...pure],
          testTimeout: 60_000,
          maxWorkers: "100%",
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          exclude: ["tests/**/*.long.test.ts", ...inRealTime],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: "100%",
          // Beside those of units: what waits for a server leaves the processor to what computes.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "clock",
          include: inRealTime,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: ["tests/**/*.long.test.ts", ...browserInRealTime],
          globalSetup: here("./tests/browser/support/stage-setup.ts"),
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser-clock",
          include: browserInRealTime,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/**/*.long.test.ts", "tests/load/**/*.test.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 6 },
        },
      },
    ],
  },
});
