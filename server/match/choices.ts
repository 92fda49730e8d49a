/**
 * The chassis that people choose while they play, as commands: at once for who tries some. Who changes its mind with every
 * frame has its last choice ordered twice a second: a replay holds a bounded number of commands.
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

/** Ticks that a command of a seat costs, and the most that it saves up: four are ordered at once. */
const PACE = seconds(0.5);
const MOST = 4 * PACE;

/** Returns the choices of a room in which nobody has chosen yet. */
export function createChoices(): Choices {
  const chosen = new Set<number>();
  const saved = new Map<number, { ticks: number; at: number }>();
  return {
    note: (seat) => void chosen.add(seat),
    due(seats, tick) {
      if (chosen.size === 0) return [];
      return seats.flatMap(({ seat, person }): Command[] => {
        const { ticks, at } = saved.get(seat) ?? { ticks: MOST, at: tick };
        // What was saved up in a match before counts by that match's ticks.
        const left = at > tick ? MOST : Math.min(MOST, ticks + tick - at);
        if (!chosen.has(seat) || left < PACE) return [];
        chosen.delete(seat);
        saved.set(seat, { ticks: left - PACE, at: tick });
        return person?.isPlaying === true ? [{ kind: "chassis", seat, chassis: person.chassis }] : [];
      });
    },
  };
}
