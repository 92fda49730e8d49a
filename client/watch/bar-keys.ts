/** Listens to the keys of the page for whoever watches, before the game does: what the timeline answers to is its alone. */

import { deedOf, isRepeated, meaningOf } from "../input/timeline-keys.ts";
import type { BarState } from "./bar-state.ts";
import type { Deeds } from "./deeds.ts";

/** What keys act on. */
export interface BarKeyTargets {
  /** The element that holds the page of watchers. */
  readonly host: HTMLElement;
  readonly bar: BarState;
  readonly deeds: Deeds;
}

/** Listens until it is aborted. */
export function listenToBarKeys(signal: AbortSignal, { host, bar, deeds }: BarKeyTargets): void {
  const focusBar = (): void => {
    bar.isClosed.value = false;
    // The bar is drawn with the next task where it was closed.
    window.setTimeout(() => host.querySelector<HTMLElement>("[role=slider]")?.focus());
  };
  /** Leads out of what is open, one thing after the other. @returns false when nothing is */
  const leave = (isInside: boolean): boolean => {
    if (bar.hasMore.value) bar.hasMore.value = false;
    else if (isInside && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const meaning = meaningOf(event.code);
    const target = event.target instanceof Element ? event.target : null;
    const isOurs = target !== null && host.contains(target);
    // Nothing in it has the focus once the button that had it cannot be pressed any more.
    const dialog = target?.closest("dialog, [role=dialog]") ?? document.querySelector("dialog[open]");
    if (dialog !== null) {
      // The browser closes the dialog; the game must not open its menu as well.
      if (host.contains(dialog) && meaning === "leave") event.stopPropagation();
      return;
    }
    if (meaning === "leave") {
      if (!leave(target?.closest("[data-pad-scope]") != null)) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (target?.closest("input, textarea, select") != null) return;
    const isControl = target?.closest("button, a, summary") != null;
    const isPressed = meaning === "press" && isControl;
    // Keys by which the browser leads through the page are not the game's here.
    if (isPressed || (meaning === "walk" && (isOurs || isControl))) {
      event.stopPropagation();
      return;
    }
    const deed = isPressed ? null : deedOf(event, isOurs);
    if (deed === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && !isRepeated(deed)) return;
    if (deed === "bar") focusBar();
    else if (deed === "help") bar.hasKeys.value = true;
    else deeds.act(deed);
  };
  window.addEventListener("keydown", onKey, { signal, capture: true });
}
