/**
 * How a stick is written. Keys push it to the end of an axis; brains drive in a direction of the table of 1024, mostly the
 * one that they aim in, or one of a few before: a corridor's.
 */
import { angleOf, cosine, sine, TURN, VECTOR_LENGTH } from "../lib/angle.ts";
import { divRound } from "../lib/math.ts";
import type { BitCoder } from "./bit-coder.ts";
import { createBitModel } from "./mixing.ts";
import { createMagnitudeModel, createTreeModel } from "./symbols.ts";

/** A stick, −127 to 127 each way. */
export interface Stick {
  readonly moveX: number;
  readonly moveY: number;
}

/** A stick, and the direction of the table that it was written by; −1 when it was written by its axes. */
export interface Course extends Stick {
  readonly angle: number;
}

/** What a seat's past sticks say of the next; changes as it is used. */
export interface MovePast {
  isPolar: number;
  angle: number;
  /** Directions, the last one first. */
  readonly recent: number[];
}

/** Codes sticks that changed. */
export interface MoveModel {
  /** Codes one, and brings the past up to date. */
  code(coder: BitCoder, past: MovePast, situation: MoveSituation, stick: Stick): Course;
}

/** What is known beside the past. */
export interface MoveSituation {
  /** 1 when a person drives, else 0. */
  readonly person: number;
  readonly before: Stick;
  /** What the input aims at; only a writer knows, who takes it for choosing among equal directions. */
  readonly aim: number;
  /** Which of the fields changed in the input before, 0 to 7. */
  readonly changed: number;
}

const FULL = 127;
const RECENT = 8;
/** A turn of no more steps is small. */
const SMALL = 15;
const HALF = TURN / 2;
/** The ends of an axis by their classes; the last class is all others. */
const ENDS = [0, FULL, -FULL];
const OTHER = ENDS.length;

/** Returns what is known before the first stick. */
export function createMovePast(): MovePast {
  return { isPolar: 0, angle: 0, recent: [0, 256, 512, 768, 128, 384, 640, 896] };
}

/** Returns a model that knows nothing yet. */
export function createMoveModel(): MoveModel {
  const polar = createBitModel(1, [4]);
  const axis = createTreeModel(2, [32, 128]);
  const value = createTreeModel(8, [1]);
  const full = createBitModel(1, [2]);
  const strength = createTreeModel(7, [1]);
  const small = createBitModel(1, [1, 8]);
  const sign = createBitModel(1, [1]);
  const turn = createMagnitudeModel(5, [1]);
  const recent = createBitModel(RECENT, [1]);
  const angles = createTreeModel(10, [1, 16], 60);

  const codeAngle = (coder: BitCoder, past: MovePast, changed: number, angle: number): number => {
    const ahead = ((angle - past.angle + TURN + HALF) % TURN) - HALF;
    if (small.code(coder, 0, [0, changed], Math.abs(ahead) <= SMALL ? 1 : 0) === 1) {
      const isBack = sign.code(coder, 0, [0], ahead < 0 ? 1 : 0) === 1;
      const far = turn.code(coder, [0], Math.abs(ahead));
      return (past.angle + (isBack ? -far : far) + TURN) % TURN;
    }
    const at = past.recent.indexOf(angle);
    let place = 0;
    while (place < RECENT && recent.code(coder, place, [0], at === place ? 1 : 0) === 0) place++;
    return past.recent[place] ?? angles.code(coder, [0, past.angle >> 6], angle);
  };

  const codeAxis = (coder: BitCoder, contexts: readonly number[], along: number): number => {
    const at = ENDS.indexOf(along);
    const end = ENDS[axis.code(coder, contexts, at < 0 ? OTHER : at)];
    return end ?? value.code(coder, [0], along + 128) - 128;
  };

  return {
    code(coder, past, { person, before, aim, changed }, stick) {
      const written = person === 1 && isOfKeys(stick) ? null : polarOf(stick, aim);
      past.isPolar = polar.code(coder, 0, [person * 2 + past.isPolar], written === null ? 0 : 1);
      if (past.isPolar === 0) {
        const own = person * 16;
        const [x, y] = [classOf(before.moveX), classOf(before.moveY)];
        const moveX = codeAxis(coder, [own + x * 4 + y, 0], stick.moveX);
        const moveY = codeAxis(coder, [own + y * 4 + x, (own + y * 4 + classOf(moveX)) * 4 + x], stick.moveY);
        return { moveX, moveY, angle: -1 };
      }
      const isFull = full.code(coder, 0, [person], written?.far === FULL ? 1 : 0) === 1;
      const far = isFull ? FULL : strength.code(coder, [0], written?.far ?? 0);
      const angle = codeAngle(coder, past, changed, written?.angle ?? 0);
      const at = past.recent.indexOf(angle);
      past.recent.splice(at < 0 ? RECENT - 1 : at, 1);
      past.recent.unshift(angle);
      past.angle = angle;
      return { ...vectorOf(angle, far), angle };
    },
  };
}

const classOf = (along: number): number => {
  const at = ENDS.indexOf(along);
  return at < 0 ? OTHER : at;
};

const isOfKeys = ({ moveX, moveY }: Stick): boolean => ENDS.includes(moveX) && ENDS.includes(moveY);

const vectorOf = (angle: number, far: number): Stick => ({
  moveX: divRound(cosine(angle) * far, VECTOR_LENGTH),
  moveY: divRound(sine(angle) * far, VECTOR_LENGTH),
});

/** Returns a direction and a strength that give just this stick, the direction `aim` if it does; null when none is found. */
function polarOf(stick: Stick, aim: number): { readonly angle: number; readonly far: number } | null {
  const { moveX, moveY } = stick;
  if (moveX === 0 && moveY === 0) return null;
  const about = angleOf(moveX, moveY);
  const long = Math.round(Math.sqrt(moveX * moveX + moveY * moveY));
  for (const far of [FULL, long, long - 1, long + 1]) {
    if (far < 1 || far > FULL) continue;
    for (const near of [aim, about, about + 1, about - 1, about + 2, about - 2, about + 3, about - 3]) {
      const angle = (near + TURN) % TURN;
      const vector = vectorOf(angle, far);
      if (vector.moveX === moveX && vector.moveY === moveY) return { angle, far };
    }
  }
  return null;
}
