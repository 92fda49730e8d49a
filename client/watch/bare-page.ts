/** The page over a match that is broadcast, or shown alone: no bar, no keys. What its address says of time still holds. */
import type { Frame } from "../sdk/frame.ts";
import { createOpening } from "./opening.ts";
import { type BesideOptions, showBeside } from "./show-beside.tsx";
import { momentOf } from "./watch-link.ts";
import { createWatchState } from "./watch-state.ts";

/** Shows it beside `screen`. */
export function showBarePage(screen: HTMLElement, watching: Omit<BesideOptions, "state">) {
  const { timeline } = watching;
  const state = createWatchState(timeline);
  const opening = createOpening(momentOf(window.location.search), timeline);
  const endBeside = showBeside(screen, { ...watching, state });
  return {
    /** Takes note of a picture. @param now ms of a monotonic clock */
    follow(frame: Frame, now: number): void {
      opening.follow(frame);
      state.follow(frame, now);
    },
    // Nothing can be asked of it.
    takePad: () => false,
    scrub: () => undefined,
    isEntered: () => false,
    destroy: endBeside,
  };
}
