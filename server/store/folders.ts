/** Where a server keeps what it keeps, under DATA_DIR, and what its files are called. */
import { join } from "node:path";
import { REPLAY_ENDING } from "#shared/protocol/replays.ts";

/** Grows when pictures are painted otherwise: those of before are removed at the next start. */
const PICTURE_VERSION = 1;

/** Returns the folders of a DATA_DIR. */
export function foldersOf(folder: string) {
  return {
    replays: join(folder, "replays"),
    modules: join(folder, "modules"),
    keys: join(folder, "keys"),
    fonts: join(folder, "fonts"),
  };
}

/** Path of the table in a DATA_DIR. */
export function tableFile(folder: string): string {
  return join(folder, "replays.db");
}

/** Name of the file of a match. */
export function replayFile(id: string): string {
  return `${id}.${REPLAY_ENDING}`;
}

/** Name of the picture of a match, which stands beside its file. */
export function pictureFile(id: string): string {
  return `${id}.${PICTURE_VERSION}.png`;
}
