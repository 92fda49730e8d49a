/**
 * Presses that come a little early: a button pressed at most 150 ms before its ability is ready is held back and pressed
 * when it is. And a tap between two inputs is held until one of them carries it. The rules know nothing of it: what they
 * get is a press at the right moment. Pure. Times in ms of a monotonic clock.
 */
import type { FrameSlot } from "../sdk/frame.ts";

/** A press so long before an ability is ready counts. */
export const BUFFERED = 150;
/** A press lasts at least so long: one input and a half. */
export const LEAST_PRESS = 50;

/** One button. */
export interface Press {
  readonly wasDown: boolean;
  /** When a press was held back; −Infinity for none. */
  readonly waitsSince: number;
  /** Until when the button is kept down. */
  readonly until: number;
}

/** Nobody presses it. */
export const UNPRESSED: Press = {
  wasDown: false,
  waitsSince: Number.NEGATIVE_INFINITY,
  until: Number.NEGATIVE_INFINITY,
};

/**
 * Returns the button after a moment, and whether it is to be sent as down.
 * @param slot of its ability; null where there is none
 */
export function nextPress(
  before: Press,
  isDown: boolean,
  slot: Pick<FrameSlot, "state" | "left"> | null,
  now: number,
): { readonly press: Press; readonly isSent: boolean } {
  const isPressed = isDown && !before.wasDown;
  const isSoon = slot?.state === "cooling" && slot.left * 1000 <= BUFFERED;
  if (isPressed && isSoon) {
    return { press: { wasDown: true, waitsSince: now, until: Number.NEGATIVE_INFINITY }, isSent: false };
  }
  const isWaiting = now - before.waitsSince <= BUFFERED;
  if (isWaiting && slot?.state === "cooling") return { press: { ...before, wasDown: isDown }, isSent: false };
  // It is ready, or the wait was in vain: then the button says again what the finger does.
  const isDue = isWaiting && slot?.state === "ready";
  const until = isPressed || isDue ? now + LEAST_PRESS : before.until;
  const press = { wasDown: isDown, waitsSince: Number.NEGATIVE_INFINITY, until };
  return { press, isSent: isDown || now < until };
}
