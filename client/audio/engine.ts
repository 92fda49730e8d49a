/** The engine of the own robot, which follows its pace. Pure. */
import type { Frame } from "../sdk/frame.ts";

/** How the loop of the engine is played. */
export interface EngineSound {
  readonly gain: number;
  readonly rate: number;
}

const IDLE_GAIN = 0.35;
const IDLE_RATE = 0.75;
/** A dash turns it no faster than this share of the top speed does. */
const MOST_PACE = 1.6;

/** Returns the sound of the engine that the viewer sits in; silent without one. */
export function engineOf({ own, robots, phase }: Frame): EngineSound {
  const robot = own?.isAlive === true ? robots.find(({ seat }) => seat === own.seat) : undefined;
  if (robot === undefined || phase === "over") return { gain: 0, rate: IDLE_RATE };
  const pace = Math.min(MOST_PACE, Math.max(0, robot.pace));
  const gain = robot.isConcealed ? 0.5 : 1;
  return { gain: gain * (IDLE_GAIN + (1 - IDLE_GAIN) * Math.min(1, pace)), rate: IDLE_RATE + 0.5 * pace };
}
