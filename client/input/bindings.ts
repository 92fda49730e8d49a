/**
 * Which key does what, by `event.code`: the place of a key, so that the same fingers drive on every keyboard. What a
 * key is called differs by keyboard layout, so names are looked up where the browser tells them.
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

/** Codes of the keys of each action, the first one shown; `Mouse0` is the left button. */
export const BINDINGS: Readonly<Record<Action, readonly string[]>> = {
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

const ACTION_OF: ReadonlyMap<string, Action> = new Map(
  ACTIONS.flatMap((action) => BINDINGS[action].map((code) => [code, action] as const)),
);

/** Returns what a key does, or null. @param code as in `KeyboardEvent.code` */
export function actionOf(code: string): Action | null {
  return ACTION_OF.get(code) ?? null;
}

/** Returns the number of a digit key, 1 to 9, or null. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Names of keys that layouts do not name, of which the words have some. */
const WORDED: ReadonlyMap<string, (words: KeyWords) => string> = new Map([
  ["Mouse0", (words) => words.leftMouse],
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
