/**
 * The chassis that people choose while they play, as commands: at once for who chooses now and then. Who changes its mind
 * with every frame has its last choice ordered twice a second: a replay holds a bounded number of commands.
 */
import { seconds } from "#shared/lib/time.ts";
import type { Command } from "#shared/sim/record.ts";
import type { Seat } from "./seats.ts";

/** See the file header. */
export interface Choices {
  /** The person of a seat has chosen. */
  note(seat: number): void;
  /** Returns the commands for the next record. To be called once a tick. @param tick of the world */
  due(seats: readonly Seat[], tick: number): Command[];
}

/** Ticks from one command of a seat to the next. */
const PACE = seconds(0.5);

/** Returns the choices of a room in which nobody has chosen yet. */
export function createChoices(): Choices {
  const chosen = new Set<number>();
  const orderedAt = new Map<number, number>();
  return {
    note: (seat) => void chosen.add(seat),
    due(seats, tick) {
      if (chosen.size === 0) return [];
      return seats.flatMap(({ seat, person }): Command[] => {
        // Of a match before, it may be later than now.
        const since = Math.abs(tick - (orderedAt.get(seat) ?? -PACE));
        if (!chosen.has(seat) || since < PACE) return [];
        chosen.delete(seat);
        orderedAt.set(seat, tick);
        return person?.isPlaying === true ? [{ kind: "chassis", seat, chassis: person.chassis }] : [];
      });
    },
  };
}
