/**
 * One server at a time has a DATA_DIR: another would remove what the first has just written and not entered yet. Held by a
 * lock of SQLite, which ends with the process, however that ends.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How long a server that is just ending is waited for, in ms. */
const PATIENCE = 5000;

/** Takes the lock of a folder. @returns what lets go of it @throws Error when another process has it */
export function lockFolder(folder: string, patience = PATIENCE): () => void {
  const lock = new DatabaseSync(join(folder, "lock.db"));
  try {
    lock.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
  } catch (error) {
    lock.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(reason.includes("locked") ? "another server uses it" : `lock.db: ${reason}`);
  }
  return () => lock.close();
}
