/**
 * One's own robot, predicted: each input that is sent is also stepped here, by the server's own drive function. When the
 * server's state for an acknowledged input differs, it is adopted and what is still on its way is stepped again.
 */
import { chassisAt } from "#shared/content/chassis.ts";
import { type Load, type Surroundings, stepDrive } from "#shared/sim/drive.ts";
import { copyDriveState, createDriveState, DRIVE_FIELDS, type DriveState } from "#shared/sim/drive-state.ts";
import type { Input } from "#shared/sim/input.ts";

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
}

/** See the file header. */
export interface OwnRobot {
  /** The predicted state after the last input sent, and the one before it. Read only. */
  readonly now: DriveState;
  readonly before: DriveState;
  /** Differences in position found so far, and the last one, in units; `offset` is what is left to smooth away. */
  readonly corrections: number;
  readonly lastCorrection: number;
  /** Steps one sent input. @returns the actions of `stepDrive` */
  sent(sequence: number, input: Input, around: Surroundings): number;
  /** Takes the server's state. @param inputAt returns a sent input that is not acknowledged yet */
  reconcile(truth: Truth, newest: number, inputAt: (sequence: number) => Input | undefined, around: Surroundings): void;
  /** Where the robot is drawn, in units: between two inputs, with corrections smoothed. @param share 0 to 1 */
  drawn(share: number, now: number): { readonly x: number; readonly y: number };
}

/** A correction is smoothed away with this half-life, in ms; a longer one than SNAP units is not smoothed. */
const HALF_LIFE = 45;
const SNAP = 1536;

/** Returns a robot that waits for its first truth. */
export function createOwnRobot(): OwnRobot {
  const now = createDriveState(0, 0);
  const before = createDriveState(0, 0);
  const history = Array.from({ length: REMEMBERED }, () => ({ sequence: -1, drive: createDriveState(0, 0) }));
  let known: Truth | null = null;
  let offsetX = 0;
  let offsetY = 0;
  let drawnAt = 0;
  let corrections = 0;
  let lastCorrection = 0;

  const advance = (sequence: number, input: Input, around: Surroundings): number => {
    copyDriveState(now, before);
    const truth = known;
    let actions = 0;
    if (truth?.isDriving === true) {
      actions = stepDrive(now, input, truth.load, chassisAt(truth.chassis), around);
    }
    const slot = history[sequence % REMEMBERED];
    if (slot !== undefined) {
      slot.sequence = sequence;
      copyDriveState(now, slot.drive);
    }
    return actions;
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
    sent: advance,
    reconcile(truth, newest, inputAt, around) {
      const isNew = known === null || known.starts !== truth.starts || known.isDriving !== truth.isDriving;
      known = truth;
      const slot = history[truth.sequence % REMEMBERED];
      const predicted = slot?.sequence === truth.sequence ? slot.drive : null;
      if (!isNew && predicted !== null && DRIVE_FIELDS.every((field) => predicted[field] === truth.drive[field]))
        return;
      const wasX = now.x;
      const wasY = now.y;
      const missed = predicted === null ? 0 : Math.hypot(predicted.x - truth.drive.x, predicted.y - truth.drive.y);
      copyDriveState(truth.drive, now);
      copyDriveState(truth.drive, before);
      for (let sequence = truth.sequence + 1; sequence <= newest; sequence++) {
        const input = inputAt(sequence);
        if (input !== undefined) advance(sequence, input, around);
      }
      if (isNew) {
        offsetX = 0;
        offsetY = 0;
        return;
      }
      if (missed > 0) {
        corrections++;
        lastCorrection = missed;
      }
      offsetX += wasX - now.x;
      offsetY += wasY - now.y;
      if (Math.hypot(offsetX, offsetY) > SNAP) {
        offsetX = 0;
        offsetY = 0;
      }
    },
    drawn(share, time) {
      const kept = 0.5 ** (Math.max(0, time - drawnAt) / HALF_LIFE);
      drawnAt = time;
      offsetX *= kept;
      offsetY *= kept;
      return {
        x: before.x + (now.x - before.x) * share + offsetX,
        y: before.y + (now.y - before.y) * share + offsetY,
      };
    },
  };
}
