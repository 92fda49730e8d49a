/**
 * Checkpoints: every CHECKPOINT_PACE ticks, and at the end, a hash of the world and of all that entered it since the last.
 * So neither a world that came out otherwise nor an input that made no difference goes unnoticed.
 */
import { createHasher } from "../lib/hash.ts";
import type { Command, TickRecord } from "../sim/record.ts";

/** Ticks from one to the next. */
export const CHECKPOINT_PACE = 30;

/** The order in which commands are numbered, here and in files. Append only. */
export const COMMAND_KINDS = ["join", "leave", "driver", "chassis", "salt"] as const satisfies Command["kind"][];

/** Makes the checkpoints of one match. */
export interface Checkpoints {
  /** Takes note of a record. To be called once a tick. */
  note(record: TickRecord): void;
  /** True when one is due at a tick. */
  isDue(tick: number): boolean;
  /** Returns it, 0 to 2^32 − 1, and begins the next. @param worldHash as `hashWorld` gives it, after the last record */
  mark(worldHash: number): number;
}

/** What of a hash is kept. */
const LOW_BITS = 0x20_0000;

/** Returns the checkpoints of a match that begins. */
export function createCheckpoints(): Checkpoints {
  let hasher = createHasher();
  return {
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
    isDue: (tick) => tick % CHECKPOINT_PACE === 0,
    mark(worldHash) {
      hasher.int(worldHash);
      const digest = hasher.digest();
      hasher = createHasher();
      return Math.floor(digest / LOW_BITS);
    },
  };
}
