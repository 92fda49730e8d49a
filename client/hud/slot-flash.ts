/** What flashes on a tile of the ability bar: a press, its being ready again, and a start that the server took back. */
import type { FrameEvent, FrameSlotName } from "../sdk/frame-facts.ts";

/** When each happened last, in ms; −Infinity for never. */
export interface SlotFlash {
  readonly pressedAt: number;
  readonly readyAt: number;
  readonly refusedAt: number;
  /** A press that could do nothing. */
  readonly deniedAt: number;
}

export const NO_FLASH: SlotFlash = {
  pressedAt: Number.NEGATIVE_INFINITY,
  readyAt: Number.NEGATIVE_INFINITY,
  refusedAt: Number.NEGATIVE_INFINITY,
  deniedAt: Number.NEGATIVE_INFINITY,
};

/** How long each is seen, in ms, and how strong it is at first. */
const PRESS = { life: 160, alpha: 0.55 };
const READY = { life: 320, alpha: 0.5 };
const REFUSAL = { life: 420, alpha: 0.75 };
/** The ring around a tile that is ready again runs for so many ms. */
const PULSE = 450;
const DENIAL = { life: 260, alpha: 0.35 };
/** A press so shortly before a slot is ready, in seconds, is kept until then and is none too many. */
const EARLY = 0.15;
/** A refused tile shakes so far to each side, in px, so many times. */
const SHAKE = 5;
const SHAKES = 3;

/** A look of a tile, as `abilities.ts` tells them apart. */
export type Look = "ready" | "active" | "cooling" | "dear" | "blocked";

/** Returns what flashes after a frame. @param before, after looks of the tile in the frame before and in this one */
export function nextFlash(
  flash: SlotFlash,
  name: FrameSlotName,
  [before, after]: readonly [Look | null, Look],
  events: readonly FrameEvent[],
  now: number,
): SlotFlash {
  const isPressed = before === "ready" && (after === "active" || after === "cooling");
  const isReady = before === "cooling" && after === "ready";
  const isRefused = events.some((event) => event.kind === "refused" && event.slot === name);
  return {
    pressedAt: isPressed ? now : flash.pressedAt,
    // What was taken back was ready all the time.
    readyAt: isReady && !isRefused ? now : flash.readyAt,
    refusedAt: isRefused ? now : flash.refusedAt,
    deniedAt: flash.deniedAt,
  };
}

/** Returns what flashes after a press on a slot: a denial where it can do nothing. @param left seconds until it is ready */
export function afterPress(flash: SlotFlash, look: Look, left: number, now: number): SlotFlash {
  const isUseless = look === "dear" || look === "blocked" || (look === "cooling" && left > EARLY);
  return isUseless ? { ...flash, deniedAt: now } : flash;
}

/** Returns how far a tile that is ready again has pulsed, 0 to 1; 1 when it does not pulse. */
export function pulseOf({ readyAt }: SlotFlash, now: number): number {
  const share = (now - readyAt) / PULSE;
  return share >= 0 && share < 1 ? share : 1;
}

/** Returns the light over a tile: white for a press and for ready, red for a refusal; its alpha is 0 for none. */
export function lightOf(flash: SlotFlash, now: number): { readonly isRed: boolean; readonly alpha: number } {
  const refused = strength(now - flash.refusedAt, REFUSAL);
  if (refused > 0) return { isRed: true, alpha: refused };
  const denied = strength(now - flash.deniedAt, DENIAL);
  if (denied > 0) return { isRed: true, alpha: denied };
  const white = Math.max(strength(now - flash.pressedAt, PRESS), strength(now - flash.readyAt, READY));
  return { isRed: false, alpha: white };
}

/** Returns how far a refused or denied tile is shaken to the right, in px. @param isStill where nothing may shake */
export function shakeOf({ refusedAt, deniedAt }: SlotFlash, now: number, isStill: boolean): number {
  const share = Math.min(shareOf(now - refusedAt, REFUSAL.life), shareOf(now - deniedAt, DENIAL.life));
  if (isStill || !(share >= 0 && share < 1)) return 0;
  return Math.sin(share * SHAKES * 2 * Math.PI) * SHAKE * (1 - share);
}

function strength(since: number, { life, alpha }: { readonly life: number; readonly alpha: number }): number {
  return since >= 0 && since < life ? alpha * (1 - since / life) : 0;
}

/** Share of a life that has passed; 1 for one that has not begun or is over. */
function shareOf(since: number, life: number): number {
  return since >= 0 && since < life ? since / life : 1;
}
