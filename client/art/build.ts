// Builds all art: `node client/art/build.ts [--out DIR] [--normals] [--force]`. Does nothing where the art is up to date.
// Heavy modules are imported only once there is something to do.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ArtManifest, hashArtSources, isArtStale, MANIFEST_FILE } from "./build/freshness.ts";

/** Threads that draw; more would only wait on the two cores a small server has. */
const THREADS = 2;

/** Where and how art is built. */
export interface ArtBuild {
  readonly outDir: string;
  readonly normals: boolean;
  /** Receives lines of progress. */
  readonly log: (line: string) => void;
}

/** Builds all art into a directory and gives the record of it. Equal sources give equal bytes. */
export async function buildArt({ outDir, normals, log }: ArtBuild): Promise<ArtManifest> {
  const sources = hashArtSources();
  const [{ jobs }, { runJobs }, { assemble }] = await Promise.all([
    import("./build/jobs.ts"),
    import("./build/threads.ts"),
    import("./build/assemble.ts"),
  ]);
  mkdirSync(outDir, { recursive: true });
  rmSync(join(outDir, MANIFEST_FILE), { force: true });
  const results = await runJobs(jobs, {
    threads: THREADS,
    normals,
    onProgress: (done, name) => log(`${done}/${jobs.length} ${name}`),
  });
  log("packing");
  const files = await assemble(results);
  for (const [name, bytes] of files) {
    writeFileSync(join(outDir, name), bytes);
    log(`${name} ${Math.ceil(bytes.length / 1024)} KB`);
  }
  const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
  const manifest: ArtManifest = { sources, normals, files: sizes };
  writeFileSync(join(outDir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: join(import.meta.dirname, "../public/assets") },
      normals: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
    },
  });
  const log = (line: string): void => {
    process.stderr.write(`art: ${line}\n`);
  };
  if (!values.force && !isArtStale(values.out, values.normals)) {
    log("up to date");
    return;
  }
  const start = performance.now();
  await buildArt({ outDir: values.out, normals: values.normals, log });
  log(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (import.meta.main) await main();
