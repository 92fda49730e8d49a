/** Keys and buttons of spectators, by their place as in `bindings.ts`; they are fixed. Numbers follow robots beside these. */
import { type KeyboardLayout, keyName, type PadKind, padName, stickName } from "./bindings.ts";

/** What a spectator's key can ask for. */
const WATCH_ACTIONS = [
  "director",
  "free",
  "whole",
  "previous",
  "next",
  "vision",
  "second",
  "nearer",
  "farther",
  "keys",
] as const;
export type WatchAction = (typeof WATCH_ACTIONS)[number];

/** Codes of each action, the first one shown. */
const KEYS: Readonly<Record<WatchAction, readonly string[]>> = {
  director: ["KeyF"],
  free: ["KeyC"],
  whole: ["KeyV", "Digit0", "Numpad0"],
  previous: ["BracketLeft"],
  next: ["BracketRight"],
  vision: ["KeyG"],
  second: ["KeyP"],
  nearer: ["Equal", "NumpadAdd"],
  farther: ["Minus", "NumpadSubtract"],
  keys: ["KeyH"],
};

/** The same of a gamepad, whose sticks move and zoom. */
const BUTTONS: Readonly<Partial<Record<WatchAction, readonly string[]>>> = {
  director: ["Pad3"],
  free: ["Pad2"],
  whole: ["Pad0"],
  previous: ["Pad4", "Pad14"],
  next: ["Pad5", "Pad15"],
  vision: ["Pad12"],
  second: ["Pad13"],
};

const ACTIONS: ReadonlyMap<string, WatchAction> = new Map(
  [KEYS, BUTTONS].flatMap((codes) =>
    WATCH_ACTIONS.flatMap((action) => (codes[action] ?? []).map((code) => [code, action] as const)),
  ),
);

/** Returns what a key or button asks of the cameras, or null. @param code as in `KeyboardEvent.code`, or such as "Pad3" */
export function watchActionOf(code: string): WatchAction | null {
  return ACTIONS.get(code) ?? null;
}

/** What the keys of spectators are called; empty for what has none on that device. */
export type WatchNames = Readonly<Record<WatchAction, string>> & {
  /** What moves a free picture, and what follows by number. */
  readonly move: readonly string[];
  readonly numbers: string;
};

/** Returns the names of the keys, or of the buttons of a gamepad. @param moves names of the keys that move */
export function watchNames(layout: KeyboardLayout, pad: PadKind | null, moves: readonly string[]): WatchNames {
  const name = (action: WatchAction): string => {
    const [code] = (pad === null ? KEYS : BUTTONS)[action] ?? [];
    return code === undefined ? "" : pad === null ? keyName(code, layout) : padName(code, pad);
  };
  return {
    director: name("director"),
    free: name("free"),
    whole: name("whole"),
    previous: name("previous"),
    next: name("next"),
    vision: name("vision"),
    second: name("second"),
    nearer: pad === null ? "+" : padName("Pad7", pad),
    farther: pad === null ? "−" : padName("Pad6", pad),
    keys: name("keys"),
    move: pad === null ? moves : [stickName("left", pad)],
    numbers: pad === null ? "1-9" : "",
  };
}
