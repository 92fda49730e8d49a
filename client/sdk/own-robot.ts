/**
 * One's own robot, predicted: each input that is sent is also stepped here, by the server's own drive function. When the
 * server's state for an acknowledged input differs, it is adopted and what is still on its way is stepped again.
 */
import { chassisAt } from "#shared/content/chassis.ts";
import { type Load, type Surroundings, stepDrive } from "#shared/sim/drive.ts";
import { copyDriveState, createDriveState, DRIVE_FIELDS, type DriveState } from "#shared/sim/drive-state.ts";
import type { Input } from "#shared/sim/input.ts";
import { createNeighbours, type Neighbour } from "./own-neighbours.ts";

/** Predicted states remembered, by sequence number: the longest way of an input there and back. */
const REMEMBERED = 128;

/** What the server says of the robot after the input numbered `sequence`. */
export interface Truth {
  readonly sequence: number;
  readonly drive: Readonly<DriveState>;
  readonly chassis: number;
  readonly load: Load;
  /** Grows with each start of the robot. */
  readonly starts: number;
  readonly isDriving: boolean;
  /** The input with which the robot is let go from its pad, if it goes on as now; Infinity where that is not to come. */
  readonly freeFrom: number;
  /** The other robots in sight. */
  readonly neighbours: readonly Neighbour[];
}

/** What an input is predicted to make the robot do. */
export interface OwnAct {
  readonly sequence: number;
  /** Bits of `stepDrive`, and those that this very input was predicted to cause until now. */
  readonly actions: number;
  readonly before: number;
  /** Where the robot was when it acted, before anybody pushed it; units, steps. */
  readonly x: number;
  readonly y: number;
  readonly aim: number;
}

/** What would be sent now, and where it would be stepped. */
export interface NextInput {
  readonly input: Input;
  readonly around: Surroundings;
}

/** See the file header. */
export interface OwnRobot {
  /** The predicted state after the last input sent, and the one before it. Read only. */
  readonly now: DriveState;
  readonly before: DriveState;
  /** Differences in position found so far, and the last one, in units; `offset` is what is left to smooth away. */
  readonly corrections: number;
  readonly lastCorrection: number;
  /** How far the last truth moved the robot as it is predicted now, in units: what is then smoothed away. */
  readonly lastShift: number;
  /** Steps one sent input. */
  sent(sequence: number, input: Input, around: Surroundings): void;
  /** Takes the server's state. @param inputAt returns a sent input that is not acknowledged yet */
  reconcile(truth: Truth, newest: number, inputAt: (sequence: number) => Input | undefined, around: Surroundings): void;
  /**
   * Where the robot is drawn, in units: between the last input and the one that is to be sent next, so that a key is seen
   * before it is sent; without a next one, between the last two. Corrections are smoothed.
   * @param share of the time between two inputs, 0 to 1
   */
  drawn(share: number, now: number, next?: NextInput): { readonly x: number; readonly y: number };
}

/** A correction is smoothed away with this half-life, in ms; a longer one than SNAP units is not smoothed. */
const HALF_LIFE = 45;
const SNAP = 1536;

/** What is remembered of a predicted input. */
interface Step {
  sequence: number;
  actions: number;
  readonly drive: DriveState;
}

/**
 * Returns a robot that waits for its first truth.
 * @param onAct called whenever it acts, and whenever an input that acted is predicted anew
 */
export function createOwnRobot(onAct: (act: OwnAct) => void = () => {}): OwnRobot {
  const now = createDriveState(0, 0);
  const before = createDriveState(0, 0);
  const history = Array.from(
    { length: REMEMBERED },
    (): Step => ({ sequence: -1, actions: 0, drive: createDriveState(0, 0) }),
  );
  const neighbours = createNeighbours();
  let known: Truth | null = null;
  let offsetX = 0;
  let offsetY = 0;
  let drawnAt = 0;
  let drawnShare = 1;
  /** The state after the next input, while that is what is drawn towards. */
  const ahead = createDriveState(0, 0);
  let isAhead = false;
  let corrections = 0;
  let lastCorrection = 0;
  let lastShift = 0;

  const advance = (sequence: number, input: Input, around: Surroundings): void => {
    copyDriveState(now, before);
    const slot = history[sequence % REMEMBERED];
    const was = slot?.sequence === sequence ? slot.actions : 0;
    let actions = 0;
    if (known?.isDriving === true) {
      const chassis = chassisAt(known.chassis);
      if (sequence >= known.freeFrom) now.held = 0;
      actions = stepDrive(now, input, known.load, chassis, around);
      const { x, y, aim } = now;
      if ((actions | was) !== 0) onAct({ sequence, actions, before: was, x, y, aim });
      neighbours.step(now, chassis, around);
    }
    remember(sequence, actions, now);
  };

  const remember = (sequence: number, actions: number, drive: Readonly<DriveState>): void => {
    const slot = history[sequence % REMEMBERED];
    if (slot === undefined) return;
    slot.sequence = sequence;
    slot.actions = actions;
    copyDriveState(drive, slot.drive);
  };

  const foresee = ({ input, around }: NextInput): void => {
    copyDriveState(now, ahead);
    if (known?.isDriving !== true) return;
    const chassis = chassisAt(known.chassis);
    stepDrive(ahead, input, known.load, chassis, around);
    neighbours.foresee(ahead, chassis, around);
  };

  const place = (): { x: number; y: number } => {
    const [from, to] = isAhead ? [now, ahead] : [before, now];
    return { x: from.x + (to.x - from.x) * drawnShare, y: from.y + (to.y - from.y) * drawnShare };
  };

  return {
    now,
    before,
    get corrections() {
      return corrections;
    },
    get lastCorrection() {
      return lastCorrection;
    },
    get lastShift() {
      return lastShift;
    },
    sent: advance,
    reconcile(truth, newest, inputAt, around) {
      const isNew = known === null || known.starts !== truth.starts || known.isDriving !== truth.isDriving;
      known = truth;
      const slot = history[truth.sequence % REMEMBERED];
      const predicted = slot?.sequence === truth.sequence ? slot.drive : null;
      const isRight = predicted !== null && DRIVE_FIELDS.every((field) => predicted[field] === truth.drive[field]);
      neighbours.begin(truth.isDriving ? truth.neighbours : []);
      lastShift = 0;
      // What others do is known anew with each truth: near them, what is on its way is stepped again in any case.
      if (!isNew && isRight && !neighbours.isNear(truth.drive)) return;
      const was = place();
      const [wasX, wasY] = [now.x, now.y];
      const missed = predicted === null ? 0 : Math.hypot(predicted.x - truth.drive.x, predicted.y - truth.drive.y);
      copyDriveState(truth.drive, now);
      const last = history[(truth.sequence - 1) % REMEMBERED];
      copyDriveState(!isNew && last?.sequence === truth.sequence - 1 ? last.drive : now, before);
      remember(truth.sequence, slot?.sequence === truth.sequence ? slot.actions : 0, now);
      for (let sequence = truth.sequence + 1; sequence <= newest; sequence++) {
        const input = inputAt(sequence);
        if (input !== undefined) advance(sequence, input, around);
      }
      if (isNew) {
        offsetX = 0;
        offsetY = 0;
        return;
      }
      // What a brain does with the robot is not predicted.
      if (missed > 0 && truth.isDriving) {
        corrections++;
        lastCorrection = missed;
      }
      lastShift = Math.hypot(wasX - now.x, wasY - now.y);
      // The way to the next input is worked out with the next picture; until then it is that of the last.
      ahead.x += now.x - wasX;
      ahead.y += now.y - wasY;
      const is = place();
      offsetX += was.x - is.x;
      offsetY += was.y - is.y;
      if (Math.hypot(offsetX, offsetY) > SNAP) {
        offsetX = 0;
        offsetY = 0;
      }
    },
    drawn(share, time, next) {
      const kept = 0.5 ** (Math.max(0, time - drawnAt) / HALF_LIFE);
      drawnAt = time;
      drawnShare = share;
      isAhead = next !== undefined;
      if (next !== undefined) foresee(next);
      offsetX *= kept;
      offsetY *= kept;
      const { x, y } = place();
      return { x: x + offsetX, y: y + offsetY };
    },
  };
}
