/** What a person wants, from the keys that are down: a pure state, so that it can be tested without a page. */
import type { Control } from "../sdk/game.ts";
import { type Action, actionOf } from "./bindings.ts";

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
export function isAsked(held: Held, action: Action): boolean {
  return held.some((code) => actionOf(code) === action);
}

/** Returns the stick, −1, 0 or 1 each way: of two opposite keys the one pressed last wins. */
export function stickOf(held: Held): { readonly moveX: number; readonly moveY: number } {
  return { moveX: along(held, "left", "right"), moveY: along(held, "up", "down") };
}

/** Returns the will of the keys. */
export function controlOf(held: Held, { aim, reach }: Pointing): Control {
  return {
    ...stickOf(held),
    aim,
    reach,
    fire: isAsked(held, "fire"),
    ability1: isAsked(held, "ability1"),
    ability2: isAsked(held, "ability2"),
    drop: isAsked(held, "drop"),
  };
}

function along(held: Held, less: Action, more: Action): number {
  const last = held.findLast((code) => actionOf(code) === less || actionOf(code) === more);
  if (last === undefined) return 0;
  return actionOf(last) === more ? 1 : -1;
}
