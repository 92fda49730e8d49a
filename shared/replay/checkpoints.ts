/**
 * Checkpoints: every CHECKPOINT_PACE ticks, and at the end, a hash of the world and of all that was recorded since the last,
 * in the first one with what the match began with, in the last with its id and the time of its end. So neither a world that
 * came out otherwise goes unnoticed, nor an input that made no difference, a name or a date.
 */
import { createHasher } from "../lib/hash.ts";
import type { MatchSetup } from "../sim/create.ts";
import type { Command, TickRecord } from "../sim/record.ts";
import { writeText } from "./text.ts";

/** Ticks from one to the next. */
export const CHECKPOINT_PACE = 30;

/** The order in which commands are numbered, here and in files. Append only. */
export const COMMAND_KINDS = ["join", "leave", "driver", "chassis", "salt"] as const satisfies Command["kind"][];

/** Makes the checkpoints of one match. */
export interface Checkpoints {
  /** Takes note of a record. To be called once a tick. */
  note(record: TickRecord): void;
  /** Takes note of a name that a seat has from the last record on. */
  rename(seat: number, name: string): void;
  /** Takes note of what a match is called, and when it ended, in seconds since 1970. To be called before the last mark. */
  end(id: string, endedAt: number): void;
  /** True when one is due at a tick. */
  isDue(tick: number): boolean;
  /** Returns it, 0 to 2^32 − 1, and begins the next. @param worldHash as `hashWorld` gives it, after the last record */
  mark(worldHash: number): number;
}

/** What of a hash is kept. */
const LOW_BITS = 0x20_0000;

/** Returns the checkpoints of a match that begins. @param names one a seat */
export function createCheckpoints(setup: MatchSetup, names: readonly string[]): Checkpoints {
  let hasher = createHasher();
  const { mode, mazeSeed, salt, seats, mazeSeats, warmup, length, overtime } = setup;
  for (const value of [mode, mazeSeed, salt, mazeSeats, warmup, length, overtime]) hasher.int(value ?? 0);
  hasher.int(seats.length);
  seats.forEach(({ driver, chassis }, seat) => {
    hasher.int(driver);
    hasher.int(chassis);
    writeText(hasher, names[seat] ?? "");
  });
  return {
    rename(seat, name) {
      hasher.int(seat);
      writeText(hasher, name);
    },
    note({ inputs, commands }) {
      for (const command of commands) {
        hasher.int(COMMAND_KINDS.indexOf(command.kind));
        if (command.kind === "salt") {
          hasher.int(command.salt);
          continue;
        }
        hasher.int(command.seat);
        if (command.kind === "join" || command.kind === "driver") hasher.int(command.driver);
        if (command.kind === "join" || command.kind === "chassis") hasher.int(command.chassis);
      }
      hasher.int(-1 - commands.length);
      // By index: this is done for every seat of every room in every tick.
      for (let seat = 0; seat < inputs.length; seat++) {
        const list = inputs[seat] ?? [];
        hasher.int(list.length);
        for (const { moveX, moveY, aim, reach, buttons, lookBack } of list) {
          hasher.int((moveX + 128) * 256 + moveY + 128);
          hasher.int((aim * 256 + reach) * 16 + buttons);
          hasher.int(lookBack);
        }
      }
    },
    end(id, endedAt) {
      writeText(hasher, id);
      hasher.int(endedAt);
    },
    isDue: (tick) => tick % CHECKPOINT_PACE === 0,
    mark(worldHash) {
      hasher.int(worldHash);
      const digest = hasher.digest();
      hasher = createHasher();
      return Math.floor(digest / LOW_BITS);
    },
  };
}
