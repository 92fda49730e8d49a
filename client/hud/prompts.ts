/** What the buttons are called on the device that was used last. Pure. */
import {
  BINDINGS,
  type KeyBindings,
  type KeyboardLayout,
  keyName,
  PAD_BINDINGS,
  type PadBindings,
  type PadKind,
  padName,
  stickName,
} from "../input/bindings.ts";
import { type WatchNames, watchNames } from "../input/watch-bindings.ts";
import type { TileKeys } from "./abilities.ts";
import type { CaptionKeys } from "./caption.ts";

/** The devices as they are at this moment. */
export interface Prompts {
  readonly device: "keys" | "pad" | "touch";
  readonly padKind: PadKind;
  readonly keys: KeyBindings;
  readonly pad: PadBindings;
  /** A gamepad asks for the scoreboard; keys are listened to. */
  readonly isBoardAsked: boolean;
  /** The scoreboard stays after one press of its key. */
  readonly isBoardToggled: boolean;
  /** A gamepad goes through the page beside the maze: its buttons are not the cameras'. */
  readonly isInPage?: boolean;
}

/** A keyboard as it is at first. */
export const KEYBOARD_PROMPTS: Prompts = {
  device: "keys",
  padKind: "xbox",
  keys: BINDINGS,
  pad: PAD_BINDINGS,
  isBoardAsked: false,
  isBoardToggled: false,
};

/** Returns the names of the buttons; empty for what has no button. */
export function namesOf({ device, padKind, keys, pad }: Prompts, layout: KeyboardLayout): TileKeys & CaptionKeys {
  const isPad = device === "pad";
  const key = ([code]: readonly string[]): string => (code === undefined ? "" : keyName(code, layout));
  const button = (action: keyof PadBindings): string => {
    if (!isPad) return key(keys[action]);
    const [code] = pad[action];
    return code === undefined ? "" : padName(code, padKind);
  };
  const fire = button("fire");
  return {
    weapon: fire,
    fire,
    ability1: button("ability1"),
    ability2: button("ability2"),
    drop: button("drop"),
    board: button("board"),
    follow: isPad ? `${padName("Pad14", padKind)} ${padName("Pad15", padKind)}` : "1-8",
    free: button("free"),
    menu: button("menu"),
    drive: isPad ? [stickName("left", padKind)] : [keys.up, keys.left, keys.down, keys.right].map(key),
    aim: isPad ? stickName("right", padKind) : "",
  };
}

/** Returns the names of the keys of spectators; null while they are not the cameras'. */
export function watchNamesOf({ device, padKind, isInPage }: Prompts, layout: KeyboardLayout): WatchNames | null {
  if (device === "pad" && isInPage === true) return null;
  return watchNames(layout, device === "pad" ? padKind : null);
}
