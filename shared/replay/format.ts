/**
 * The file of a replay, version 2. Made for the smallest size: what brains hold and hands repeat costs next to nothing.
 *
 * | bytes | field |
 * | --- | --- |
 * | 4 | `SMRP` |
 * | 1 | version of this format: 2; the last checkpoint of version 1, which is read too, does not hash id and time of the end |
 * | 4 | length of the head, low byte first |
 * | 4 | length of the body, likewise |
 * | | **head**, zigzag varints (`lib/bytes`): rules version; 32 bytes of the module's SHA-256; id and its length in code points; seconds since 1970 at the end; mode; maze seed; salt; seats, and for each driver and chassis; seats that the maze is made for, ticks of count-down, of play, of overtime (each 0: those of the mode); for each seat its name; ticks; for each seat its place; 1 for sudden death |
 * | | **body**, bits of an adaptive arithmetic coder (`bit-coder`), whose chances `mixing` works out from what went before: commands (`command-model`: number, and for each the gap of ticks to the one before, its kind, its content); changed names; checkpoints, 32 bits each; then seat by seat the inputs of all ticks (`input-model`: how many, whether each is the one before again, else which fields changed and to what: stick, buttons, reach, look-back, aim) |
 * | 4 | checksum of all before, low byte first: what is damaged is told from what is forged |
 * | 32 | public key, Ed25519 |
 * | 64 | its signature of all before |
 *
 * Columns that a library deflates would be a simpler body; they take too much (`bench -- replay` measures them beside).
 */
import { createHasher } from "../lib/hash.ts";
import { PERSON } from "../sim/record.ts";
import { type BitCoder, createBitReader, createBitWriter } from "./bit-coder.ts";
import { codeCheckpoints, codeCommands, codeRenamings } from "./command-model.ts";
import { decodeHead, encodeHead, type ReplayHead } from "./head.ts";
import { InputColumns } from "./input-columns.ts";
import { createInputModel } from "./input-model.ts";
import type { Replay, TimedCommand } from "./replay.ts";

/** Bytes of the longest file that is read. */
export const LONGEST_FILE = 4 << 20;
/** Inputs of all seats that are read: with what they take in memory, 64 MB are never reached. */
const MOST_INPUTS = 1 << 21;
/** Milliseconds that reading may take. */
const PATIENCE = 2000;
const MAGIC = [0x53, 0x4d, 0x52, 0x50];
const VERSION = 2;
/** The oldest version that is read. */
const FIRST_VERSION = 1;
const START = MAGIC.length + 1 + 8;
const CHECKSUM_BYTES = 4;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const SEAL_BYTES = KEY_BYTES + SIGNATURE_BYTES;

/** A file that cannot be read; the message says why, for whoever opened it. */
export class DamagedReplay extends RangeError {
  constructor(reason: string) {
    super(`this replay is damaged: ${reason}`);
    this.name = "DamagedReplay";
  }
}

/** A file taken apart, its ticks not read yet. */
export interface ReplayFile {
  /** Of its format. */
  readonly version: number;
  readonly head: ReplayHead;
  readonly body: Uint8Array;
  /** What the signature signs. */
  readonly signed: Uint8Array;
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

/** What the parts of a file take, in bytes with their fractions. */
export interface ReplaySizes {
  readonly bytes: Uint8Array;
  /** Inputs, by seat; commands, names and checkpoints; head and frame. */
  readonly seats: readonly number[];
  readonly events: number;
  readonly frame: number;
}

/** Returns a replay as bytes without a seal, and what its parts take. @throws RangeError for what no file can hold */
export function encodeReplay(replay: Replay): ReplaySizes {
  const head = encodeHead(replay);
  const writer = createBitWriter();
  codeEvents(writer, replay, replay.ticks);
  const events = writer.cost / 8;
  const model = createInputModel();
  const seats = replay.columns.map((columns, seat) => {
    const before = writer.cost;
    const people = peopleOf(seat, replay, replay.commands);
    model.code(writer, columns, { ticks: replay.ticks, people, most: MOST_INPUTS });
    return (writer.cost - before) / 8;
  });
  const body = writer.finish();
  const bytes = new Uint8Array(START + head.length + body.length + CHECKSUM_BYTES);
  bytes.set([...MAGIC, VERSION]);
  writeWord(bytes, START - 8, head.length);
  writeWord(bytes, START - 4, body.length);
  bytes.set(head, START);
  bytes.set(body, START + head.length);
  const end = bytes.length - CHECKSUM_BYTES;
  writeWord(bytes, end, checksumOf(bytes.subarray(0, end)));
  return { bytes, seats, events, frame: bytes.length - body.length + SEAL_BYTES };
}

/**
 * Returns the file of encoded bytes.
 * @param sign returns 64 bytes: the signature by the key's other half
 */
export function sealReplay(bytes: Uint8Array, key: Uint8Array, sign: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const file = new Uint8Array(bytes.length + SEAL_BYTES);
  file.set(bytes);
  file.set(key, bytes.length);
  file.set(sign(file.slice(0, bytes.length + KEY_BYTES)), bytes.length + KEY_BYTES);
  return file;
}

/** Takes a file apart. @throws DamagedReplay */
export function openReplay(file: Uint8Array): ReplayFile {
  if (file.length > LONGEST_FILE) throw new DamagedReplay(`it has ${file.length} bytes; accepted: ${LONGEST_FILE}`);
  if (MAGIC.some((byte, at) => file[at] !== byte)) throw new DamagedReplay("it does not begin as replays do");
  const version = file[MAGIC.length] ?? 0;
  if (version < FIRST_VERSION || version > VERSION) {
    throw new DamagedReplay(`it is of format version ${version}; accepted: ${FIRST_VERSION} to ${VERSION}`);
  }
  if (file.length < START + CHECKSUM_BYTES + SEAL_BYTES) throw new DamagedReplay("it is cut short");
  const headEnd = START + readWord(file, START - 8);
  const bodyEnd = headEnd + readWord(file, START - 4);
  const length = bodyEnd + CHECKSUM_BYTES + SEAL_BYTES;
  if (length > file.length) throw new DamagedReplay(`it is cut short: ${file.length} of ${length} bytes`);
  if (length < file.length) throw new DamagedReplay(`it is longer than the ${length} bytes that it says`);
  if (checksumOf(file.subarray(0, bodyEnd)) !== readWord(file, bodyEnd)) {
    throw new DamagedReplay("some of its bytes have changed: its checksum is another");
  }
  const keyStart = bodyEnd + CHECKSUM_BYTES;
  return {
    version,
    head: damagedBy(() => decodeHead(file.subarray(START, headEnd))),
    body: file.subarray(headEnd, bodyEnd),
    signed: file.slice(0, keyStart + KEY_BYTES),
    key: file.slice(keyStart, keyStart + KEY_BYTES),
    signature: file.slice(keyStart + KEY_BYTES),
  };
}

/**
 * Reads the ticks of a file.
 * @param now milliseconds of any clock: reading ends after 2 s
 * @throws DamagedReplay
 */
export function decodeReplay({ head, body }: ReplayFile, now: () => number): Replay {
  return damagedBy(() => {
    const bits = createBitReader(body);
    const reader = impatient(bits, now);
    const events = codeEvents(reader, { commands: [], renamings: [], checkpoints: [] }, head.ticks);
    const model = createInputModel();
    const columns: InputColumns[] = [];
    let most = MOST_INPUTS;
    for (let seat = 0; seat < head.setup.seats.length; seat++) {
      const people = peopleOf(seat, head, events.commands);
      const read = model.code(reader, new InputColumns(), { ticks: head.ticks, people, most });
      most -= read.size;
      columns.push(read);
    }
    if (!bits.isDone()) throw new RangeError("its body is longer than its ticks, or ends otherwise");
    return { ...head, ...events, columns };
  });
}

function codeEvents(
  coder: BitCoder,
  { commands, renamings, checkpoints }: Pick<Replay, "commands" | "renamings" | "checkpoints">,
  ticks: number,
): Pick<Replay, "commands" | "renamings" | "checkpoints"> {
  return {
    commands: codeCommands(coder, commands, ticks),
    renamings: codeRenamings(coder, renamings, ticks),
    checkpoints: codeCheckpoints(coder, checkpoints, ticks),
  };
}

/** Returns 1 for each tick in which a person drives a seat, by what was ordered. */
function peopleOf(seat: number, { setup, ticks }: ReplayHead, commands: readonly TimedCommand[]): Uint8Array {
  const people = new Uint8Array(ticks).fill(setup.seats[seat]?.driver === PERSON ? 1 : 0);
  for (const { tick, command } of commands) {
    if (command.kind === "salt" || command.kind === "chassis" || command.seat !== seat) continue;
    people.fill(command.kind !== "leave" && command.driver === PERSON ? 1 : 0, tick - 1);
  }
  return people;
}

/** Looks at the clock now and then: the shortest file could say that there is no end of it. */
function impatient(coder: BitCoder, now: () => number): BitCoder {
  const start = now();
  let bits = 0;
  const look = (): void => {
    if ((++bits & 0x3fff) === 0 && now() - start > PATIENCE) throw new RangeError("it takes too long to read");
  };
  return {
    bit(chance, bit) {
      look();
      return coder.bit(chance, bit);
    },
    raw: (count, value) => coder.raw(count, value),
  };
}

function damagedBy<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedReplay(error.message);
    throw error;
  }
}

function checksumOf(bytes: Uint8Array): number {
  const hasher = createHasher();
  for (const byte of bytes) hasher.int(byte);
  return Math.floor(hasher.digest() / 0x20_0000);
}

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  for (let index = 0, rest = word; index < 4; index++, rest = Math.floor(rest / 256)) bytes[at + index] = rest % 256;
}

function readWord(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let index = 3; index >= 0; index--) word = word * 256 + (bytes[at + index] ?? 0);
  return word;
}
