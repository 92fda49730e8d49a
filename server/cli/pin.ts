/**
 * `npm run pin -- ID…`: has the server keep finished matches whatever their age, or with `--off` lets go of them again. It
 * writes into the table of `DATA_DIR`, while the server runs or not. Exit code 1 when one is not there, 2 when none could
 * be looked for.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../config.ts";
import { tableFile } from "../store/folders.ts";
import { openReplayTable, type ReplayTable } from "../store/replay-table.ts";

const USAGE = `usage: npm run pin -- [--off] [ID|URL]…
  ID|URL   a finished match: its id (after -- where it begins with -), or the address of its page; none: the pinned are listed
  --off    it is no longer pinned, and goes when its age comes
The table is that of DATA_DIR (data/ where it is not set); run it as the user of the server.`;

/** A command line or a folder that is of no use; the message says why. */
class Useless extends Error {}

if (import.meta.main) {
  try {
    const { ids, isPinned } = parse(process.argv.slice(2));
    const table = open();
    try {
      if (ids.length === 0) list(table);
      for (const id of ids) pin(table, id, isPinned);
    } finally {
      table.close();
    }
  } catch (error) {
    console.error(error instanceof Useless || error instanceof ConfigError ? error.message : error);
    process.exitCode = 2;
  }
}

function parse(args: readonly string[]) {
  try {
    const options = { off: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (values.off === true && positionals.length === 0) throw new Useless(USAGE);
    return { ids: positionals.map(idOf), isPinned: values.off !== true };
  } catch (error) {
    if (error instanceof Useless) throw error;
    throw new Useless(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function idOf(text: string): string {
  const [id] = /[\w-]{1,64}$/.exec(text.replace(/[?#].*$/, "").replace(/\/$/, "")) ?? [];
  if (id === undefined) throw new Useless(`${JSON.stringify(text)} is no id of a match\n${USAGE}`);
  return id;
}

/** The server makes the table; here nothing is made. */
function open(): ReplayTable {
  const { dataFolder } = readConfig(process.env);
  const file = dataFolder === null ? "" : tableFile(dataFolder);
  if (!existsSync(file)) throw new Useless(`there are no replays in ${dataFolder}; DATA_DIR names another folder`);
  try {
    return openReplayTable(file);
  } catch (error) {
    throw new Useless(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function list(table: ReplayTable): void {
  const pinned = table.pinned();
  for (const { id, mode, endedAt } of pinned) {
    console.log(`${id}  ${mode}  ${new Date(endedAt * 1000).toISOString()}`);
  }
  console.log(pinned.length === 1 ? "1 match is pinned" : `${pinned.length} matches are pinned`);
}

function pin(table: ReplayTable, id: string, isPinned: boolean): void {
  const isThere = table.pin(id, isPinned);
  if (!isThere) process.exitCode = 1;
  console.log(
    isThere ? `${id} is ${isPinned ? "kept whatever its age" : "no longer pinned"}` : `there is no match ${id}`,
  );
}
