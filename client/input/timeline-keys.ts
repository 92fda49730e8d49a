/** The keys of whoever watches, as what they ask of the timeline. Pure; no key of cameras and of seats is among them. */

/** What a key can ask of the timeline. */
export const DEEDS = [
  "toggle",
  "back",
  "ahead",
  "backShort",
  "aheadShort",
  "tickBack",
  "tickOn",
  "slower",
  "faster",
  "markBefore",
  "markNext",
  "start",
  "live",
  "bar",
  "help",
] as const;
export type Deed = (typeof DEEDS)[number];

/** What of a key press says what it asks. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
}

const BY_CODE: Readonly<Record<string, Deed>> = {
  Space: "toggle",
  KeyK: "toggle",
  KeyJ: "back",
  KeyL: "ahead",
  Comma: "tickBack",
  Period: "tickOn",
  KeyB: "markBefore",
  KeyN: "markNext",
  Home: "start",
  End: "live",
  Enter: "bar",
};
const WITH_SHIFT: Readonly<Record<string, Deed>> = { Comma: "slower", Period: "faster" };
/** By what is printed on them: these stand elsewhere on other keyboards. */
const BY_KEY: Readonly<Record<string, Deed>> = { "<": "slower", ">": "faster", "?": "help" };
const IN_BAR: Readonly<Record<string, Deed>> = { ArrowLeft: "backShort", ArrowRight: "aheadShort" };

/** Deeds that go on while their key is held. */
const REPEATED: ReadonlySet<Deed> = new Set(["back", "ahead", "backShort", "aheadShort", "tickBack", "tickOn"]);

/** Returns what a key asks for, or null. @param isInBar the bar has the focus: there arrows go through the time */
export function deedOf({ code, key, shiftKey }: KeyPress, isInBar: boolean): Deed | null {
  if (isInBar && !shiftKey && IN_BAR[code] !== undefined) return IN_BAR[code];
  return BY_KEY[key] ?? (shiftKey ? WITH_SHIFT[code] : BY_CODE[code]) ?? null;
}

/** True when a deed is done again and again while its key is held. */
export function isRepeated(deed: Deed): boolean {
  return REPEATED.has(deed);
}

/** Keys of each deed for a list of them: a code, or what is printed on the key. In the order in which they are told. */
export const KEYS_OF: Readonly<Record<Deed, readonly string[]>> = {
  toggle: ["Space", "KeyK"],
  back: ["KeyJ"],
  ahead: ["KeyL"],
  backShort: ["ArrowLeft"],
  aheadShort: ["ArrowRight"],
  tickBack: ["Comma"],
  tickOn: ["Period"],
  slower: ["<"],
  faster: [">"],
  markBefore: ["KeyB"],
  markNext: ["KeyN"],
  start: ["Home"],
  live: ["End"],
  bar: ["Enter"],
  help: ["?"],
};

/** The key that leads out of what is open. */
export const LEAVE_CODE = "Escape";

/** What keys mean in the page itself: out of what is open, what a button answers to, and on to the next thing. */
export function meaningOf(code: string): "leave" | "press" | "walk" | null {
  if (code === LEAVE_CODE) return "leave";
  if (code === "Tab") return "walk";
  return code === "Space" || code === "Enter" ? "press" : null;
}
