/** Robots and beasts for small frames. */
import type { FrameBeast, FrameRobot } from "#client/sdk/frame.ts";

/** Returns a robot at a place in tiles. */
export function robotAt(seat: number, x: number, y: number, more: Partial<FrameRobot> = {}): FrameRobot {
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
    isDark: false,
    prize: "",
    effects: [],
    isNemesis: false,
    ...more,
  };
}

/** Returns a beast that everybody knows of, at a place in tiles. */
export function minotaur(x: number, y: number, more: Partial<FrameBeast> = {}): FrameBeast {
  return {
    id: "beast",
    name: "Beast",
    sheet: "beast",
    x,
    y,
    heading: 0,
    speed: 0,
    radius: 0.7,
    hull: 1,
    state: "walking",
    course: 0,
    cargo: [],
    isPublic: true,
    ...more,
  };
}
