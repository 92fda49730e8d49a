/**
 * Plays a tape once through, ahead of whoever watches it: keeps worlds to go back to, writes the chronicle, and compares
 * hashes. Does a little at a time, so that no picture waits for it.
 */
import { OVER, type World } from "#shared/sim/world.ts";
import type { Chronicle } from "./chronicle.ts";
import { createChronicler } from "./chronicler.ts";
import type { Rules } from "./rules.ts";
import type { Tape } from "./tape.ts";
import type { Vision } from "./timeline.ts";

/** See the file header. */
export interface TapeScan {
  /** Goes on for so many ms of a monotonic clock, or until the tape ends. Returns true when there is more to do. */
  advance(budget: number): boolean;
  /** The last tick that was looked at. */
  readonly tick: number;
  chronicle(): Chronicle;
  /** Where the match ends if nothing delays it. */
  end(): number;
  /** True when the last tick that was looked at is the last of the match. */
  isOver(): boolean;
}

/** Ticks between two looks at the clock, and between two scores. */
const STRIDE = 15;
const SCORE_PACE = 30;
const EVERYTHING: Vision = { kind: "everything" };

/**
 * Returns the scan of a tape from its first tick on.
 * @param onTick called after each tick with its number and what gives the hash of the world after it
 */
export function createTapeScan(
  tape: Tape,
  rules: Rules,
  onTick: (tick: number, hash: () => number) => void = () => undefined,
): TapeScan {
  const world: World = rules.restore(tape.keyframeAt(tape.first).snapshot);
  const stage = rules.stage(world);
  const chronicler = createChronicler();

  const look = (): ReturnType<typeof stage.frame> =>
    stage.frame({
      match: tape.match,
      names: tape.namesAt(world.tick),
      behind: 0,
      overFor: 0,
      followed: null,
      vision: EVERYTHING,
    });
  chronicler.score(world.tick, look());

  /** Takes one tick; false where none is known. */
  const stepOnce = (): boolean => {
    const record = world.tick < tape.last && world.phase !== OVER ? tape.recordOf(world.tick + 1) : null;
    if (record === null) return false;
    rules.step(world, record);
    stage.collect(EVERYTHING);
    const { tick } = world;
    chronicler.note(tick, stage.facts());
    if (tick % SCORE_PACE === 0 || world.phase === OVER) chronicler.score(tick, look());
    if (tape.wants(tick)) tape.keep({ tick, snapshot: rules.snapshot(world) });
    onTick(tick, () => rules.hash(world));
    return true;
  };

  return {
    advance(budget) {
      const until = performance.now() + budget;
      do {
        for (let left = STRIDE; left > 0; left--) if (!stepOnce()) return false;
      } while (performance.now() < until);
      return true;
    },
    get tick() {
      return world.tick;
    },
    chronicle: () => chronicler.chronicle(world.tick),
    end: () => Math.max(stage.end(), tape.last),
    isOver: () => world.phase === OVER,
  };
}
