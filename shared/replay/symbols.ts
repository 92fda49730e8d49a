/** Numbers as bits of a model: small ones whose bits are all modelled, and magnitudes whose size is what counts. */
import type { BitCoder } from "./bit-coder.ts";
import { createBitModel } from "./mixing.ts";

/** Codes numbers of one meaning; a reader's `value` is ignored, as a bit's is. */
export interface SymbolModel {
  code(coder: BitCoder, contexts: readonly number[], value: number): number;
}

/** Returns a model of the numbers below 2^bits. @param sizes of its contexts, see `createBitModel` */
export function createTreeModel(bits: number, sizes: readonly number[], memory?: number): SymbolModel {
  const model = createBitModel(1 << bits, sizes, memory);
  return {
    code(coder, contexts, value) {
      let node = 1;
      for (let shift = bits - 1; shift >= 0; shift--) {
        node = node * 2 + model.code(coder, node, contexts, (value >>> shift) & 1);
      }
      return node - (1 << bits);
    },
  };
}

/** Bits behind the first of a magnitude that are modelled; of the others nothing is known. */
const MODELLED = 2;

/**
 * Returns a model of magnitudes, 0 to 2^bits − 2: how long a number is comes first, then what stands behind its first bit.
 * @param bits 1 to 30
 */
export function createMagnitudeModel(bits: number, sizes: readonly number[], memory?: number): SymbolModel {
  const model = createBitModel((bits + 1) * 4, sizes, memory);
  return {
    code(coder, contexts, value) {
      let known = 0;
      while (known < bits - 1 && model.code(coder, known * 4, contexts, (value + 1) >> (known + 1) > 0 ? 1 : 0) === 1)
        known++;
      let coded = 1;
      for (let behind = 0; behind < known; behind++) {
        const bit = ((value + 1) >>> (known - 1 - behind)) & 1;
        // 1, or 2 and 3 by the bit before.
        const node = known * 4 + (behind === 0 ? 1 : 2 + (coded & 1));
        coded = coded * 2 + (behind < MODELLED ? model.code(coder, node, contexts, bit) : coder.raw(1, bit));
      }
      return coded - 1;
    },
  };
}
