/** What the screen is used for at a moment. */
import type { Frame } from "../sdk/frame.ts";
import type { HudMode } from "./layout.ts";

/** Returns what the screen is used for. */
export function modeOf(
  frame: Pick<Frame, "results" | "isSpectator" | "own">,
  { isBoard, isTouch }: { readonly isBoard: boolean; readonly isTouch: boolean },
): HudMode {
  if (frame.results !== null) return "results";
  if (isBoard) return isTouch ? "touchBoard" : "board";
  if (frame.isSpectator) return "watch";
  if (frame.own !== null && !frame.own.isAlive) return isTouch ? "touchDown" : "down";
  return isTouch ? "touch" : "play";
}

/** True while the viewer waits for its next start. */
export function isDownIn(mode: HudMode): boolean {
  return mode === "down" || mode === "touchDown";
}
