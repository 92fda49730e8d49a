/** Which tile of the ability bar a pointer rests on long enough to ask what it is: the mouse over it, or a finger held. */
import type { FrameSlotName } from "../sdk/frame-facts.ts";

/** Milliseconds that a pointer must rest. */
export const TIP_AFTER = 400;

/** A pointer over the screen. */
export interface TipHold {
  /** Returns the tile that is asked for, or null. @param now ms of `performance.now` */
  asked(now: number): FrameSlotName | null;
  destroy(): void;
}

/**
 * Watches the pointers over an element.
 * @param tileAt returns the tile under a point, in CSS px from the top left corner of the element
 * @param onPress called when a finger comes down on a tile
 */
export function watchTipHold(
  parent: HTMLElement,
  tileAt: (x: number, y: number) => FrameSlotName | null,
  onPress: (name: FrameSlotName) => void,
): TipHold {
  const gone = new AbortController();
  const options = { signal: gone.signal, passive: true } as const;
  let held: { readonly name: FrameSlotName; readonly since: number; readonly pointer: number } | null = null;
  const under = (event: PointerEvent): FrameSlotName | null => {
    const box = parent.getBoundingClientRect();
    return tileAt(event.clientX - box.left, event.clientY - box.top);
  };
  const rest = (event: PointerEvent, name: FrameSlotName | null): void => {
    if (name === null) held = null;
    else if (held?.name !== name) held = { name, since: performance.now(), pointer: event.pointerId };
  };
  parent.addEventListener(
    "pointermove",
    (event) => {
      // A mouse that fires over a tile asks for nothing.
      if (event.pointerType !== "touch") rest(event, event.buttons === 0 ? under(event) : null);
    },
    options,
  );
  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType !== "touch") {
        held = null;
        return;
      }
      const name = under(event);
      if (name === null) return;
      onPress(name);
      rest(event, name);
    },
    options,
  );
  const release = (event: PointerEvent): void => {
    if (held?.pointer === event.pointerId) held = null;
  };
  for (const kind of ["pointerup", "pointercancel", "pointerleave"] as const) {
    parent.addEventListener(kind, release, options);
  }
  return {
    asked: (now) => (held !== null && now - held.since >= TIP_AFTER ? held.name : null),
    destroy: () => gone.abort(),
  };
}
