/** A line on which a test puts inputs by hand. */
import type { InputSource, SentInput } from "#server/match/input-queue.ts";
import { NEUTRAL } from "#shared/sim/input.ts";

/** A source that is filled by hand. */
export interface HandInputs extends InputSource {
  push(...inputs: Partial<SentInput>[]): void;
}

/** Returns a line with nothing on it. */
export function createHandInputs(): HandInputs {
  const waiting: SentInput[] = [];
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
      for (const input of inputs) waiting.push({ ...NEUTRAL, drawn: 0, ...input });
    },
  };
}
