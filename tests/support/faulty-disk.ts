/** The real disk, in which a test lets one call go wrong: the disk is full from then on, or the process ends in it. */
import { type Disk, realDisk } from "#server/store/disk.ts";

/** See the file header. */
export interface FaultyDisk extends Disk {
  /** Calls so far that change something. */
  readonly calls: number;
  /** Lets call `at` (from 0) go wrong, and what follows: a full disk takes no byte, a process that has ended does nothing. */
  fail(at: number, how: "full" | "ends"): void;
  /** All goes well again. */
  heal(): void;
}

/** What a full disk throws. */
function fullDisk(): Error {
  return Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
}

/** Returns a disk on which all goes well. */
export function createFaultyDisk(): FaultyDisk {
  let calls = 0;
  let failing: { readonly at: number; readonly how: "full" | "ends" } | null = null;

  /** @param takesSpace what a full disk refuses */
  const guarded = <Result>(takesSpace: boolean, call: () => Result): Result => {
    const number = calls++;
    if (failing !== null && number >= failing.at) {
      if (failing.how === "ends") throw new Error("the process has ended");
      if (takesSpace) throw fullDisk();
    }
    return call();
  };
  return {
    ...realDisk,
    get calls() {
      return calls;
    },
    fail(at, how) {
      calls = 0;
      failing = { at, how };
    },
    heal() {
      calls = 0;
      failing = null;
    },
    makeFolder: (path) => guarded(true, () => realDisk.makeFolder(path)),
    create: (path) => guarded(true, () => realDisk.create(path)),
    write(descriptor, bytes) {
      // Half of it is taken, as disks do.
      const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
      return guarded(true, () => realDisk.write(descriptor, half));
    },
    sync: (descriptor) => guarded(true, () => realDisk.sync(descriptor)),
    close(descriptor) {
      // What a process had open is closed when it ends.
      realDisk.close(descriptor);
      guarded(false, () => undefined);
    },
    rename: (from, to) => guarded(true, () => realDisk.rename(from, to)),
    syncFolder: (path) => guarded(false, () => realDisk.syncFolder(path)),
    remove: (path) => guarded(false, () => realDisk.remove(path)),
  };
}
