/**
 * The stored replays of a server: a table and files beside it. Every change leaves what can be read: the file comes first
 * and goes last, so that whatever breaks off leaves at most a file that nobody names, which the next start removes.
 */
import { join } from "node:path";
import { modeIds } from "#shared/content/modes.ts";
import { REPLAY_ENDING, type ReplayListing, type ReplayPage } from "#shared/protocol/replays.ts";
import { encodeReplay, sealReplay } from "#shared/replay/format.ts";
import type { FinishedMatch } from "../match/recorder.ts";
import { type Disk, removeUnfinished, writeWhole } from "./disk.ts";
import { replayOf } from "./finished-match.ts";
import { foldersOf, pictureFile, replayFile, tableFile } from "./folders.ts";
import { openReplayTable, type ReplayEntry, type ReplayQuery } from "./replay-table.ts";
import type { SigningKey } from "./signing-key.ts";

/** What a store is made of. */
export interface StoreOptions {
  /** DATA_DIR. */
  readonly folder: string;
  /** Stored replays beside the pinned ones. */
  readonly keep: number;
  readonly disk: Disk;
  readonly key: SigningKey;
  /** The present rules. */
  readonly module: { readonly code: string; readonly hash: string };
}

/** See the file header. */
export interface ReplayStore {
  /**
   * Encodes, signs and stores a match.
   * @throws what disk or table throw; then the match is entered as one without a file, now or with the next that is stored
   */
  save(match: FinishedMatch): void;
  find(id: string): ReplayListing | null;
  /** Returns the file of a match; null when there is none. */
  read(id: string): Uint8Array | null;
  list(query: ReplayQuery): ReplayPage;
  close(): void;
}

/** Matches without a file that wait for a table that takes them. */
const MOST_WAITING = 1000;

/** Opens the store of a folder, which is made if there is none, and tidies up what the last end has left. */
export function openReplayStore({ folder, keep, disk, key, module }: StoreOptions): ReplayStore {
  const { replays, modules } = foldersOf(folder);
  disk.makeFolder(replays);
  disk.makeFolder(modules);
  const table = openReplayTable(tableFile(folder));
  let waiting: ReplayEntry[] = [];

  const tidyModules = (): void => {
    const named = new Set([...table.modules(), module.hash].map((hash) => `${hash}.js`));
    for (const name of disk.list(modules)) if (!named.has(name)) disk.remove(join(modules, name));
  };

  const trim = (): void => {
    const removed = table.trim(keep);
    for (const id of removed) {
      disk.remove(join(replays, replayFile(id)));
      disk.remove(join(replays, pictureFile(id)));
    }
    if (removed.length > 0) tidyModules();
  };

  const enterWaiting = (): void => {
    while (waiting[0] !== undefined) {
      table.insert(waiting[0]);
      waiting.shift();
    }
  };

  /** Files without their table are not taken for what an end in the middle of writing has left. */
  const refuseLost = (): void => {
    const lost = disk.list(replays).filter((name) => name.endsWith(`.${REPLAY_ENDING}`)).length;
    if (lost === 0) return;
    table.close();
    disk.remove(tableFile(folder));
    throw new Error(
      `${replays} holds ${lost} replays, but the table that knew them is gone: put back replays.db, or move them`,
    );
  };

  const tidyUp = (): void => {
    removeUnfinished(disk, replays);
    const there = new Set(disk.list(replays));
    for (const id of table.withFile()) {
      if (there.delete(replayFile(id))) there.delete(pictureFile(id));
      else table.markMissing(id);
    }
    for (const name of there) disk.remove(join(replays, name));
    trim();
    tidyModules();
    if (!disk.has(join(modules, `${module.hash}.js`))) {
      writeWhole(disk, modules, `${module.hash}.js`, new TextEncoder().encode(module.code));
    }
  };
  if (table.isNew) refuseLost();
  tidyUp();

  return {
    save(match) {
      const entry = entryOf(match, module.hash);
      let isWritten = false;
      try {
        const { bytes } = encodeReplay(replayOf(match, module.hash));
        const file = sealReplay(bytes, key.publicKey, key.sign);
        writeWhole(disk, replays, replayFile(match.id), file);
        isWritten = true;
        enterWaiting();
        table.insert({ ...entry, bytes: file.length });
      } catch (error) {
        if (isWritten) tryTo(() => disk.remove(join(replays, replayFile(match.id))));
        waiting = [...waiting, entry].slice(-MOST_WAITING);
        // It is the first failure that is told.
        tryTo(enterWaiting);
        throw error;
      }
      trim();
    },
    find: table.find,
    read: (id) => (table.find(id)?.bytes == null ? null : disk.read(join(replays, replayFile(id)))),
    list: table.list,
    close: table.close,
  };
}

/** What the table holds of a match; without a file as yet. */
function entryOf(match: FinishedMatch, module: string): ReplayEntry {
  return {
    id: match.id,
    mode: modeIds[match.setup.mode] ?? "",
    endedAt: match.endedAt,
    ticks: match.ticks,
    rulesVersion: match.rulesVersion,
    module,
    bytes: null,
    seats: match.seats,
    names: [...match.names, ...match.renamings.map(({ name }) => name)],
  };
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    // Tried again with the next match.
  }
}
