/**
 * Minutes of play in seconds: the real server, the real sdk and real sockets, in a time that a test moves. What is sent
 * arrives when `proxy` says so in this time; between two moments the sockets of this process are served.
 */
import { randomBytes } from "node:crypto";
import { vi } from "vitest";
import { TICK_RATE } from "#shared/lib/time.ts";
import type { LineClock } from "./line-clock.ts";
import { createManualMetronome, type ManualMetronome } from "./manual-metronome.ts";

/** See the file header. */
export interface VirtualTime extends LineClock {
  /** Beats 30 times a second of this time. */
  readonly metronome: ManualMetronome;
  /** Lets so many ms pass. */
  pass(ms: number): Promise<void>;
  /** Lets time pass until a promise is settled. @returns what it came to */
  until<Value>(promise: Promise<Value>): Promise<Value>;
  /** Gives the machine its own time back. */
  end(): void;
}

/** Nothing happens between two moments: in ms. A picture of 60 a second is 4 of them, a tick 8. */
const STEP = 1000 / 240;
const STEPS_IN_TICK = 240 / TICK_RATE;
/** Turns of the event loop in which everything that is on its way through this machine has arrived. */
const TURNS = 5;
/** Threads of the pool, as many as Node has if nobody says otherwise. */
const THREADS = 4;

/** Has a thread of the pool do next to nothing. */
function passThread(): Promise<void> {
  return new Promise((resolve) => randomBytes(1, () => resolve()));
}

/**
 * Takes `performance.now` and intervals over.
 * @param isWhole timeouts and the wall clock as well; otherwise those stay the machine's
 */
export function createVirtualTime(isWhole = false): VirtualTime {
  const rest = isWhole ? (["setTimeout", "clearTimeout", "Date"] as const) : [];
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval", ...rest] });
  const metronome = createManualMetronome();
  const begin = performance.now();
  let steps = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];

  const now = (): number => begin + steps * STEP;

  const settle = async (): Promise<void> => {
    // Tokens are signed and checked in the machine's pool of threads, in its own time: they are through by now.
    await Promise.all(Array.from({ length: THREADS }, passThread));
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const step = async (): Promise<void> => {
    vi.advanceTimersByTime(STEP);
    steps++;
    const due = waiting.filter(({ at }) => at <= now());
    if (due.length > 0) {
      waiting = waiting.filter(({ at }) => at > now());
      for (const { run } of due) run();
    }
    if (steps % STEPS_IN_TICK === 0) metronome.beat();
    await settle();
  };

  return {
    metronome,
    now,
    wake(at, run) {
      waiting.push({ at, run });
    },
    async pass(ms) {
      for (let left = Math.round(ms / STEP); left > 0; left--) await step();
    },
    async until(promise) {
      let isDone = false;
      const done = promise.finally(() => {
        isDone = true;
      });
      // Whoever waits for it is told of its failure; here it only ends the waiting.
      done.catch(() => undefined);
      while (!isDone) await step();
      return done;
    },
    end: () => void vi.useRealTimers(),
  };
}
