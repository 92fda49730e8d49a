/** A line on which a test puts inputs by hand. */
import type { InputSource } from "#server/match/input-queue.ts";
import { type Input, NEUTRAL } from "#shared/sim/input.ts";

/** A source that is filled by hand. */
export interface HandInputs extends InputSource {
  push(...inputs: Partial<Input>[]): void;
}

/** Returns a line with nothing on it. */
export function createHandInputs(): HandInputs {
  const waiting: Input[] = [];
  let consumed = 0;
  return {
    get size() {
      return waiting.length;
    },
    get consumedCount() {
      return consumed;
    },
    next() {
      const input = waiting.shift();
      if (input !== undefined) consumed++;
      return input;
    },
    push(...inputs) {
      for (const input of inputs) waiting.push({ ...NEUTRAL, ...input });
    },
  };
}
