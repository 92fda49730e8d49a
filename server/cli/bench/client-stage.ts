/** The pages of staged plays, built as players get the client, and served so that their clock is as fine as clocks get. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ROOT = here("../../../tests/browser/support/stage");
const PAGES = ["index.html", "effects.html", "sound.html", "replay.html", "watch.html", "watch-tools.html"];

/** A running server of the built pages. */
export interface BuiltStage {
  /** Such as "http://127.0.0.1:40123/". */
  readonly url: string;
  close(): Promise<void>;
}

/** A page that is isolated may read the time to 5 µs instead of 100. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** Builds and serves the pages: some seconds. @throws Error when they cannot be built */
export async function serveBuiltStage(): Promise<BuiltStage> {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-stage-"));
  const common = {
    configFile: here("../../../vite.config.ts"),
    root: ROOT,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: PAGES.map((name) => join(ROOT, name)) } },
  } as const;
  await build(common);
  const server = await preview({ ...common, preview: { host: "127.0.0.1", port: 0, headers: ISOLATED } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error("the built stage listens nowhere");
  return {
    url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
