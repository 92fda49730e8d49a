/** What the screen is used for at a moment. */
import type { Frame } from "../sdk/frame.ts";
import type { Beside } from "../settings/derived.ts";
import type { BesideKind } from "../sides.ts";
import type { HudMode } from "./layout.ts";
import { watchMode } from "./layout-beside.ts";

/** What beside the frame says what the screen is used for. */
export interface ModeWishes {
  readonly isBoard: boolean;
  readonly isTouch: boolean;
  /** What the page tells a spectator beside the canvas, and how much room a screen has for it. */
  readonly beside: Beside;
  readonly room: BesideKind;
}

/** Returns what the screen is used for. */
export function modeOf(
  frame: Pick<Frame, "results" | "isSpectator" | "own">,
  { isBoard, isTouch, beside, room }: ModeWishes,
): HudMode {
  if (frame.isSpectator && beside === "everything") return "bare";
  if (frame.results !== null) return "results";
  if (isBoard) return isTouch ? "touchBoard" : "board";
  if (frame.isSpectator) return watchMode(beside, room);
  if (frame.own !== null && !frame.own.isAlive) return isTouch ? "touchDown" : "down";
  return isTouch ? "touch" : "play";
}

/** True while the viewer waits for its next start. */
export function isDownIn(mode: HudMode): boolean {
  return mode === "down" || mode === "touchDown";
}

/** True while a spectator sees the maze. */
export function isWatchIn(mode: HudMode): boolean {
  return mode.startsWith("watch");
}
