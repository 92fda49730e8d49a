/** A gamepad as sticks and buttons: what its axes mean once their rest and their rim are taken away. Pure but for `readPads`. */
import { gained, type Push } from "./stick.ts";

/** What of the browser's gamepad matters here. */
export interface PadLike {
  readonly id: string;
  readonly index: number;
  readonly connected: boolean;
  /** −1 to 1: left stick right and down, right stick right and down. */
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[];
  readonly vibrationActuator?: GamepadHapticActuator | null;
}

/** A gamepad at one moment. */
export interface PadReading {
  readonly left: Push;
  readonly right: Push;
  /** Codes of the buttons that are down, such as "Pad7". */
  readonly held: readonly string[];
}

/** Nothing is pushed. */
export const PAD_AT_REST: PadReading = { left: { x: 0, y: 0 }, right: { x: 0, y: 0 }, held: [] };

/** Share of the way from which on a stick is full: many never reach their rim. */
const FULL = 0.95;
/** A trigger counts as down from here on; it is let go a little below, so that it does not tremble. */
const DOWN = 0.5;

/**
 * Returns the push of a stick: none within the dead zone, which is a circle, and from there on it grows from 0 to 1.
 * @param dead share of the way that counts as none, 0 to 0.9
 */
export function stickPush(x: number, y: number, dead: number): Push {
  const length = Math.hypot(x, y);
  if (!(length > dead)) return { x: 0, y: 0 };
  const strength = Math.min(1, (length - dead) / (FULL - dead));
  return { x: (x / length) * strength, y: (y / length) * strength };
}

/**
 * Returns a gamepad as it is now.
 * @param dead see `stickPush`
 * @param isSwapped the right stick drives, the left one aims
 * @param gain by how much a push counts, 0.5 to 2
 */
export function readPad({ axes, buttons }: PadLike, dead: number, isSwapped = false, gain = 1): PadReading {
  const [first = 0, second = 0, third = 0, fourth = 0] = axes;
  const [left, right] = [gained(stickPush(first, second, dead), gain), gained(stickPush(third, fourth, dead), gain)];
  const held = buttons.flatMap(({ pressed, value }, place) => (pressed || value > DOWN ? [`Pad${place}`] : []));
  return isSwapped ? { left: right, right: left, held } : { left, right, held };
}

/** Returns how far the right trigger is pulled, less the left one: −1 to 1. */
export function triggersOf({ buttons }: PadLike): number {
  return (buttons[7]?.value ?? 0) - (buttons[6]?.value ?? 0);
}

/** True when somebody has a hand on it. */
export function isTouched({ left, right, held }: PadReading): boolean {
  return held.length > 0 || [left, right].some(({ x, y }) => x !== 0 || y !== 0);
}

/** Which of several gamepads plays: the one touched last. */
export interface PadChoice {
  /** Returns it as it is now, or null without any. @param pads as the browser lists them, with gaps */
  choose(
    pads: readonly (PadLike | null)[],
    dead: number,
    isSwapped: boolean,
    gain?: number,
  ): { readonly pad: PadLike; readonly reading: PadReading } | null;
}

/** Returns a choice that has chosen none yet. */
export function createPadChoice(): PadChoice {
  let chosen = -1;
  return {
    choose(pads, dead, isSwapped, gain) {
      const here = pads
        .filter((pad) => pad?.connected === true)
        .flatMap((pad) => (pad === null ? [] : [{ pad, reading: readPad(pad, dead, isSwapped, gain) }]));
      const touched = here.find(({ reading }) => isTouched(reading));
      const kept = here.find(({ pad }) => pad.index === chosen);
      // A hand on the chosen one goes before a hand on another.
      const found = kept !== undefined && isTouched(kept.reading) ? kept : (touched ?? kept ?? here[0] ?? null);
      chosen = found?.pad.index ?? -1;
      return found;
    },
  };
}

/** Returns the gamepads that the browser knows of; none where it does not let us ask. */
export function readPads(): readonly (PadLike | null)[] {
  try {
    return navigator.getGamepads?.() ?? [];
  } catch {
    return [];
  }
}
