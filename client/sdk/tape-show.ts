/** Shows any moment of a tape: steps on from where it is, or begins at the nearest world that was kept. */
import { OVER } from "#shared/sim/world.ts";
import type { Frame } from "./frame.ts";
import type { Rules } from "./rules.ts";
import { KEYFRAME_PACE, type Tape } from "./tape.ts";
import type { Vision } from "./timeline.ts";

/** See the file header. */
export interface TapeShow {
  /** Makes a moment the present one. @param tick with its fraction, within what the tape knows @param vision for its facts */
  goTo(tick: number, vision: Vision): void;
  /** Returns the present moment. @param now ms of a monotonic clock */
  frame(followed: number | null, vision: Vision, now: number): Frame;
  /** True when the match is over at the present moment. */
  isOver(): boolean;
}

/** Ticks that are passed over are told of only when they are as few as a picture at the highest speed takes. */
const MOST_TOLD = 30;

/** Returns the show of a tape, at its first tick. */
export function createTapeShow(tape: Tape, rules: Rules): TapeShow {
  let world = rules.restore(tape.keyframeAt(tape.first).snapshot);
  let stage = rules.stage(world);
  let shown = world.tick;
  let overSince = Number.NaN;

  const enter = (tick: number): void => {
    world = rules.restore(tape.keyframeAt(tick).snapshot);
    stage = rules.stage(world);
  };

  return {
    goTo(tick, vision) {
      const whole = Math.ceil(tick);
      // A moment between two ticks is drawn from both.
      const isBefore = tick < world.tick - 1;
      const isFarAhead = whole - world.tick > KEYFRAME_PACE && tape.keyframeAt(whole - 1).tick > world.tick;
      if (isBefore || isFarAhead) enter(whole - 1);
      // By what was shown, not by where the world stands: it may just have begun at a keyframe near the moment.
      const isTold = tick >= shown && tick - shown <= MOST_TOLD;
      while (world.tick < whole && world.phase !== OVER) {
        const record = tape.recordOf(world.tick + 1);
        if (record === null) break;
        rules.step(world, record);
        stage.collect(vision);
        // The way back is shorter, and the scan has less to do.
        if (tape.wants(world.tick)) tape.keep({ tick: world.tick, snapshot: rules.snapshot(world) });
      }
      if (!isTold) stage.facts();
      shown = tick;
    },
    frame(followed, vision, now) {
      if (world.phase !== OVER) overSince = Number.NaN;
      else if (Number.isNaN(overSince)) overSince = now;
      return stage.frame({
        match: tape.match,
        names: tape.namesAt(world.tick),
        behind: Math.min(1, Math.max(0, world.tick - shown)),
        overFor: world.phase === OVER ? (now - overSince) / 1000 : 0,
        followed,
        vision,
      });
    },
    isOver: () => world.phase === OVER && shown >= world.tick,
  };
}
