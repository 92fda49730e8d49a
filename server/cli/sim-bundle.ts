/**
 * Builds the simulation, and what makes frames of it, as one unminified module, named by the SHA-256 of its content.
 * `node server/cli/sim-bundle.ts DIR` writes it there and prints its name.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What the module exports. */
const ENTRY = join(ROOT, "client/sdk/played-module.ts");

/** A built module. */
export interface SimBundle {
  /** An ES module without imports. */
  readonly code: string;
  /** SHA-256 of the code, 64 hexadecimal digits. */
  readonly hash: string;
}

/** Returns the simulation as one module. Equal sources give equal bytes. @param entry another entry (tests) */
export async function buildSimBundle(entry = ENTRY): Promise<SimBundle> {
  const results = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: false,
      target: "es2023",
      reportCompressedSize: false,
      lib: { entry, formats: ["es"] },
    },
  });
  const [result] = Array.isArray(results) ? results : [results];
  if (result === undefined || !("output" in result)) throw new TypeError("the build of the simulation gave no output");
  const [chunk, ...others] = result.output;
  if (others.length > 0 || chunk.imports.length > 0) throw new TypeError("the simulation must be one module alone");
  return { code: chunk.code, hash: createHash("sha256").update(chunk.code).digest("hex") };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error("usage: sim-bundle DIR");
    process.exitCode = 1;
  } else {
    const { code, hash } = await buildSimBundle();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${hash}.js`);
    writeFileSync(file, code);
    console.log(file);
  }
}
