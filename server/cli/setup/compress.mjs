/** Compresses the built client once, as strongly as it goes, so that the server only sends files. */
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const TEXT = /\.(html|js|mjs|css|json|svg|txt|webmanifest|wasm)$/;
/** Smaller files fit in one packet anyway. */
const WORTH_IT = 1024;

/** Writes `name.br` and `name.gz` beside each text file of 1 KiB and more, in the folder and below. */
export async function compressFolder(folder) {
  await Promise.all(
    readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return compressFolder(path);
      return TEXT.test(entry.name) ? compressFile(path) : null;
    }),
  );
}

async function compressFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_IT) return;
  const [brotli, zipped] = await Promise.all([promisify(brotliCompress)(bytes), promisify(gzip)(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
}
