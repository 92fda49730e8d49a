/** The head of a replay's file, as the table in `format` has it: all that can be told of a match without its ticks. */
import { createByteReader, createByteWriter } from "../lib/bytes.ts";
import type { MatchSetup } from "../sim/create.ts";
import type { Outcome } from "../sim/world.ts";
import type { Replay } from "./replay.ts";
import { readText, writeText } from "./text.ts";

/** What a head holds. */
export type ReplayHead = Pick<
  Replay,
  "rulesVersion" | "module" | "id" | "endedAt" | "setup" | "names" | "ticks" | "outcome"
>;

/** Ticks of the longest replay: an hour and more. */
export const MOST_TICKS = 1 << 17;
export const MOST_SEATS = 16;
const WORD = 0xffff_ffff;
const MOST_DRIVER = 2;
const BYTE = 255;
const LAST_SECOND = 0xff_ffff_ffff;
const MOST_LENGTH = 1 << 20;
const ID = /^[\w-]{1,64}$/;
const HEX = /^[0-9a-f]{64}$/;

/** Returns the bytes of a head. @throws RangeError for a module that is no hash */
export function encodeHead(head: ReplayHead): Uint8Array {
  if (!HEX.test(head.module)) throw new RangeError(`${JSON.stringify(head.module)} is no SHA-256`);
  const writer = createByteWriter();
  const { setup, outcome } = head;
  writer.int(head.rulesVersion);
  for (let at = 0; at < 64; at += 2) writer.int(Number.parseInt(head.module.slice(at, at + 2), 16));
  writeText(writer, head.id);
  writer.int(head.endedAt);
  writer.int(setup.mode);
  writer.int(setup.mazeSeed);
  writer.int(setup.salt);
  writer.int(setup.seats.length);
  for (const { driver, chassis } of setup.seats) {
    writer.int(driver);
    writer.int(chassis);
  }
  for (const value of [setup.mazeSeats, setup.warmup, setup.length, setup.overtime]) writer.int(value ?? 0);
  for (let seat = 0; seat < setup.seats.length; seat++) writeText(writer, head.names[seat] ?? "");
  writer.int(head.ticks);
  for (let seat = 0; seat < setup.seats.length; seat++) writer.int(outcome.places[seat] ?? 0);
  writer.int(outcome.suddenDeath ? 1 : 0);
  return writer.bytes();
}

/** Returns a head. @throws RangeError for bytes that `encodeHead` would not write */
export function decodeHead(bytes: Uint8Array): ReplayHead {
  const reader = createByteReader(bytes);
  const rulesVersion = reader.within(0, WORD);
  let module = "";
  for (let left = 32; left > 0; left--) module += reader.within(0, BYTE).toString(16).padStart(2, "0");
  const id = readText(reader);
  if (!ID.test(id)) throw new RangeError("an id has 1 to 64 characters: letters, digits, _ and -");
  const endedAt = reader.within(0, LAST_SECOND);
  const mode = reader.within(0, BYTE);
  const mazeSeed = reader.within(0, WORD);
  const salt = reader.within(0, WORD);
  const seats: MatchSetup["seats"][number][] = [];
  for (let left = reader.within(1, MOST_SEATS); left > 0; left--) {
    seats.push({ driver: reader.within(0, MOST_DRIVER), chassis: reader.within(0, BYTE) });
  }
  const setup: MatchSetup = {
    mode,
    mazeSeed,
    salt,
    seats,
    ...given("mazeSeats", reader.within(0, MOST_SEATS)),
    ...given("warmup", reader.within(0, MOST_LENGTH)),
    ...given("length", reader.within(0, MOST_LENGTH)),
    ...given("overtime", reader.within(0, MOST_LENGTH)),
  };
  const names = seats.map(() => readText(reader));
  const ticks = reader.within(1, MOST_TICKS);
  const places = seats.map(() => reader.within(1, MOST_SEATS));
  const outcome: Outcome = { places, suddenDeath: reader.within(0, 1) === 1 };
  if (!reader.isDone()) throw new RangeError("its head is longer than what it says");
  return { rulesVersion, module, id, endedAt, setup, names, ticks, outcome };
}

/** A field, or none for 0. */
function given<Field extends string>(field: Field, value: number): Partial<Record<Field, number>> {
  const fields: Partial<Record<Field, number>> = {};
  if (value !== 0) fields[field] = value;
  return fields;
}
