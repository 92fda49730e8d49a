/**
 * What one's own buttons started and the server has not confirmed yet: abilities and wind-ups. One that the truth shows
 * not to have started is taken back, and that is to be seen.
 */
import { CAST_1, CAST_2, WOUND_UP } from "#shared/sim/drive.ts";
import type { DriveState } from "#shared/sim/drive-state.ts";
import type { FrameSlotName } from "./frame-facts.ts";
import type { OwnAct } from "./own-robot.ts";

/** See the file header. */
export interface OwnStarts {
  /** Takes note of what an input is predicted to do. */
  note(act: OwnAct): void;
  /** A truth has come, after the input `acked`. @returns the slots whose start was taken back, each once */
  settle(acked: number, truth: Readonly<DriveState>): FrameSlotName[];
  /** Forgets all: another robot. */
  clear(): void;
}

/** The bit of each slot, and whether a truth shows that it has started: by its effect, or by what follows on it. */
const SLOTS: readonly {
  readonly name: FrameSlotName;
  readonly bit: number;
  readonly hasStarted: (drive: Readonly<DriveState>) => boolean;
}[] = [
  { name: "weapon", bit: WOUND_UP, hasStarted: ({ windUp, reload }) => windUp > 0 || reload > 0 },
  { name: "ability1", bit: CAST_1, hasStarted: ({ active1, cooldown1 }) => active1 > 0 || cooldown1 > 0 },
  { name: "ability2", bit: CAST_2, hasStarted: ({ active2, cooldown2 }) => active2 > 0 || cooldown2 > 0 },
];

/** Returns an empty memory. */
export function createOwnStarts(): OwnStarts {
  const open = SLOTS.map(() => new Set<number>());
  const lost = new Set<FrameSlotName>();
  return {
    note({ sequence, actions, before }) {
      SLOTS.forEach(({ name, bit }, slot) => {
        if ((actions & bit) !== 0) {
          open[slot]?.add(sequence);
          lost.delete(name);
        } else if ((before & bit) !== 0 && open[slot]?.delete(sequence) === true) lost.add(name);
      });
    },
    settle(acked, truth) {
      SLOTS.forEach(({ name, hasStarted }, slot) => {
        for (const sequence of open[slot] ?? []) {
          if (sequence > acked) continue;
          open[slot]?.delete(sequence);
          if (!hasStarted(truth)) lost.add(name);
        }
      });
      const taken = [...lost];
      lost.clear();
      return taken;
    },
    clear() {
      for (const sequences of open) sequences.clear();
      lost.clear();
    },
  };
}
