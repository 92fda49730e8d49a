/** The key by which the server signs its replays: made at the first start, in a file that only its owner can read. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Signs. */
export interface SigningKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Returns 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

const FILE = "replays.pem";
const OWNER_ONLY = 0o600;
const OWNER_FOLDER = 0o700;
/** Bytes of an Ed25519 key; in its DER they stand last. */
const KEY_BYTES = 32;

/** Returns the key in a folder, which is made if there is none. @throws Error that names the file when it is no such key */
export function openSigningKey(folder: string): SigningKey {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
  const file = join(folder, FILE);
  if (!existsSync(file)) createKey(file);
  chmodSync(file, OWNER_ONLY);
  const key = readKey(file);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" }).subarray(-KEY_BYTES);
  return { publicKey: new Uint8Array(publicKey), sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

/** Writes a new key, unless another process was faster. */
function createKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const fresh = `${file}.${process.pid}.tmp`;
  writeFileSync(fresh, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: OWNER_ONLY, flush: true });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below.
  }
  throw new Error(`${file} is no private Ed25519 key; move it away, and a new one is made at the next start`);
}
