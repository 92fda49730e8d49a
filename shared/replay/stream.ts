/**
 * A match as bytes: a snapshot with the names, and tick records in bundles. What a spectator is sent, and what a replay
 * is made of.
 */
import { type ByteReader, type ByteWriter, createByteReader, createByteWriter } from "../lib/bytes.ts";
import type { TimedInput } from "../sim/input.ts";
import { type Command, MOST_INPUTS, type TickRecord } from "../sim/record.ts";
import { readText, writeText } from "./text.ts";

/** A match from one tick on. */
export interface MatchHead {
  /** Number of the match in its room. */
  readonly match: number;
  /** As `snapshotWorld` writes it. */
  readonly snapshot: Uint8Array;
  /** One a seat. */
  readonly names: readonly string[];
}

/** Some consecutive ticks. */
export interface RecordBundle {
  readonly match: number;
  /** Tick that the first record leads to: a world at `firstTick − 1` takes it. */
  readonly firstTick: number;
  readonly records: readonly TickRecord[];
  /** Names that changed, as they are after the bundle: a person took a seat over. */
  readonly names: readonly { readonly seat: number; readonly name: string }[];
  /** Hash of the world after the last record. */
  readonly hash: number;
}

/** The order in which commands are numbered. Append only. */
const COMMANDS = ["join", "leave", "driver", "chassis", "salt"] as const;

/** Returns the bytes of a head. */
export function encodeHead(head: MatchHead): Uint8Array {
  const writer = createByteWriter();
  writer.int(head.match);
  writer.int(head.names.length);
  for (const name of head.names) writeText(writer, name);
  writer.int(head.snapshot.length);
  for (const byte of head.snapshot) writer.int(byte);
  return writer.bytes();
}

/** Returns a head. @throws RangeError for bytes that `encodeHead` would not write */
export function decodeHead(bytes: Uint8Array): MatchHead {
  const reader = createByteReader(bytes);
  const match = reader.within(0, 0xffff_ffff);
  const names: string[] = [];
  for (let left = reader.within(0, 8); left > 0; left--) names.push(readText(reader));
  const snapshot = new Uint8Array(reader.within(0, 1 << 20));
  for (let index = 0; index < snapshot.length; index++) snapshot[index] = reader.within(0, 255);
  if (!reader.isDone()) throw new RangeError("this head is longer than its snapshot");
  return { match, names, snapshot };
}

/** Returns the bytes of a bundle. An input that equals the last one of its seat in the bundle takes one bit. */
export function encodeBundle(bundle: RecordBundle): Uint8Array {
  const writer = createByteWriter();
  writer.int(bundle.match);
  writer.int(bundle.firstTick);
  writer.int(bundle.hash);
  writer.int(bundle.names.length);
  for (const { seat, name } of bundle.names) {
    writer.int(seat);
    writeText(writer, name);
  }
  writer.int(bundle.records.length);
  const seats = bundle.records[0]?.inputs.length ?? 0;
  writer.int(seats);
  for (const record of bundle.records) writeCommands(writer, record.commands);
  for (let seat = 0; seat < seats; seat++) writeSeat(writer, bundle.records, seat);
  return writer.bytes();
}

/** Returns a bundle. @throws RangeError for bytes that `encodeBundle` would not write */
export function decodeBundle(bytes: Uint8Array): RecordBundle {
  const reader = createByteReader(bytes);
  const match = reader.within(0, 0xffff_ffff);
  const firstTick = reader.within(0, 1 << 30);
  const hash = reader.within(0, Number.MAX_SAFE_INTEGER);
  const names: { seat: number; name: string }[] = [];
  for (let left = reader.within(0, 8); left > 0; left--)
    names.push({ seat: reader.within(0, 7), name: readText(reader) });
  const count = reader.within(0, 4096);
  const seats = reader.within(0, 8);
  const commands: Command[][] = [];
  for (let tick = 0; tick < count; tick++) commands.push(readCommands(reader));
  const inputs: TimedInput[][][] = commands.map(() => []);
  for (let seat = 0; seat < seats; seat++) {
    readSeat(reader, count).forEach((list, tick) => {
      inputs[tick]?.push(list);
    });
  }
  if (!reader.isDone()) throw new RangeError("this bundle is longer than its records");
  const records = commands.map((list, tick) => ({ commands: list, inputs: inputs[tick] ?? [] }));
  return { match, firstTick, records, names, hash };
}

const START: TimedInput = { moveX: 0, moveY: 0, aim: 0, reach: 0, buttons: 0, lookBack: 0 };
const INPUT_FIELDS = ["moveX", "moveY", "aim", "reach", "buttons", "lookBack"] as const;
const LOW = { moveX: -127, moveY: -127, aim: 0, reach: 0, buttons: 0, lookBack: 0 } as const;
const HIGH = { moveX: 127, moveY: 127, aim: 1023, reach: 255, buttons: 15, lookBack: 64 } as const;

/** One seat's ticks as runs: how many ticks consumed one input equal to the last, then a tick that is written out. */
function writeSeat(writer: ByteWriter, records: readonly TickRecord[], seat: number): void {
  let last = START;
  let run = 0;
  for (const record of records) {
    const list = record.inputs[seat] ?? [];
    const only = list[0];
    if (list.length === 1 && only !== undefined && maskOf(only, last) === 0) {
      run++;
      continue;
    }
    writer.int(run);
    run = 0;
    writer.int(list.length);
    for (const input of list) {
      writeInput(writer, input, last);
      last = input;
    }
  }
  if (run > 0) writer.int(run);
}

function readSeat(reader: ByteReader, count: number): TimedInput[][] {
  const ticks: TimedInput[][] = [];
  let last = START;
  while (ticks.length < count) {
    for (let run = reader.within(0, count - ticks.length); run > 0; run--) ticks.push([last]);
    if (ticks.length === count) break;
    const list: TimedInput[] = [];
    for (let left = reader.within(0, MOST_INPUTS); left > 0; left--) {
      last = readInput(reader, last);
      list.push(last);
    }
    ticks.push(list);
  }
  return ticks;
}

/** Changed fields only: a mask, then their new values. */
function writeInput(writer: ByteWriter, input: TimedInput, last: TimedInput): void {
  writer.int(maskOf(input, last));
  for (const field of INPUT_FIELDS) if (input[field] !== last[field]) writer.int(input[field]);
}

/** A bit for each field that changed, in the order of `INPUT_FIELDS`; written out, because this is done for each input. */
function maskOf(input: TimedInput, last: TimedInput): number {
  return (
    (input.moveX === last.moveX ? 0 : 1) |
    (input.moveY === last.moveY ? 0 : 2) |
    (input.aim === last.aim ? 0 : 4) |
    (input.reach === last.reach ? 0 : 8) |
    (input.buttons === last.buttons ? 0 : 16) |
    (input.lookBack === last.lookBack ? 0 : 32)
  );
}

function readInput(reader: ByteReader, last: TimedInput): TimedInput {
  const mask = reader.within(0, 63);
  const input = { ...last };
  INPUT_FIELDS.forEach((field, bit) => {
    if ((mask & (1 << bit)) !== 0) input[field] = reader.within(LOW[field], HIGH[field]);
  });
  return input;
}

function writeCommands(writer: ByteWriter, commands: readonly Command[]): void {
  writer.int(commands.length);
  for (const command of commands) {
    writer.int(COMMANDS.indexOf(command.kind));
    if (command.kind === "salt") {
      writer.int(command.salt);
      continue;
    }
    writer.int(command.seat);
    if (command.kind === "join" || command.kind === "driver") writer.int(command.driver);
    if (command.kind === "join" || command.kind === "chassis") writer.int(command.chassis);
  }
}

function readCommands(reader: ByteReader): Command[] {
  const commands: Command[] = [];
  for (let left = reader.within(0, 64); left > 0; left--) {
    const kind = COMMANDS[reader.within(0, COMMANDS.length - 1)];
    if (kind === "salt") commands.push({ kind, salt: reader.within(0, 0xffff_ffff) });
    else if (kind !== undefined) commands.push(readSeatCommand(reader, kind, reader.within(0, 7)));
  }
  return commands;
}

function readSeatCommand(reader: ByteReader, kind: Exclude<Command["kind"], "salt">, seat: number): Command {
  switch (kind) {
    case "join":
      return { kind, seat, driver: reader.within(0, 2), chassis: reader.within(0, 255) };
    case "leave":
      return { kind, seat };
    case "driver":
      return { kind, seat, driver: reader.within(0, 2) };
    case "chassis":
      return { kind, seat, chassis: reader.within(0, 255) };
  }
}
