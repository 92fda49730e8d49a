/** A metronome that is moved by hand: a test plays minutes in a second, and knows what each tick does. */

import type { Metronome } from "#server/rooms/metronome.ts";
import { TICK_RATE } from "#shared/lib/time.ts";

/** See the file header. */
export interface ManualMetronome extends Metronome {
  /** Beats once for all. @param ms that pass with it; without it a beat's own time */
  beat(ms?: number): void;
  /** Beats `count` times, and lets sockets be served in between. */
  beats(count: number): Promise<void>;
}

/** Returns a metronome that stands still. */
export function createManualMetronome(): ManualMetronome {
  const running = new Set<(due: number) => void>();
  let now = 1000;
  const beat = (ms = 1000 / TICK_RATE): void => {
    now += ms;
    for (const run of [...running]) run(now);
  };
  return {
    now: () => now,
    start(run) {
      running.add(run);
      return () => running.delete(run);
    },
    beat,
    async beats(count) {
      for (let done = 0; done < count; done++) {
        beat();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
