/** What somebody has set up to play as they like: plain values, and how each of them is read back. Pure. */
import { BINDINGS, type KeyBindings, PAD_BINDINGS, type PadBindings, parseBindings } from "../input/bindings.ts";

/** A number that can be set, and how far: from, to and the step between, all inclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Ranges of all numbers, in per cent. */
export const RANGES = {
  masterLevel: { from: 0, to: 100, step: 5 },
  effectsLevel: { from: 0, to: 100, step: 5 },
  uiLevel: { from: 0, to: 100, step: 5 },
  musicLevel: { from: 0, to: 100, step: 5 },
  resolution: { from: 50, to: 100, step: 10 },
  shake: { from: 0, to: 100, step: 10 },
  flash: { from: 0, to: 100, step: 10 },
  dim: { from: 0, to: 60, step: 10 },
  textSize: { from: 100, to: 200, step: 10 },
  hudSize: { from: 80, to: 140, step: 5 },
  hudOpacity: { from: 40, to: 100, step: 5 },
  minimapSize: { from: 80, to: 120, step: 5 },
  aimAssist: { from: 0, to: 100, step: 10 },
  deadZone: { from: 5, to: 40, step: 1 },
  stickGain: { from: 50, to: 200, step: 10 },
} as const satisfies Readonly<Record<string, Range>>;

/** All that can be chosen out of a few. */
export const CHOICES = {
  quality: ["auto", "low", "medium", "high"],
  /** Pictures a second at most; "none" sets no limit. */
  frameCap: ["none", "120", "60", "30"],
  palette: ["standard", "contrast", "tritan"],
  /** Who is told apart by colour: one's own side from all others, or each side from each. */
  sides: ["relative", "each"],
  motion: ["system", "full", "reduced"],
  fire: ["hold", "toggle"],
  board: ["hold", "toggle"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** All that is on or off, as it is at first. */
const SWITCHES = {
  isMono: false,
  hasCaptions: false,
  hasOutlines: false,
  hasNames: true,
  hasNumbers: true,
  hasReactions: true,
  hasRumble: true,
  hasSwappedSticks: false,
} as const;

/** Names of the settings, by what they are. */
export type RangeName = keyof typeof RANGES;
export type ChoiceName = keyof typeof CHOICES;
export type SwitchName = keyof typeof SWITCHES;
/** What can be chosen for a name. */
export type ChoiceOf<K extends ChoiceName> = (typeof CHOICES)[K][number];

/** Everything that is set. Numbers are per cent, within `RANGES`. */
export type Settings = { readonly [K in RangeName]: number } & { readonly [K in ChoiceName]: ChoiceOf<K> } & {
  readonly [K in SwitchName]: boolean;
} & {
  readonly keys: KeyBindings;
  readonly pad: PadBindings;
};

/** What is set when nothing was. */
export const DEFAULTS: Settings = {
  masterLevel: 100,
  effectsLevel: 100,
  uiLevel: 100,
  musicLevel: 100,
  resolution: 100,
  shake: 100,
  flash: 100,
  dim: 0,
  textSize: 100,
  hudSize: 100,
  hudOpacity: 100,
  minimapSize: 100,
  aimAssist: 50,
  deadZone: 18,
  stickGain: 100,
  quality: "auto",
  frameCap: "none",
  palette: "standard",
  sides: "relative",
  motion: "system",
  fire: "hold",
  board: "hold",
  ...SWITCHES,
  keys: BINDINGS,
  pad: PAD_BINDINGS,
};

/** Returns settings from what was kept: whatever is missing or makes no sense there is as it is at first. It never throws. */
export function parseSettings(text: string | null): Settings {
  const kept = recordIn(text);
  const number = (name: RangeName): number => numberIn(kept[name], RANGES[name]) ?? DEFAULTS[name];
  const flag = (name: SwitchName): boolean => {
    const value = kept[name];
    return typeof value === "boolean" ? value : SWITCHES[name];
  };
  return {
    masterLevel: number("masterLevel"),
    effectsLevel: number("effectsLevel"),
    uiLevel: number("uiLevel"),
    musicLevel: number("musicLevel"),
    resolution: number("resolution"),
    shake: number("shake"),
    flash: number("flash"),
    dim: number("dim"),
    textSize: number("textSize"),
    hudSize: number("hudSize"),
    hudOpacity: number("hudOpacity"),
    minimapSize: number("minimapSize"),
    aimAssist: number("aimAssist"),
    deadZone: number("deadZone"),
    stickGain: number("stickGain"),
    quality: oneOf(CHOICES.quality, kept.quality, DEFAULTS.quality),
    frameCap: oneOf(CHOICES.frameCap, kept.frameCap, DEFAULTS.frameCap),
    palette: oneOf(CHOICES.palette, kept.palette, DEFAULTS.palette),
    sides: oneOf(CHOICES.sides, kept.sides, DEFAULTS.sides),
    motion: oneOf(CHOICES.motion, kept.motion, DEFAULTS.motion),
    fire: oneOf(CHOICES.fire, kept.fire, DEFAULTS.fire),
    board: oneOf(CHOICES.board, kept.board, DEFAULTS.board),
    isMono: flag("isMono"),
    hasCaptions: flag("hasCaptions"),
    hasOutlines: flag("hasOutlines"),
    hasNames: flag("hasNames"),
    hasNumbers: flag("hasNumbers"),
    hasReactions: flag("hasReactions"),
    hasRumble: flag("hasRumble"),
    hasSwappedSticks: flag("hasSwappedSticks"),
    keys: parseBindings(kept.keys, BINDINGS),
    pad: parseBindings(kept.pad, PAD_BINDINGS),
  };
}

/** Returns what is to be kept: what differs from the first settings; null where nothing does. */
export function formatSettings(settings: Settings): string | null {
  const first: Readonly<Record<string, unknown>> = DEFAULTS;
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(first[name]),
  );
  return changed.length === 0 ? null : JSON.stringify(Object.fromEntries(changed));
}

/** Returns a number within a range, on one of its steps. @throws RangeError when it is no number */
export function heldWithin(value: number, { from, to, step }: Range): number {
  if (Number.isNaN(value)) throw new RangeError("a setting must be a number, not NaN");
  return Math.min(to, Math.max(from, from + Math.round((value - from) / step) * step));
}

function numberIn(value: unknown, range: Range): number | null {
  return typeof value === "number" && Number.isFinite(value) ? heldWithin(value, range) : null;
}

function recordIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function oneOf<T extends string>(all: readonly T[], value: unknown, first: T): T {
  return all.find((one) => one === value) ?? first;
}
