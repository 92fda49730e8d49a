/** Robots of frames that are made up: everything usual, nothing happening. */
import type { FrameRobot } from "#client/sdk/frame.ts";

/** Returns a robot at a place in tiles, of no chassis. @param more what is not usual */
export function frameRobot(seat: number, x: number, y: number, more: Partial<FrameRobot> = {}): FrameRobot {
  return {
    seat,
    name: `Robot ${seat}`,
    sheet: "none",
    x,
    y,
    heading: 0,
    aim: 0,
    speed: 0,
    pace: 0,
    radius: 0.42,
    hull: 80,
    mostHull: 80,
    cargo: 0,
    room: 6,
    team: seat,
    isProtected: false,
    isStunned: false,
    isConcealed: false,
    windUp: -1,
    beamLength: 0,
    isAimLocked: false,
    isDark: false,
    prize: "",
    effects: [],
    isNemesis: false,
    ...more,
  };
}
