/** Keys and buttons of spectators, by their place as in `bindings.ts`; they are fixed. Numbers follow robots beside these. */
import { type KeyboardLayout, keyName, type PadKind, padName } from "./bindings.ts";
import { padCap } from "./timeline-pad.ts";

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

/** Returns the codes of the keys of an action, the first one shown. */
export function watchCodes(action: WatchAction): readonly string[] {
  return KEYS[action];
}

/** Returns the names of its buttons on a gamepad, the first one shown. */
export function watchButtons(action: WatchAction, pad: PadKind): readonly string[] {
  return (BUTTONS[action] ?? []).map((code) => padName(code, pad));
}

/** What keys of spectators are called; empty for what the device has no button for. */
export type WatchNames = Readonly<Record<"director" | "free" | "whole" | "vision" | "list" | "bar", string>>;

/** Returns the names of the keys, or of the buttons of a gamepad. @param pad null for a keyboard */
export function watchNames(layout: KeyboardLayout, pad: PadKind | null): WatchNames {
  const name = (action: WatchAction): string => {
    const [code = ""] = (pad === null ? KEYS : BUTTONS)[action] ?? [];
    return pad === null ? keyName(code, layout) : padName(code, pad);
  };
  return {
    director: name("director"),
    free: name("free"),
    whole: name("whole"),
    vision: name("vision"),
    // The page has the list of all keys; a gamepad comes to it through the bar.
    list: pad === null ? "?" : "",
    bar: pad === null ? keyName("Enter", layout) : padCap("bar", pad),
  };
}
