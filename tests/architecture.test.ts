/**
 * What no linter sees: nothing outside shared/content names an entry of its tables, so adding one touches one file,
 * and every maze generator is registered.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
/** Everything that plays, shows or hosts content; client/art draws each robot by name, and translations name each entry. */
const READERS = ["shared/lib", "shared/sim", "shared/ai", "shared/replay", "shared/protocol", "server", "client"];
const MAY_NAME_IDS = /^client\/(?:(?:art|dist|dist\.tmp|public)\/|words\/\w+\/names\.ts$)/;

interface Table {
  /** Names under which the table's file exports it. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
}

const tables = await readTables();
const ids = [...tables.values()].flatMap((table) => table.ids);

describe("content", () => {
  const declaring = sourcesIn("shared/content").filter((path) => /^export type \w+Id = keyof /m.test(read(path)));

  it("has tables", () => expect(declaring.length).toBeGreaterThan(0));

  it.each(declaring)("%s exports its ids", (path) => expect(tables.get(path)?.ids ?? []).not.toEqual([]));

  it("is named nowhere else", () => {
    const found = READERS.flatMap(sourcesIn).flatMap((path) => idsNamedIn(read(path)).map((id) => `${path}: ${id}`));
    expect(found).toEqual([]);
  });

  it("would be found where it is named", () => {
    const [id = ""] = ids;
    const [table = ""] = [...tables.values()].flatMap(({ names }) => names);
    for (const code of [`a("${id}")`, `a('${id}')`, `a = \`${id}\``, `${table}.${id}`])
      expect(idsNamedIn(code)).toEqual([id]);
    for (const code of [`// "${id}"`, `/* "${id}" */`, `a("${id}s")`, `b.${id}`]) expect(idsNamedIn(code)).toEqual([]);
  });
});

describe("maze generators", () => {
  const index = read("shared/content/mazes/index.ts");
  const files = sourcesIn("shared/content/mazes").filter((path) =>
    /^export const \w+: MazeGenerator = /m.test(read(path)),
  );

  it("exist", () => expect(files.length).toBeGreaterThan(0));

  it.each(files)("%s is registered", (path) => expect(index).toContain(`from "./${path.split("/").at(-1)}"`));
});

/** The tables of shared/content by file: exported records of entries, and exported lists of ids. */
async function readTables(): Promise<ReadonlyMap<string, Table>> {
  const found = new Map<string, Table>();
  for (const path of sourcesIn("shared/content")) {
    const module: Record<string, unknown> = await import(join(ROOT, path));
    const tables = Object.entries(module).filter(([, value]) => isTable(value));
    const lists = Object.entries(module).filter(([name, value]) => name.endsWith("Ids") && Array.isArray(value));
    const ids = new Set([
      ...tables.flatMap(([, value]) => Object.keys(value as object)),
      ...lists.flatMap(([, value]) => (value as readonly unknown[]).map(String)),
    ]);
    if (ids.size > 0) found.set(path, { names: tables.map(([name]) => name), ids: [...ids] });
  }
  return found;
}

/** True for a record whose entries are records with a name or a version: what content registers. */
function isTable(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.values(value);
  return entries.length > 0 && entries.every((entry) => isRecord(entry) && ("name" in entry || "version" in entry));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The ids that code names as a string or through a table, comments aside. */
function idsNamedIn(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
  const names = [...tables.values()].flatMap((table) => table.names).join("|");
  return ids.filter((id) => new RegExp(`(["'\`])${id}\\1|\\b(?:${names})\\.${id}\\b`).test(code));
}

function sourcesIn(folder: string): readonly string[] {
  let names: readonly string[] = [];
  try {
    names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return names
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx)$/.test(path) && !MAY_NAME_IDS.test(path))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
