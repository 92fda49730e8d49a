/** Who of a side is down: its robots are always in each other's sight, so one that is not shown is not there. Pure. */
import type { Frame } from "../sdk/frame.ts";
import { teamOfSeat } from "./seat-look.ts";

/** True when a robot of the viewer's side (any robot, for a spectator without fog) is destroyed. */
export function isDown(frame: Pick<Frame, "robots" | "seats" | "own" | "isSpectator" | "eyes">, seat: number): boolean {
  const isKnown = frame.isSpectator ? frame.eyes.length === 0 : teamOfSeat(frame, seat) === frame.own?.team;
  return isKnown && !frame.robots.some((robot) => robot.seat === seat);
}
