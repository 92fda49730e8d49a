/** A DATA_DIR for a server that is measured or tested: empty, its own, and gone when the process ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Returns a new folder. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scrapmaze-data-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
