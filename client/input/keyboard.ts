/** What a person wants, from the keys that are down: a pure state, so that it can be tested without a page. */
import type { Control } from "../sdk/game.ts";
import { type Action, actionOf, BINDINGS, type KeyBindings, type PadBindings } from "./bindings.ts";

/** Codes of the keys and buttons that are down, in the order in which they were pressed. */
export type Held = readonly string[];

/** Nothing is down. */
export const NOTHING_HELD: Held = [];

/** Where a pointer points, from the robot: radians, 0 = +x, clockwise, and tiles. */
export interface Pointing {
  readonly aim: number;
  readonly reach: number;
}

/** Returns the state with a key more. */
export function pressed(held: Held, code: string): Held {
  return held.includes(code) ? held : [...held, code];
}

/** Returns the state with a key less. */
export function released(held: Held, code: string): Held {
  return held.includes(code) ? held.filter((other) => other !== code) : held;
}

/** True while a key of the action is down. */
export function isAsked(held: Held, action: Action, bindings: KeyBindings | PadBindings = BINDINGS): boolean {
  return held.some((code) => actionOf(code, bindings) === action);
}

/** Returns the stick, −1, 0 or 1 each way: of two opposite keys the one pressed last wins. */
export function stickOf(
  held: Held,
  bindings: KeyBindings = BINDINGS,
): { readonly moveX: number; readonly moveY: number } {
  return { moveX: along(held, ["left", "right"], bindings), moveY: along(held, ["up", "down"], bindings) };
}

/** Returns the buttons that are down, of keys or of a gamepad. */
export function buttonsOf(
  held: Held,
  bindings: KeyBindings | PadBindings,
): Pick<Control, "fire" | "ability1" | "ability2" | "drop"> {
  return {
    fire: isAsked(held, "fire", bindings),
    ability1: isAsked(held, "ability1", bindings),
    ability2: isAsked(held, "ability2", bindings),
    drop: isAsked(held, "drop", bindings),
  };
}

/** Returns the will of the keys. */
export function controlOf(held: Held, { aim, reach }: Pointing, bindings: KeyBindings = BINDINGS): Control {
  return { ...stickOf(held, bindings), aim, reach, ...buttonsOf(held, bindings) };
}

function along(held: Held, [less, more]: readonly [Action, Action], bindings: KeyBindings): number {
  const last = held.findLast((code) => {
    const action = actionOf(code, bindings);
    return action === less || action === more;
  });
  if (last === undefined) return 0;
  return actionOf(last, bindings) === more ? 1 : -1;
}
