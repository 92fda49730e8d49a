/**
 * Which key does what, by `event.code`: the place of a key, so that the same fingers drive on every keyboard. What a
 * key is called differs by keyboard layout, so names are looked up where the browser tells them. Buttons of a gamepad are
 * bound in the same way, by their place in the standard layout.
 */

import type { KeyWords } from "../words/en/keys.ts";
import { pageWords } from "../words/words.ts";

/** All that a key can ask for. */
export const ACTIONS = [
  "up",
  "left",
  "down",
  "right",
  "fire",
  "ability1",
  "ability2",
  "drop",
  "board",
  "menu",
  "free",
  "figures",
  "mute",
] as const;

/** What a key can ask for. */
export type Action = (typeof ACTIONS)[number];

/** What the buttons of a gamepad can ask for: it drives and aims with its sticks. */
export const PAD_ACTIONS = [
  "fire",
  "ability1",
  "ability2",
  "drop",
  "board",
  "menu",
  "free",
] as const satisfies Action[];

/** Codes of each action, the first one shown. */
export type KeyBindings = Readonly<Record<Action, readonly string[]>>;
export type PadBindings = Readonly<Record<(typeof PAD_ACTIONS)[number], readonly string[]>>;

/** Codes of the keys of each action, the first one shown; `Mouse0` is the left button. */
export const BINDINGS: KeyBindings = {
  up: ["KeyW", "ArrowUp"],
  left: ["KeyA", "ArrowLeft"],
  down: ["KeyS", "ArrowDown"],
  right: ["KeyD", "ArrowRight"],
  fire: ["Mouse0"],
  ability1: ["Space"],
  ability2: ["KeyE"],
  drop: ["KeyQ"],
  board: ["Tab"],
  menu: ["Escape"],
  free: ["KeyC", "Digit0", "Numpad0"],
  figures: ["F3"],
  mute: ["KeyM"],
};

/** Buttons of a gamepad by their place in the standard layout: `Pad7` is the right trigger. */
export const PAD_BINDINGS: PadBindings = {
  fire: ["Pad7"],
  ability1: ["Pad6", "Pad0"],
  ability2: ["Pad5", "Pad2"],
  drop: ["Pad4", "Pad1"],
  board: ["Pad8"],
  menu: ["Pad9"],
  free: ["Pad3"],
};

/** Codes that always do what they do: without them nobody finds back. */
export const FIXED: readonly string[] = ["Escape", "Pad9"];

/** Keys of the browser and the system: while one of these is held, others mean something else there. */
const SYSTEM =
  /^(?:(?:Control|Alt|Meta|OS)(?:Left|Right)|Fn|ContextMenu|CapsLock|NumLock|PrintScreen|F5|F11|F12|Browser\w+)$/;

/** True for a key that is left to the browser and the system, whatever somebody presses. */
export function isOfSystem(code: string): boolean {
  return SYSTEM.test(code);
}

const reverses = new WeakMap<object, ReadonlyMap<string, Action>>();

/** Returns what a key or button does, or null. @param code as in `KeyboardEvent.code` */
export function actionOf(code: string, bindings: KeyBindings | PadBindings = BINDINGS): Action | null {
  let reverse = reverses.get(bindings);
  if (reverse === undefined) {
    reverse = new Map(pairsOf(bindings).flatMap(([action, codes]) => codes.map((each) => [each, action] as const)));
    reverses.set(bindings, reverse);
  }
  return reverse.get(code) ?? null;
}

/** Returns the actions of bindings with their codes, in order. */
export function pairsOf(bindings: KeyBindings | PadBindings): readonly (readonly [Action, readonly string[]])[] {
  const codesOf: Partial<Record<Action, readonly string[]>> = bindings;
  return ACTIONS.flatMap((action) => {
    const codes = codesOf[action];
    return codes === undefined ? [] : [[action, codes] as const];
  });
}

/** Returns the number of a digit key, 1 to 9, or null. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** A code as it may be kept: a key of a keyboard, a button of mouse or gamepad, a turn of the wheel. */
const CODE = /^[A-Z][A-Za-z0-9]{0,23}$/;
/** An action has so many codes at most. */
const MOST_CODES = 3;

/** Returns bindings from what was kept; an action that is missing there, or makes no sense, keeps its first codes. */
export function parseBindings<B extends KeyBindings | PadBindings>(kept: unknown, first: B): B {
  if (typeof kept !== "object" || kept === null) return first;
  const found: Readonly<Record<string, unknown>> = { ...kept };
  const read = pairsOf(first).map(([action, codes]) => [action, codesFor(found[action], codes) ?? codes] as const);
  const taken = new Set<string>();
  // One code has one meaning: what stands there twice belongs to the first action that has it.
  const single = read.map(([action, codes]) => {
    const left = codes.filter((code) => !taken.has(code));
    for (const code of left) taken.add(code);
    return [action, left] as const;
  });
  return isSame(read, pairsOf(first)) ? first : { ...first, ...Object.fromEntries(single) };
}

/** Returns the codes in what was kept of an action, its fixed ones with them; null where it makes no sense. */
function codesFor(value: unknown, first: readonly string[]): readonly string[] | null {
  if (!Array.isArray(value) || value.length > MOST_CODES) return null;
  const codes = value.filter((code): code is string => typeof code === "string" && CODE.test(code));
  if (codes.length < value.length || codes.some(isOfSystem)) return null;
  const missing = first.filter((code) => FIXED.includes(code) && !codes.includes(code));
  return [...missing, ...codes.filter((code) => !FIXED.includes(code) || first.includes(code))];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Names of keys that layouts do not name, of which the words have some. */
const WORDED: ReadonlyMap<string, (words: KeyWords) => string> = new Map([
  ["Mouse0", (words) => words.leftMouse],
  ["Mouse1", (words) => words.middleMouse],
  ["Mouse2", (words) => words.rightMouse],
  ["WheelUp", (words) => words.wheelUp],
  ["WheelDown", (words) => words.wheelDown],
  ["Space", (words) => words.space],
  ["Tab", (words) => words.tab],
  ["Escape", (words) => words.escape],
]);
const NAMES: ReadonlyMap<string, string> = new Map([
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
]);

/** What the keys of a keyboard are called, by code; empty where the browser does not tell. */
export type KeyboardLayout = ReadonlyMap<string, string>;

/** Returns the short name of a key for a key cap. Without a layout keys are called as on a US keyboard. */
export function keyName(code: string, layout: KeyboardLayout = new Map()): string {
  const fixed = WORDED.get(code)?.(pageWords().keys) ?? NAMES.get(code) ?? layout.get(code)?.toUpperCase();
  return fixed ?? code.replace(/^(?:Key|Digit|Numpad)/, "").toUpperCase();
}

interface KeyboardApi {
  getLayoutMap(): Promise<KeyboardLayout>;
}

function tellsLayout(host: object): host is { readonly keyboard: KeyboardApi } {
  return (
    "keyboard" in host && typeof host.keyboard === "object" && host.keyboard !== null && "getLayoutMap" in host.keyboard
  );
}

/** Resolves to the names of this keyboard's keys, or to nothing where the browser does not tell (it never rejects). */
export async function readKeyboardLayout(host: object = navigator): Promise<KeyboardLayout> {
  if (!tellsLayout(host)) return new Map();
  try {
    return await host.keyboard.getLayoutMap();
  } catch {
    return new Map();
  }
}

/** How gamepads name their buttons: of Xbox kind, and of PlayStation kind. */
export type PadKind = "xbox" | "playstation";

const PAD_NAMES: Readonly<Record<PadKind, readonly string[]>> = {
  xbox: ["A", "B", "X", "Y", "LB", "RB", "LT", "RT", "VIEW", "MENU", "L3", "R3", "D↑", "D↓", "D←", "D→", "HOME"],
  playstation: ["✕", "○", "□", "△", "L1", "R1", "L2", "R2", "SHARE", "OPT", "L3", "R3", "D↑", "D↓", "D←", "D→", "PS"],
};

/** Returns how a gamepad names its buttons. @param id as in `Gamepad.id`: the maker's number is in it */
export function padKindOf(id: string): PadKind {
  return /054c|dualsense|dualshock|playstation/i.test(id) ? "playstation" : "xbox";
}

/** Sticks are named like buttons. */
const STICK_NAMES: Readonly<Record<PadKind, { readonly left: string; readonly right: string }>> = {
  xbox: { left: "LS", right: "RS" },
  playstation: { left: "L", right: "R" },
};

/** Returns the short name of a stick of a gamepad for a key cap. */
export function stickName(side: "left" | "right", kind: PadKind): string {
  return STICK_NAMES[kind][side];
}

/** Returns the short name of a button of a gamepad for a key cap. @param code such as "Pad7" */
export function padName(code: string, kind: PadKind): string {
  const place = Number(/^Pad(\d+)$/.exec(code)?.[1] ?? Number.NaN);
  return PAD_NAMES[kind][place] ?? code.replace(/^Pad/, "#");
}
