/** A recorded match as data: all that entered it, what it came to, and hashes by which anyone can tell that it is true. */
import type { MatchSetup } from "../sim/create.ts";
import type { Command, TickRecord } from "../sim/record.ts";
import type { Outcome } from "../sim/world.ts";
import type { InputColumns } from "./input-columns.ts";

/** A command with the tick of its record, from 1. */
export interface TimedCommand {
  readonly tick: number;
  readonly command: Command;
}

/** A name that a seat has from a tick on: somebody took it over. */
export interface Renaming {
  readonly tick: number;
  readonly seat: number;
  readonly name: string;
}

/** See the file header. */
export interface Replay {
  /** Of the rules that it was played by, and the SHA-256 of their module: 64 hexadecimal digits. */
  readonly rulesVersion: number;
  readonly module: string;
  /** Its id at the server that recorded it: 1 to 64 letters, digits, `_` and `-`. */
  readonly id: string;
  /** When it ended, in whole seconds of the wall clock since 1970. */
  readonly endedAt: number;
  readonly setup: MatchSetup;
  /** One a seat, at the beginning. */
  readonly names: readonly string[];
  /** In the order of their ticks. */
  readonly renamings: readonly Renaming[];
  /** Records. */
  readonly ticks: number;
  /** In the order of their ticks, and within one in the order of the record. */
  readonly commands: readonly TimedCommand[];
  /** One a seat, each of `ticks` ticks. */
  readonly columns: readonly InputColumns[];
  /** What `createCheckpoints` gave: one a CHECKPOINT_PACE ticks, and one at the end. */
  readonly checkpoints: readonly number[];
  readonly outcome: Outcome;
}

/** Returns what gives the record of each tick of a replay. @throws RangeError for a tick that is not in [1, ticks] */
export function recordsOf({ ticks, commands, columns }: Replay): (tick: number) => TickRecord {
  const byTick = new Map<number, Command[]>();
  for (const { tick, command } of commands) {
    const list = byTick.get(tick);
    if (list === undefined) byTick.set(tick, [command]);
    else list.push(command);
  }
  return (tick) => {
    if (tick < 1 || tick > ticks) throw new RangeError(`there is no tick ${tick}; accepted: 1 to ${ticks}`);
    return { inputs: columns.map((column) => column.at(tick - 1)), commands: byTick.get(tick) ?? [] };
  };
}
