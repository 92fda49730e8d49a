/**
 * How an aim is written: by how far it turns from the one before. A person's mouse goes on as it went, so what it did in
 * the two ticks before tells most.
 */
import { TURN } from "../lib/angle.ts";
import type { BitCoder } from "./bit-coder.ts";
import { createBitModel } from "./mixing.ts";
import { createMagnitudeModel } from "./symbols.ts";

/** What is known of a seat's hand. Turns in steps of 1/1024, −512 to 511. */
export interface AimSituation {
  /** 1 when a person drives, else 0. */
  readonly person: number;
  readonly before: number;
  /** The last two turns, the later one first. */
  readonly turn: number;
  readonly turnBefore: number;
  /** 1 when the stick changed in this input; 1 when it fires. */
  readonly moved: number;
  readonly fires: number;
}

/** Codes aims. */
export interface AimModel {
  code(coder: BitCoder, situation: AimSituation, aim: number): number;
}

const HALF = TURN / 2;
/** Classes of turns. */
const CLASSES = 15;

/** Returns how far an aim lies ahead of another, −512 to 511. */
export function turnOf(before: number, aim: number): number {
  return ((aim - before + TURN + HALF) % TURN) - HALF;
}

/** Returns the class of a turn, 0 to 14: how far, 0 to 7, and which way. */
export function turnClass(turn: number): number {
  const far = Math.abs(turn);
  if (far <= 2) return turn < 0 ? far + 7 : far;
  const size = far <= 4 ? 3 : far <= 8 ? 4 : far <= 16 ? 5 : far <= 40 ? 6 : 7;
  return turn < 0 ? size + 7 : size;
}

/** Returns a model that knows nothing yet. */
export function createAimModel(): AimModel {
  const handSign = createBitModel(1, [CLASSES * CLASSES, CLASSES, CLASSES * 2]);
  const handFar = createMagnitudeModel(10, [CLASSES * 2, CLASSES * CLASSES, CLASSES * CLASSES, 64]);
  const brainSign = createBitModel(1, [2]);
  const brainFar = createMagnitudeModel(10, [1, 4], 100);
  return {
    code(coder, { person, before, turn, turnBefore, moved, fires }, aim) {
      const ahead = turnOf(before, aim);
      let far = Math.abs(ahead);
      let isBack = ahead < 0 ? 1 : 0;
      if (person === 1) {
        const [last, first] = [turnClass(turn), turnClass(turnBefore)];
        const both = turnClass(turn + turnBefore);
        isBack = handSign.code(coder, 0, [last * CLASSES + first, last, both * 2 + moved], isBack);
        const strong = Math.min(31, Math.abs(turn)) * 2 + isBack;
        const contexts = [last * 2 + isBack, last * CLASSES + first, both * CLASSES + last, strong];
        far = handFar.code(coder, contexts, far - isBack) + isBack;
      } else {
        far = brainFar.code(coder, [0, moved * 2 + fires], far);
        isBack = far === 0 ? 0 : brainSign.code(coder, 0, [fires], isBack);
      }
      return (before + (isBack === 1 ? -far : far) + TURN) % TURN;
    },
  };
}
