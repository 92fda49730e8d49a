/** The edge to the file system: the few things that the store does there, one call each, so that tests can let each fail. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** See the file header. All of them throw what Node throws. */
export interface Disk {
  makeFolder(path: string): void;
  /** Returns the names in a folder. */
  list(path: string): string[];
  has(path: string): boolean;
  read(path: string): Uint8Array;
  /** Opens a new file for writing. @returns its descriptor */
  create(path: string): number;
  /** @returns how many of the bytes it has taken */
  write(descriptor: number, bytes: Uint8Array): number;
  sync(descriptor: number): void;
  close(descriptor: number): void;
  rename(from: string, to: string): void;
  /** Makes what happened to names in a folder last. */
  syncFolder(path: string): void;
  /** Removes a file, if it is there. */
  remove(path: string): void;
}

/** The real one. */
export const realDisk: Disk = {
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  list: (path) => readdirSync(path),
  has: existsSync,
  read: (path) => new Uint8Array(readFileSync(path)),
  create: (path) => openSync(path, "w", 0o644),
  write: (descriptor, bytes) => writeSync(descriptor, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  syncFolder(path) {
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
  remove: (path) => rmSync(path, { force: true }),
};

/** The ending of what is not whole yet. */
const UNFINISHED = ".tmp";

/**
 * Writes a file so that it is there as a whole, for good, or not at all; whatever is there under that name is replaced.
 * @throws what the disk throws; then nothing is left of it, if the disk allows
 */
export function writeWhole(disk: Disk, folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, `${name}.${process.pid}${UNFINISHED}`);
  const descriptor = disk.create(path);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += disk.write(descriptor, bytes.subarray(at));
      disk.sync(descriptor);
    } finally {
      disk.close(descriptor);
    }
    disk.rename(path, join(folder, name));
    disk.syncFolder(folder);
  } catch (error) {
    // On a disk without a free byte the half file would be in the way of all that follows.
    removeQuietly(disk, path);
    throw error;
  }
}

/** Removes what an end in the middle of writing has left. */
export function removeUnfinished(disk: Disk, folder: string): void {
  for (const name of disk.list(folder)) if (name.endsWith(UNFINISHED)) disk.remove(join(folder, name));
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // What failed before is what counts; the next start removes it.
  }
}
