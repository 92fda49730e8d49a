/** Where another robot or a beast is drawn: between the two samples around the drawn tick, never across a jump. */
import { TURN } from "#shared/lib/angle.ts";
import { TILE } from "#shared/lib/math.ts";

/** A robot or beast at one tick. Units; angles in steps. */
export interface Sample {
  readonly tick: number;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  readonly aim: number;
  /** Ticks until a beam leaves; 0 when none winds up. */
  readonly windUp: number;
}

/** What is drawn: units with fractions, steps with fractions, units per tick. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  readonly aim: number;
  readonly speed: number;
  readonly windUp: number;
}

/** Samples kept: two seconds. */
const KEPT = 60;
/** Farther than this in one tick is a new start, not a drive, in units. */
const JUMP = TILE;
/** A gap of more ticks between samples is an absence. */
const GAP = 4;

/** Adds a sample, in place; the list stays in order of ticks and short. */
export function addSample(samples: Sample[], sample: Sample): void {
  const last = samples.at(-1);
  if (last !== undefined && last.tick >= sample.tick) samples.length = 0;
  samples.push(sample);
  if (samples.length > KEPT) samples.shift();
}

/** Returns the pose at a tick (with its fraction), or null when the robot was not seen then. */
export function poseAt(samples: readonly Sample[], tick: number): Pose | null {
  let before: Sample | undefined;
  let after: Sample | undefined;
  for (const sample of samples) {
    if (sample.tick <= tick) before = sample;
    else {
      after = sample;
      break;
    }
  }
  if (before === undefined) return null;
  if (after === undefined || after.tick - before.tick > GAP) {
    return tick - before.tick > GAP ? null : { ...before, speed: 0 };
  }
  const dx = after.x - before.x;
  const dy = after.y - before.y;
  const ticks = after.tick - before.tick;
  if (Math.max(Math.abs(dx), Math.abs(dy)) > JUMP * ticks) return { ...before, speed: 0 };
  const share = (tick - before.tick) / ticks;
  return {
    x: before.x + dx * share,
    y: before.y + dy * share,
    heading: turn(before.heading, after.heading, share),
    aim: turn(before.aim, after.aim, share),
    speed: Math.sqrt(dx * dx + dy * dy) / ticks,
    windUp: before.windUp === 0 ? 0 : Math.max(0, before.windUp - (tick - before.tick)),
  };
}

/** Returns the angle at a share of the shortest way between two angles, in steps. */
export function turn(from: number, to: number, share: number): number {
  const way = ((((to - from) % TURN) + TURN + TURN / 2) % TURN) - TURN / 2;
  return from + way * share;
}
