/**
 * `npm run verify -- FILE|URL`: plays a replay again and says whether it is true. Exit code 0 for a valid one, 1 for any
 * other, 2 when nothing could be checked. What a server's module may do is kept small: the set-up runs this without the
 * right to write or to start anything.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type CheckSources, checkReplayHere, fetchKey, fetchModule } from "#client/sdk/replay-check.ts";
import { REPLAY_FILE, REPLAYS_ROUTE } from "#shared/protocol/replays.ts";
import type { Verdict } from "#shared/replay/check-replay.ts";
import { LONGEST_FILE } from "#shared/replay/format.ts";
import { readConfig } from "../config.ts";
import { CLIENT_FOLDER } from "../http/client-files.ts";

const USAGE = `usage: npm run verify -- FILE|URL [--key HEX] [--json]
  FILE|URL    a replay: a file, its address, or the address of a match's page on its server
  --key HEX   the public key to trust, 64 hexadecimal digits; else, of an address, that of its server; of a file any
  --json      print one JSON object`;

/** Milliseconds that a server has for a file, and for all else that it is asked. */
const PATIENCE = 60_000;

/** A command line or a source that is of no use; the message says why. */
class Useless extends Error {}

/** What is checked, and with what. */
interface Case {
  readonly bytes: Uint8Array;
  readonly sources: CheckSources;
}

if (import.meta.main) {
  try {
    const { source, key, isJson } = parse(process.argv.slice(2));
    const { bytes, sources } = await open(source, key);
    const giveUp = setTimeout(() => {
      console.error(`nothing could be checked: the server takes longer than ${PATIENCE / 1000} s for a module`);
      process.exit(2);
    }, PATIENCE);
    const verdict = await checkReplayHere(bytes, sources);
    clearTimeout(giveUp);
    console.log(isJson ? JSON.stringify(plain(verdict)) : sentence(verdict));
    process.exitCode = verdict.kind === "valid" ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Useless ? error.message : error);
    process.exitCode = 2;
  }
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: "string" }, json: { type: "boolean" } },
    });
    const [source] = positionals;
    if (source === undefined || positionals.length > 1) throw new Useless(USAGE);
    if (values.key !== undefined && !/^[0-9a-f]{64}$/i.test(values.key)) throw new Useless(USAGE);
    return { source, key: values.key?.toLowerCase() ?? null, isJson: values.json === true };
  } catch (error) {
    if (error instanceof Useless) throw error;
    throw new Useless(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function open(source: string, key: string | null): Promise<Case> {
  if (!/^https?:\/\//.test(source)) return openFile(source, key);
  if (!URL.canParse(source)) throw new Useless(`${source} is no address`);
  const address = new URL(source);
  const { origin } = address;
  return {
    bytes: await download(fileAddress(address)),
    sources: {
      keys: [key ?? (await fetchKey(origin).catch(cannot))],
      readModule: async (hash) => readOwnModule(hash) ?? (await fetchModule(origin, hash)),
      addressOf,
    },
  };
}

/** A page or an entry of a match stands for its file. */
function fileAddress(address: URL): URL {
  const [, id] = /^\/(?:replay|api\/replays)\/([\w-]+)\/?$/.exec(address.pathname) ?? [];
  return id === undefined ? address : new URL(`${REPLAYS_ROUTE}/${id}/${REPLAY_FILE}`, address.origin);
}

function openFile(path: string, key: string | null): Case {
  return {
    bytes: readWhole(path),
    sources: { keys: key === null ? null : [key], readModule: async (hash) => readOwnModule(hash), addressOf },
  };
}

function readWhole(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > LONGEST_FILE) throw new Useless(`${path} has ${size} bytes; accepted: ${LONGEST_FILE}`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    // Of what is not there the set-up gives no right to read, so both look alike.
    throw error instanceof Useless ? error : new Useless(`there is no file ${JSON.stringify(path)} that can be read`);
  }
}

/** Reads no more than a replay may have, whatever a server sends, and as slowly as it likes. */
async function download(address: URL): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) }).catch(cannot);
  if (!response.ok || response.body === null) throw new Useless(`${address} answers ${response.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body) {
      size += part.length;
      if (size > LONGEST_FILE) throw new Useless(`${address} is longer than the ${LONGEST_FILE} bytes of a replay`);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof Useless ? error : cannot(error);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** What failed below is the better reason: a name that is no host's, a line that is refused. */
function cannot(error: unknown): never {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  throw new Useless(`nothing could be fetched: ${reason instanceof Error ? reason.message : String(reason)}`);
}

/** Returns a module that is kept here, or was built here; null when there is none. */
function readOwnModule(hash: string): string | null {
  const { dataFolder } = readConfig(process.env);
  const folders = [...(dataFolder === null ? [] : [join(dataFolder, "modules")]), join(CLIENT_FOLDER, "sim")];
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, `${hash}.js`), "utf8");
    } catch {
      // It is not there; of a folder that is not there even asking is refused.
    }
  }
  return null;
}

function addressOf(_hash: string, code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
}

function plain(verdict: Verdict) {
  if (verdict.kind !== "valid") return verdict;
  const { id, ticks, rulesVersion, module, outcome } = verdict.replay;
  return { kind: verdict.kind, id, ticks, rulesVersion, module, places: outcome.places, key: verdict.key };
}

function sentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case "valid": {
      const { id, ticks, rulesVersion } = verdict.replay;
      return `valid: match ${id}, ${ticks} ticks by rules version ${rulesVersion}, signed by ${verdict.key}`;
    }
    case "damaged":
      return verdict.reason;
    case "signature":
      return `wrong signature: ${verdict.reason}`;
    case "module":
      return `wrong module: ${verdict.reason}`;
    case "differs":
      return `not true: differs at tick ${verdict.tick}: ${verdict.reason}`;
  }
}
