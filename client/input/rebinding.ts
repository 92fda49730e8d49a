/** Giving an action another key: what it would take it from, and the bindings afterwards. Pure. */
import { type Action, actionOf, FIXED, isOfSystem, type KeyBindings, type PadBindings, pairsOf } from "./bindings.ts";

/** Codes that a person may set for one action. */
export const SLOTS = 2;

/** Returns the other action that has a code already, or null. */
export function conflictOf(bindings: KeyBindings | PadBindings, action: Action, code: string): Action | null {
  const holder = actionOf(code, bindings);
  return holder === action ? null : holder;
}

/** True when a code may be given to an action: some keys must do what they do, or nobody finds back. */
export function isFree(action: Action, code: string): boolean {
  return !isOfSystem(code) && (action === "menu" || !FIXED.includes(code));
}

/**
 * Returns the bindings with a code for an action, taken from whoever had it.
 * @param slot place among the codes of the action, from 0 to SLOTS − 1
 * @throws RangeError for a code that must do what it does
 */
export function rebound<B extends KeyBindings | PadBindings>(
  bindings: B,
  action: Action,
  slot: number,
  code: string,
): B {
  if (!isFree(action, code)) throw new RangeError(`${code} does what it does, and nothing else`);
  const changed = pairsOf(bindings).map(([other, codes]) => {
    const left = codes.filter((each) => each !== code);
    if (other !== action) return [other, left] as const;
    const kept = codes.filter((each, place) => each !== code && (place !== slot || FIXED.includes(each)));
    return [other, [...kept.slice(0, slot), code, ...kept.slice(slot)]] as const;
  });
  return { ...bindings, ...Object.fromEntries(changed) };
}

/** Returns the bindings without the code in a slot of an action; what opens the menu stays. */
export function unbound<B extends KeyBindings | PadBindings>(bindings: B, action: Action, slot: number): B {
  const changed = pairsOf(bindings).map(
    ([other, codes]) =>
      [
        other,
        other === action ? codes.filter((code, place) => place !== slot || FIXED.includes(code)) : codes,
      ] as const,
  );
  return { ...bindings, ...Object.fromEntries(changed) };
}
