/** How commands, names that change and checkpoints are written: what comes in even steps costs nothing but its content. */
import type { Command } from "../sim/record.ts";
import type { BitCoder } from "./bit-coder.ts";
import { CHECKPOINT_PACE, COMMAND_KINDS } from "./checkpoints.ts";
import type { Renaming, TimedCommand } from "./replay.ts";
import { createMagnitudeModel, createTreeModel } from "./symbols.ts";

/** Bits of a gap between ticks, of a count, of a seat, of a chassis, of a driver, of a code point, of a salt. */
const GAP = 18;
const SEAT = 4;
const CHASSIS = 8;
const DRIVER = 2;
const POINT = 21;
const WORD = 32;
const MOST_DRIVER = 2;
/** Commands and names of a whole match that are read; code points of a name. */
const MOST = 50_000;
const LONGEST_NAME = 256;
const LAST_POINT = 0x10ffff;

/** Codes all commands. A reader's are ignored. @throws RangeError when a reader reads what they cannot be */
export function codeCommands(coder: BitCoder, commands: readonly TimedCommand[], ticks: number): TimedCommand[] {
  const gaps = createMagnitudeModel(GAP, [COMMAND_KINDS.length + 1]);
  const kinds = createTreeModel(3, [COMMAND_KINDS.length + 1]);
  const coded: TimedCommand[] = [];
  const count = within(codeCount(coder, commands.length), MOST, "commands");
  let tick = 0;
  let last: number = COMMAND_KINDS.length;
  for (let index = 0; index < count; index++) {
    const { tick: at, command } = commands[index] ?? { tick, command: NOTHING };
    tick = within(tick + gaps.code(coder, [last], at - tick), ticks, "ticks");
    last = kinds.code(coder, [last], COMMAND_KINDS.indexOf(command.kind));
    const kind = COMMAND_KINDS[last];
    if (kind === undefined || tick === 0) throw new RangeError(`there is no command ${last} at tick ${tick}`);
    coded.push({ tick, command: codeCommand(coder, kind, command) });
  }
  return coded;
}

const NOTHING: Command = { kind: "salt", salt: 0 };

function codeCommand(coder: BitCoder, kind: Command["kind"], command: Command): Command {
  if (kind === "salt") return { kind, salt: coder.raw(WORD, command.kind === "salt" ? command.salt : 0) };
  const seat = coder.raw(SEAT, "seat" in command ? command.seat : 0);
  const codeDriver = () => within(coder.raw(DRIVER, "driver" in command ? command.driver : 0), MOST_DRIVER, "drivers");
  const codeChassis = () => coder.raw(CHASSIS, "chassis" in command ? command.chassis : 0);
  switch (kind) {
    case "join":
      return { kind, seat, driver: codeDriver(), chassis: codeChassis() };
    case "leave":
      return { kind, seat };
    case "driver":
      return { kind, seat, driver: codeDriver() };
    case "chassis":
      return { kind, seat, chassis: codeChassis() };
  }
}

/** Codes the names that change, likewise. */
export function codeRenamings(coder: BitCoder, renamings: readonly Renaming[], ticks: number): Renaming[] {
  const gaps = createMagnitudeModel(GAP, [1]);
  const coded: Renaming[] = [];
  const count = within(codeCount(coder, renamings.length), MOST, "names");
  let tick = 0;
  for (let index = 0; index < count; index++) {
    const { tick: at, seat, name } = renamings[index] ?? { tick, seat: 0, name: "" };
    tick = within(tick + gaps.code(coder, [0], at - tick), ticks, "ticks");
    if (tick === 0) throw new RangeError("a name changes at tick 0");
    coded.push({ tick, seat: coder.raw(SEAT, seat), name: codeName(coder, name) });
  }
  return coded;
}

function codeName(coder: BitCoder, name: string): string {
  const points = [...name];
  const length = within(codeCount(coder, points.length), LONGEST_NAME, "characters of a name");
  let coded = "";
  for (let index = 0; index < length; index++) {
    const point = coder.raw(POINT, points[index]?.codePointAt(0) ?? 0);
    coded += String.fromCodePoint(within(point, LAST_POINT, "characters"));
  }
  return coded;
}

/** Codes the checkpoints of a match, whose number follows from its ticks. */
export function codeCheckpoints(coder: BitCoder, checkpoints: readonly number[], ticks: number): number[] {
  const coded: number[] = [];
  for (let at = 0; at < Math.ceil(ticks / CHECKPOINT_PACE); at++) coded.push(coder.raw(WORD, checkpoints[at] ?? 0));
  return coded;
}

function codeCount(coder: BitCoder, count: number): number {
  return coder.raw(16, count);
}

function within(value: number, most: number, what: string): number {
  if (value > most) throw new RangeError(`${value} is more than the ${most} ${what} that there can be`);
  return value;
}
