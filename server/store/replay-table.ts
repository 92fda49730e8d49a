/** What is known of each finished match, in SQLite: for lists and searches; the files stand beside. */
import { DatabaseSync } from "node:sqlite";
import { REPLAYS_A_PAGE, type ReplayListing, type ReplayPage, type ReplaySeat } from "#shared/protocol/replays.ts";

/** What a list is to hold; null: all. */
export interface ReplayQuery {
  /** Part of a name that anybody had in the match, in any case. */
  readonly player: string | null;
  /** Id of a mode. */
  readonly mode: string | null;
  /** Number in `chassisList`. */
  readonly chassis: number | null;
  /** From 0, the newest first. */
  readonly page: number;
}

/** A match as it is entered. */
export interface ReplayEntry extends Omit<ReplayListing, "isPinned"> {
  /** All names that there were, also of those who left. */
  readonly names: readonly string[];
}

/** See the file header. All of them throw what SQLite throws. */
export interface ReplayTable {
  /** True when it was not there before. */
  readonly isNew: boolean;
  /** Enters a match, once: a second time changes nothing. */
  insert(entry: ReplayEntry): void;
  find(id: string): ReplayListing | null;
  list(query: ReplayQuery): ReplayPage;
  /** @returns false when there is no such match */
  pin(id: string, isPinned: boolean): boolean;
  /** All that are pinned, the newest first. */
  pinned(): ReplayListing[];
  /** Takes note that a file is gone. */
  markMissing(id: string): void;
  /** Ids of all that have a file. */
  withFile(): string[];
  /** Removes all that are not pinned but the newest. @returns the ids of the removed */
  trim(keep: number): string[];
  /** Hashes of all modules that are named. */
  modules(): string[];
  close(): void;
}

const VERSION = 1;
/** Between the names of a match, so that none is found across two. */
const SEPARATOR = "\n";

const SCHEMA = `
  CREATE TABLE replays (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    mode TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    ticks INTEGER NOT NULL,
    rules_version INTEGER NOT NULL,
    module TEXT NOT NULL,
    bytes INTEGER,
    pinned INTEGER NOT NULL DEFAULT 0,
    names TEXT NOT NULL,
    seats TEXT NOT NULL
  ) STRICT;
  CREATE INDEX replays_by_age ON replays (pinned, ended_at DESC, number DESC);
  CREATE TABLE chassis_played (
    number INTEGER NOT NULL REFERENCES replays (number) ON DELETE CASCADE,
    chassis INTEGER NOT NULL,
    PRIMARY KEY (chassis, number)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

const WHERE = `
  WHERE (:mode IS NULL OR mode = :mode)
    AND (:player IS NULL OR names LIKE :player ESCAPE '\\')
    AND (:chassis IS NULL OR number IN (SELECT number FROM chassis_played WHERE chassis = :chassis))`;

/** Opens the table in a file. @throws Error that names the file when it is damaged, of a later version, or no table */
export function openReplayTable(file: string): ReplayTable {
  const db = new DatabaseSync(file);
  try {
    return tableIn(db, file);
  } catch (error) {
    db.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(reason.startsWith(file) ? reason : `${file}: ${reason}`);
  }
}

function tableIn(db: DatabaseSync, file: string): ReplayTable {
  db.exec("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  let isNew = false;
  inTransaction(db, () => {
    const version = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
    if (version > VERSION) throw new Error(`${file} is of version ${version}; this server knows up to ${VERSION}`);
    if (version === 0) db.exec(SCHEMA);
    isNew = version === 0;
  });
  const state = db.prepare("PRAGMA quick_check(1)").get()?.quick_check;
  if (state !== "ok") throw new Error(`${file} is damaged: ${state}`);
  const insertReplay = db.prepare(
    `INSERT INTO replays (id, mode, ended_at, ticks, rules_version, module, bytes, names, seats)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const insertChassis = db.prepare("INSERT OR IGNORE INTO chassis_played (number, chassis) VALUES (?, ?)");
  const byId = db.prepare("SELECT * FROM replays WHERE id = ?");
  const count = db.prepare(`SELECT count(*) AS total FROM replays ${WHERE}`);
  const pageOf = db.prepare(
    `SELECT * FROM replays ${WHERE} ORDER BY ended_at DESC, number DESC LIMIT ${REPLAYS_A_PAGE} OFFSET :offset`,
  );
  const setPinned = db.prepare("UPDATE replays SET pinned = ? WHERE id = ?");
  const allPinned = db.prepare("SELECT * FROM replays WHERE pinned = 1 ORDER BY ended_at DESC, number DESC");
  const setMissing = db.prepare("UPDATE replays SET bytes = NULL WHERE id = ?");
  const ids = db.prepare("SELECT id FROM replays WHERE bytes IS NOT NULL");
  const trimmed = db.prepare(
    `DELETE FROM replays WHERE number IN (
       SELECT number FROM replays WHERE pinned = 0 ORDER BY ended_at DESC, number DESC LIMIT -1 OFFSET ?
     ) RETURNING id`,
  );
  const hashes = db.prepare("SELECT DISTINCT module FROM replays");
  return {
    isNew,
    insert({ id, mode, endedAt, ticks, rulesVersion, module, bytes, names, seats }) {
      inTransaction(db, () => {
        const known = names.map(plainName).join(SEPARATOR);
        const row = [id, mode, endedAt, ticks, rulesVersion, module, bytes, known, JSON.stringify(seats)];
        const { changes, lastInsertRowid } = insertReplay.run(...row);
        if (changes === 0) return;
        for (const { chassis } of seats) insertChassis.run(lastInsertRowid, chassis);
      });
    },
    find(id) {
      const row = byId.get(id);
      return row === undefined ? null : listingOf(row);
    },
    list({ player, mode, chassis, page }) {
      const asked = { mode, chassis, player: player === null ? null : `%${escaped(plainName(player))}%` };
      const total = Number(count.get(asked)?.total ?? 0);
      const replays = pageOf.all({ ...asked, offset: page * REPLAYS_A_PAGE }).map(listingOf);
      return { replays, total, page };
    },
    pin: (id, isPinned) => setPinned.run(isPinned ? 1 : 0, id).changes > 0,
    pinned: () => allPinned.all().map(listingOf),
    markMissing: (id) => void setMissing.run(id),
    withFile: () => ids.all().map(({ id }) => String(id)),
    trim: (keep) => trimmed.all(keep).map(({ id }) => String(id)),
    modules: () => hashes.all().map(({ module }) => String(module)),
    close: () => db.close(),
  };
}

function listingOf(row: Readonly<Record<string, unknown>>): ReplayListing {
  const seats: ReplaySeat[] = JSON.parse(String(row.seats));
  return {
    id: String(row.id),
    mode: String(row.mode),
    endedAt: Number(row.ended_at),
    ticks: Number(row.ticks),
    rulesVersion: Number(row.rules_version),
    module: String(row.module),
    bytes: row.bytes === null ? null : Number(row.bytes),
    isPinned: row.pinned === 1,
    seats,
  };
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    work();
    db.exec("COMMIT");
  } catch (error) {
    // A disk that is full may have ended it already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** Names are compared without case, and however they are composed. */
function plainName(name: string): string {
  return name.normalize("NFKC").replaceAll(SEPARATOR, " ").toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
