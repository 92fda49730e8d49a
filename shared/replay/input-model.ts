/**
 * How the inputs of a seat are written: in each tick how many, for each whether it is the one before again, and if not,
 * field by field what changed. One model serves all seats of a match, so that the fourth brain profits by the first.
 */
import { NEUTRAL, type TimedInput } from "../sim/input.ts";
import { createAimModel, turnClass, turnOf } from "./aim-model.ts";
import type { BitCoder } from "./bit-coder.ts";
import { InputColumns } from "./input-columns.ts";
import { createBitModel } from "./mixing.ts";
import { createMoveModel, createMovePast } from "./move-model.ts";
import { createTreeModel } from "./symbols.ts";

/** Codes the inputs of one seat after the other. */
export interface InputModel {
  /**
   * Codes a seat and returns its columns: a writer's `columns`, or what a reader reads.
   * @param columns of a writer; a reader's are ignored
   * @param isPerson true for each tick, counted from 0, in which a person drives
   * @throws RangeError when a reader reads what no input is, or more inputs than `most`
   */
  code(coder: BitCoder, columns: InputColumns, plan: SeatPlan): InputColumns;
}

/** What is known of a seat before its inputs. */
export interface SeatPlan {
  readonly ticks: number;
  /** 1 for each tick, counted from 0, in which a person drives. */
  readonly people: Uint8Array;
  /** The most inputs that are read. */
  readonly most: number;
}

const BUTTONS = [0, 1, 2, 3] as const;
/** Other counts than 1, in the order in which they are numbered. */
const COUNTS = [0, 2, 3, 4];
/** The tick at which brains think depends on the tick modulo some number that divides this. */
const PHASES = 30;
const LONG = 31;
const LONGEST = 63;
const MOST_STICK = 127;
const MOST_BACK = 64;

/** What a seat's past says of what comes next. */
interface Past {
  last: TimedInput;
  readonly move: ReturnType<typeof createMovePast>;
  /** One bit for each of the last ticks: took it one input; and of the last inputs: was it the one before again. */
  counts: number;
  sames: number;
  /** Inputs since the last that differed, since the stick changed, and since each button did. */
  sinceChange: number;
  sinceMove: number;
  readonly sinceButton: number[];
  /** Bits: the last input that differed had another stick (1), aim (2), buttons (4). */
  changed: number;
  turn: number;
  turnBefore: number;
  /** Bits of the last aims: was it the direction of the stick. */
  aheads: number;
}

/** Returns a model that knows nothing yet. */
export function createInputModel(): InputModel {
  const counting = createBitModel(4, [32]);
  const sameness = createBitModel(1, [128, 128, 2 * 32 * 32]);
  const moving = createBitModel(1, [8, 128, 128]);
  const moves = createMoveModel();
  const pressing = createBitModel(BUTTONS.length, [32, 512, 128]);
  const reaching = createBitModel(1, [256]);
  const reaches = createTreeModel(8, [1]);
  const lookingBack = createBitModel(1, [2]);
  const looksBack = createTreeModel(7, [1]);
  const aiming = createBitModel(1, [16, 32]);
  const aims = createAimModel();

  const codeCount = (coder: BitCoder, past: Past, person: number, count: number): number => {
    const contexts = [person * 16 + (past.counts & 15)];
    const isOne = counting.code(coder, 0, contexts, count === 1 ? 1 : 0);
    past.counts = past.counts * 2 + isOne;
    if (isOne === 1) return 1;
    const other = Math.max(0, COUNTS.indexOf(count));
    const high = counting.code(coder, 1, contexts, other >> 1);
    return COUNTS[high * 2 + counting.code(coder, 2 + high, contexts, other & 1)] ?? 0;
  };

  const codeButtons = (coder: BitCoder, past: Past, person: number, moved: number, wanted: number): number => {
    const before = past.last.buttons;
    let buttons = 0;
    for (const button of BUTTONS) {
      const was = (before >> button) & 1;
      const held = Math.min(LONG, past.sinceButton[button] ?? LONG);
      const contexts = [
        person * 16 + before,
        ((person * 32 + held) * 4 + (past.changed & 1) * 2 + moved) * 2 + was,
        person * 64 + (buttons === 0 ? 0 : 32) + turnClass(past.turn) * 2 + was,
      ];
      const flips = pressing.code(coder, button, contexts, ((wanted >> button) & 1) ^ was);
      if (flips === 1) past.sinceButton[button] = 0;
      buttons |= (was ^ flips) << button;
    }
    return buttons;
  };

  const codeSame = (coder: BitCoder, past: Past, situation: { person: number; tick: number }, isSame: boolean) => {
    const { person, tick } = situation;
    const since = past.sinceChange;
    const contexts = [
      person * 64 + Math.min(LONGEST, since),
      person * 64 + (past.sames & LONGEST),
      (person * 32 + (tick % PHASES)) * 32 + Math.min(LONG, since),
    ];
    const same = sameness.code(coder, 0, contexts, isSame ? 1 : 0);
    past.sames = past.sames * 2 + same;
    past.sinceChange = same === 1 ? since + 1 : 0;
    past.sinceMove++;
    for (const button of BUTTONS) past.sinceButton[button] = (past.sinceButton[button] ?? 0) + 1;
    return same === 1;
  };

  /** Codes an input that is not the one before. */
  const codeOther = (coder: BitCoder, past: Past, person: number, input: TimedInput): TimedInput => {
    const { last } = past;
    const { changed } = past;
    const moved = moving.code(
      coder,
      0,
      [
        person * 4 + (changed & 3),
        person * 64 + Math.min(LONGEST, past.sinceMove),
        person * 64 + turnClass(past.turn) * 4 + (changed & 3),
      ],
      input.moveX !== last.moveX || input.moveY !== last.moveY ? 1 : 0,
    );
    let stick = { moveX: last.moveX, moveY: last.moveY };
    let angle = past.move.isPolar === 1 ? past.move.angle : -1;
    if (moved === 1) {
      past.sinceMove = 0;
      const course = moves.code(coder, past.move, { person, before: last, aim: input.aim, changed }, input);
      stick = { moveX: course.moveX, moveY: course.moveY };
      angle = course.angle;
    }
    const buttons = codeButtons(coder, past, person, moved, input.buttons);
    const isOtherReach = input.reach !== last.reach ? 1 : 0;
    const reach =
      reaching.code(coder, 0, [last.buttons * 16 + buttons], isOtherReach) === 1
        ? reaches.code(coder, [0], input.reach)
        : last.reach;
    const isOtherBack = input.lookBack !== last.lookBack ? 1 : 0;
    const lookBack =
      lookingBack.code(coder, 0, [person], isOtherBack) === 1
        ? looksBack.code(coder, [0], input.lookBack)
        : last.lookBack;
    const fires = buttons & 1;
    let aim = angle;
    let isAhead = 0;
    if (angle >= 0 && (stick.moveX !== 0 || stick.moveY !== 0)) {
      const contexts = [person * 8 + (past.aheads & 1) * 4 + moved * 2 + fires, person * 16 + (past.aheads & 15)];
      isAhead = aiming.code(coder, 0, contexts, input.aim === angle ? 1 : 0);
      past.aheads = past.aheads * 2 + isAhead;
    }
    if (isAhead === 0) {
      const { turn, turnBefore } = past;
      aim = aims.code(coder, { person, before: last.aim, turn, turnBefore, moved, fires }, input.aim);
    }
    past.turnBefore = past.turn;
    past.turn = turnOf(last.aim, aim);
    past.changed = moved + (aim === last.aim ? 0 : 2) + (buttons === last.buttons ? 0 : 4);
    return { ...stick, aim, reach, buttons, lookBack };
  };

  return {
    code(coder, columns, { ticks, people, most }) {
      const past = createPast();
      const coded = new InputColumns();
      for (let tick = 0; tick < ticks; tick++) {
        const person = people[tick] ?? 0;
        const list = tick < columns.ticks ? columns.at(tick) : [];
        const count = codeCount(coder, past, person, list.length);
        if (coded.size + count > most) throw new RangeError(`there are more than ${most} inputs`);
        const taken: TimedInput[] = [];
        for (let index = 0; index < count; index++) {
          const input = list[index] ?? past.last;
          if (codeSame(coder, past, { person, tick: tick + 1 }, areEqual(input, past.last))) {
            past.turnBefore = past.turn;
            past.turn = 0;
          } else {
            past.last = checked(codeOther(coder, past, person, input));
          }
          taken.push(past.last);
        }
        coded.push(taken);
      }
      return coded;
    },
  };
}

function createPast(): Past {
  return {
    last: NEUTRAL,
    move: createMovePast(),
    counts: 0,
    sames: 0,
    sinceChange: 0,
    sinceMove: 0,
    sinceButton: BUTTONS.map(() => 0),
    changed: 0,
    turn: 0,
    turnBefore: 0,
    aheads: 0,
  };
}

function areEqual(one: TimedInput, other: TimedInput): boolean {
  return (
    one.moveX === other.moveX &&
    one.moveY === other.moveY &&
    one.aim === other.aim &&
    one.reach === other.reach &&
    one.buttons === other.buttons &&
    one.lookBack === other.lookBack
  );
}

function checked(input: TimedInput): TimedInput {
  const { moveX, moveY, lookBack } = input;
  if (Math.abs(moveX) > MOST_STICK || Math.abs(moveY) > MOST_STICK || lookBack > MOST_BACK) {
    throw new RangeError(`there is no input ${moveX}, ${moveY}, looking back ${lookBack}`);
  }
  return input;
}
