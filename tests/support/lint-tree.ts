/**
 * A copy of the project's rules (Biome's, the compiler's) in a temporary folder, with files that break them: what is
 * tried there never touches the working tree.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const RULES = [
  "biome.json",
  "package.json",
  "tsconfig.json",
  ".gitignore",
  "shared/determinism.grit",
  "shared/tsconfig.json",
];

/** Texts of files by their path from the root. */
export type Files = Readonly<Record<string, string>>;
/** What a tool said, by the path of the file it said it about: names of rules, or codes of the compiler. */
export type Findings = ReadonlyMap<string, readonly string[]>;

interface BiomeReport {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } | null }[];
}

/** Runs Biome's linter with the project's rules over the files alone. */
export function lint(files: Files): Findings {
  return inTree(files, (folder) => {
    const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
    const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const report = JSON.parse(run.stdout) as BiomeReport;
    return collect(report.diagnostics.map(({ location, category }) => [location?.path ?? "", category]));
  });
}

/** Compiles `shared` as the project does, with the files alone. Findings are codes such as "TS2304". */
export function compileShared(files: Files): Findings {
  return inTree(files, (folder) => {
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const run = spawnSync(process.execPath, [tsc, "-p", "shared", "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
    });
    const errors = run.stdout.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gm);
    return collect([...errors].map(([, path = "", code = ""]) => [path, code]));
  });
}

function inTree(files: Files, work: (folder: string) => Findings): Findings {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-rules-"));
  try {
    for (const rule of RULES) cpSync(join(ROOT, rule), join(folder, rule), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collect(pairs: readonly (readonly [path: string, finding: string])[]): Findings {
  const byPath = new Map<string, string[]>();
  for (const [path, finding] of pairs) {
    const key = relative(".", path);
    byPath.set(key, [...(byPath.get(key) ?? []), finding]);
  }
  return byPath;
}
