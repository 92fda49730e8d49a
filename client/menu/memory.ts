/** What the page remembers in this browser. Storage may be switched off: then nothing is remembered, and nothing breaks. */

/** Keys of what is kept for good. */
export const KEPT = {
  name: "scrapmaze.name",
  chassis: "scrapmaze.chassis",
  mode: "scrapmaze.mode",
  guest: "scrapmaze.guest",
  sound: "scrapmaze.sound",
  music: "scrapmaze.music",
  settings: "scrapmaze.settings",
  /** What a newcomer has learnt. */
  lessons: "scrapmaze.lessons",
  language: "scrapmaze.language",
  /** What a watcher has open beside the maze. */
  panels: "scrapmaze.panels",
} as const;
/** Keys of what is kept until the tab closes: its seat, the build for which it was reloaded, whether it shows figures. */
export const KEPT_IN_TAB = {
  seat: "scrapmaze.seat",
  reloaded: "scrapmaze.reloaded",
  figures: "scrapmaze.figures",
} as const;

/** A place for short texts. */
export interface Memory {
  read(key: string): string | null;
  /** Null forgets. */
  write(key: string, value: string | null): void;
}

/** Returns a memory over a storage. @param open may throw where storage is forbidden */
export function memoryOf(open: () => Storage): Memory {
  const attempt = <T>(action: (storage: Storage) => T, otherwise: T): T => {
    try {
      return action(open());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write: (key, value) =>
      attempt((storage) => (value === null ? storage.removeItem(key) : storage.setItem(key, value)), undefined),
  };
}

/** Returns the place of one key of a memory. */
export function placeIn(memory: Memory, key: string): { read(): string | null; write(value: string | null): void } {
  return { read: () => memory.read(key), write: (value) => memory.write(key, value) };
}

/** Remembers for good, in this browser. */
export const browserMemory = memoryOf(() => window.localStorage);
/** Remembers until this tab closes. */
export const tabMemory = memoryOf(() => window.sessionStorage);
