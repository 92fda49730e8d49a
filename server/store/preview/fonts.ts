/** The letters of previews: those of the pages. The painter reads fonts from files alone, so they lie unpacked in a folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Disk, writeWhole } from "../disk.ts";
import { unpackWoff } from "./woff.ts";

/** Families as the painter knows them. */
export const WORDS = "Exo 2";
export const TITLES = "Oxanium";

const FONTS = [
  ...["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"].map((part) => ["exo-2", `${part}-500`] as const),
  ...["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"].map((part) => ["exo-2", `${part}-700`] as const),
  ...["latin-600", "latin-700"].map((part) => ["oxanium", part] as const),
].map(([name, part]) => ({
  name: `${name}-${part}-normal`,
  source: `@fontsource/${name}/files/${name}-${part}-normal.woff`,
}));

/** What these fonts have letters for. */
const COVERED = /^[\u0020-\u024f\u0400-\u052f\u1ea0-\u1eff\u2010-\u2026]*$/;

/** Returns the paths of the fonts in a folder, where they are written if they are not there yet. @throws what the disk throws */
export function fontFiles(disk: Disk, folder: string): string[] {
  disk.makeFolder(folder);
  return FONTS.map(({ name, source }) => {
    const file = `${name}.ttf`;
    const path = join(folder, file);
    if (!disk.has(path)) {
      writeWhole(disk, folder, file, unpackWoff(readFileSync(fileURLToPath(import.meta.resolve(source)))));
    }
    return path;
  });
}

/** True when all letters of a text are in these fonts: for others the machine's own are asked, which takes longer. */
export function isCovered(text: string): boolean {
  return COVERED.test(text);
}
