// Whether the art must be built again. Needs nothing but Node and a few milliseconds, so that a set-up can ask first.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The record of a build, `art.json` in its directory. */
export interface ArtManifest {
  /** Of all sources and of the versions of the packages that draw. */
  readonly sources: string;
  readonly normals: boolean;
  /** Size in bytes by file name. */
  readonly files: Readonly<Record<string, number>>;
}

/** Name of the record. */
export const MANIFEST_FILE = "art.json";

const ART_DIR = join(import.meta.dirname, "..");
const PROJECT_DIR = join(ART_DIR, "../..");
const DRAWING_PACKAGES = [
  "@iconify-json/game-icons",
  "@iconify-json/lucide",
  "@resvg/resvg-js",
  "maxrects-packer",
  "sharp",
];

/** SHA-256 over all sources of the art and the pinned versions of the packages it is drawn with. */
export function hashArtSources(): string {
  const hash = createHash("sha256");
  const names = readdirSync(ART_DIR, { recursive: true, encoding: "utf8" });
  for (const name of names.map((name) => name.replaceAll("\\", "/")).sort()) {
    const path = join(ART_DIR, name);
    if (name.endsWith(".ts")) hash.update(`${name}\n`).update(readFileSync(path));
  }
  const pinned: unknown = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8"));
  for (const name of DRAWING_PACKAGES) hash.update(`${name} ${versionOf(pinned, name)}\n`);
  return hash.digest("hex");
}

function versionOf(project: unknown, name: string): string {
  for (const group of ["dependencies", "devDependencies"]) {
    const version = field(field(project, group), name);
    if (typeof version === "string") return version;
  }
  throw new RangeError(`package.json pins no version of ${name}`);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Whether the art in `outDir` is missing, incomplete, or built from other sources or without the normal maps asked for. */
export function isArtStale(outDir: string, normals = false): boolean {
  const path = join(outDir, MANIFEST_FILE);
  if (!existsSync(path)) return true;
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (field(manifest, "sources") !== hashArtSources() || field(manifest, "normals") !== normals) return true;
    const files = field(manifest, "files");
    if (typeof files !== "object" || files === null) return true;
    return Object.entries(files).some(([name, size]) => !hasSize(join(outDir, name), size));
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}

function hasSize(path: string, size: unknown): boolean {
  return existsSync(path) && statSync(path).size === size;
}
