/**
 * The check of a replay with what every host has: WebCrypto, and modules fetched from one origin. Runs in a page, in a
 * worker and in Node alike.
 */
import { MODULE_ROUTE, REPLAY_KEY_ROUTE } from "#shared/protocol/replays.ts";
import { type CheckHost, checkReplay, toHex, type Verdict } from "#shared/replay/check-replay.ts";
import type { PlayedModule } from "./rules.ts";
import { KEYFRAME_PACE, type Keyframe } from "./tape.ts";

/** Where modules come from, and whom to trust. */
export interface CheckSources {
  /** Public keys, as hexadecimal digits; null: a file need only be signed by the key that it names. */
  readonly keys: readonly string[] | null;
  /** Returns the text of the module of a hash, or null. */
  readModule(hash: string): Promise<string | null>;
  /** Returns an address from which a module that was read is imported: a page's security policy knows its own origin alone. */
  addressOf(hash: string, code: string): string;
}

/** Checks a file. @param onWorld called with worlds of the match that is played again: one may begin there */
export function checkReplayHere(
  bytes: Uint8Array,
  sources: CheckSources,
  onWorld: ((world: Keyframe) => void) | null = null,
): Promise<Verdict> {
  const host: CheckHost = {
    keys: sources.keys,
    isSigned,
    loadModule: (hash) => loadModule(hash, sources),
    now: () => performance.now(),
    onTick(world, { snapshot }) {
      const { tick } = world;
      if (onWorld !== null && tick % KEYFRAME_PACE === 0) onWorld({ tick, snapshot: snapshot(world) });
    },
  };
  return checkReplay(bytes, host);
}

/** Returns the sources of a page: its own origin. @param origin empty for a page's own */
export async function sourcesOf(origin: string): Promise<CheckSources> {
  return { keys: [await fetchKey(origin)], ...modulesOf(origin) };
}

/** Returns where a page has modules from. @param origin empty for a page's own */
export function modulesOf(origin: string): Pick<CheckSources, "readModule" | "addressOf"> {
  return { readModule: (hash) => fetchModule(origin, hash), addressOf: (hash) => moduleUrl(origin, hash) };
}

const KEY = /^[0-9a-f]{64}$/;

/** Returns the public key of a server. @throws Error when it has none */
export async function fetchKey(origin: string): Promise<string> {
  const response = await fetch(`${origin}${REPLAY_KEY_ROUTE}`);
  if (!response.ok) throw new Error(`the server's key cannot be had: ${response.status} from ${response.url}`);
  const answer: unknown = await response.json().catch(() => null);
  const key = typeof answer === "object" && answer !== null && "key" in answer ? String(answer.key) : "";
  if (!KEY.test(key)) throw new Error(`${response.url} names no key`);
  return key;
}

/** Returns the text of a module that a server keeps, or null. */
export async function fetchModule(origin: string, hash: string): Promise<string | null> {
  const response = await fetch(moduleUrl(origin, hash));
  return response.ok ? readText(response) : null;
}

/** Letters of the longest module that is read, whatever a server sends: ours have a tenth of it. */
const LONGEST_MODULE = 4 << 20;

async function readText({ body }: Response): Promise<string | null> {
  let text = "";
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    text += part.value;
    if (text.length > LONGEST_MODULE) {
      await reader?.cancel();
      return null;
    }
  }
  return text;
}

const moduleUrl = (origin: string, hash: string): string => `${origin}${MODULE_ROUTE}/${hash}.js`;

async function isSigned(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const algorithm = { name: "Ed25519" };
  try {
    const imported = await crypto.subtle.importKey("raw", copyOf(key), algorithm, false, ["verify"]);
    return await crypto.subtle.verify(algorithm, imported, copyOf(signature), copyOf(bytes));
  } catch (error) {
    // Bytes that are no key.
    if (error instanceof DOMException && error.name === "DataError") return false;
    throw error;
  }
}

/** Returns the module of a hash, once its text is found to have it; else null. */
export async function loadModule(
  hash: string,
  { readModule, addressOf }: Pick<CheckSources, "readModule" | "addressOf">,
): Promise<PlayedModule | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const code = await readModule(hash);
  if (code === null) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code)));
  if (toHex(digest) !== hash) return null;
  const module: PlayedModule = await import(/* @vite-ignore */ addressOf(hash, code));
  return module;
}

/** A view of a buffer that may be shared is not taken. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
