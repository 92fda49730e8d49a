/** Whether two pictures in a row show one time: whoever watches may go to another moment of the match. Pure. */
import type { Frame } from "./frame.ts";

/** Ticks further on than these are not played but passed over: two seconds. */
const FAR = 60;

type Moment = Pick<Frame, "match" | "tick" | "isSpectator">;

/**
 * True when `next` shows another time of the same match than `before`: what is remembered of that time has not happened
 * yet, or long ago. The time of a player only goes on.
 */
export function isJump(before: Moment | null, next: Moment): boolean {
  if (before === null || !next.isSpectator || before.match !== next.match) return false;
  return next.tick < before.tick || next.tick > before.tick + FAR;
}
