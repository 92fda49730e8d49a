/**
 * The chance of a bit from several contexts at once: each context has counted what came in it, and how far each is
 * believed is learned as well. Integers and IEEE sums and products alone, so every engine computes the same chances.
 * Logistic mixing as described by M. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression", 2005.
 */
import type { BitCoder } from "./bit-coder.ts";

/** 4096 / (1 + e^(−x)) for x from −8 to 8 in steps of 1/2, which is where a table of it may be drawn through. */
const SQUASHED = [
  1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1101, 1546, 2048, 2550, 2995, 3349, 3608, 3785, 3902, 3976,
  4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];
/** A step of 1/256 in x. */
const LIMIT = 2047;
const STEP = 128;

/** ln(p / (1 − p)) in steps of 1/256, by p in 1/4096. */
const STRETCHED = new Int16Array(4096);
for (let chance = 0, x = -LIMIT; chance < 4096; chance++) {
  while (x < LIMIT && squash(x) < chance) x++;
  STRETCHED[chance] = x;
}

/** Returns the chance, 1 to 4095 of 4096, for a logit in steps of 1/256. */
function squash(x: number): number {
  if (x >= LIMIT) return 4095;
  if (x <= -LIMIT) return 1;
  const at = (x + 2048) >> 7;
  const along = (x + 2048) & (STEP - 1);
  return ((SQUASHED[at] ?? 0) * (STEP - along) + (SQUASHED[at + 1] ?? 0) * along + STEP / 2) >> 7;
}

/** The n-th time that something comes in a context counts 1/(n + 1.6) of all. In 1/65536. */
const SHARES = Uint16Array.from({ length: 256 }, (_, count) => Math.floor(65536 / (count + 1.6)));
/** How fast belief is learned, per step of error and logit. */
const LEARNING = 0.00000001;

/** Bits of one meaning. */
export interface BitModel {
  /**
   * Codes a bit.
   * @param node which bit of its symbol it is, 0 to nodes − 1
   * @param contexts one for each context of the model, within its size
   */
  code(coder: BitCoder, node: number, contexts: readonly number[], bit: number): number;
}

/**
 * Returns a model that knows nothing yet.
 * @param sizes how many contexts there are of each kind
 * @param memory after so many times, 1 to 255, the past of a context fades
 */
export function createBitModel(nodes: number, sizes: readonly number[], memory = 250): BitModel {
  const kinds = sizes.length;
  const chances = sizes.map((size) => new Uint16Array(size * nodes).fill(32768));
  const counts = sizes.map((size) => new Uint8Array(size * nodes));
  const weights = new Float64Array(nodes * kinds).fill(kinds === 1 ? 1 : 1.2 / kinds);
  const logits = new Int16Array(kinds);
  const slots = new Uint32Array(kinds);
  return {
    code(coder, node, contexts, bit) {
      let sum = 0;
      for (let kind = 0; kind < kinds; kind++) {
        const slot = (contexts[kind] ?? 0) * nodes + node;
        slots[kind] = slot;
        const logit = STRETCHED[(chances[kind]?.[slot] ?? 0) >> 4] ?? 0;
        logits[kind] = logit;
        sum += logit * (weights[node * kinds + kind] ?? 0);
      }
      const chance = squash(Math.floor(sum));
      const coded = coder.bit(chance, bit);
      const error = ((coded << 12) - chance) * LEARNING;
      for (let kind = 0; kind < kinds; kind++) {
        const slot = slots[kind] ?? 0;
        const of = chances[kind];
        const times = counts[kind];
        if (of === undefined || times === undefined) continue;
        const before = of[slot] ?? 0;
        const count = times[slot] ?? 0;
        of[slot] = before + Math.floor((((coded === 1 ? 65535 : 0) - before) * (SHARES[count] ?? 0)) / 65536);
        if (count < memory) times[slot] = count + 1;
        const at = node * kinds + kind;
        weights[at] = (weights[at] ?? 0) + error * (logits[kind] ?? 0);
      }
      return coded;
    },
  };
}
