/** The keys and buttons by which a spectator leads the cameras. Numbers that follow robots are the HUD's. */

import { isElsewhere } from "../elsewhere.ts";
import { actionOf, type KeyBindings } from "../input/bindings.ts";
import { type WatchAction, watchActionOf } from "../input/watch-bindings.ts";
import type { RunningCameras } from "./cameras.ts";

/** What keys act on. */
export interface CameraKeyTargets {
  readonly cameras: RunningCameras;
  readonly bindings: () => KeyBindings;
  /** CSS px of the screen. */
  readonly size: () => { readonly width: number; readonly height: number };
}

/** Zoom of one press. */
const NOTCH = 1.25;
const ARROW = /^Arrow/;
const MOVES = new Set(["up", "left", "down", "right"]);

/** Does what a key or button asks for. */
export function obeyWatchAction(action: WatchAction, { cameras, size }: CameraKeyTargets): void {
  const zoom = (factor: number): void => {
    const { width, height } = size();
    cameras.zoomBy(factor, width / 2, height / 2);
  };
  switch (action) {
    case "director":
    case "free":
    case "whole":
      cameras.set(action);
      break;
    case "previous":
      cameras.step(-1);
      break;
    case "next":
      cameras.step(1);
      break;
    case "vision":
      cameras.nextVision();
      break;
    case "second":
      cameras.setSecond(!cameras.hasSecond());
      break;
    case "nearer":
      zoom(NOTCH);
      break;
    case "farther":
      zoom(1 / NOTCH);
      break;
  }
}

/** Listens to the page. @returns what ends it */
export function watchCameraKeys(targets: CameraKeyTargets): () => void {
  const gone = new AbortController();
  window.addEventListener(
    "keydown",
    (event) => {
      const { code, repeat, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(target)) return;
      const bound = actionOf(code, targets.bindings());
      const { cameras } = targets;
      const isLed = cameras.mode() === "follow" || cameras.mode() === "director";
      // Arrows belong to the bar of the page, too: they move what moves freely already.
      if (bound !== null && MOVES.has(bound) && !ARROW.test(code) && isLed) {
        cameras.set("free");
        return;
      }
      const action = watchActionOf(code);
      const isKept = bound !== null && bound !== "free" && !MOVES.has(bound);
      if (action === null || isKept || (repeat && action !== "nearer" && action !== "farther")) return;
      obeyWatchAction(action, targets);
    },
    { signal: gone.signal },
  );
  return () => gone.abort();
}
