/** Two sticks on glass: one half of the screen drives, the other aims and fires; tiles of the HUD are buttons. */
import type { Control } from "../sdk/game.ts";
import type { Action } from "./bindings.ts";
import { FIRES_FROM, gained, type Push, pushOf, strength } from "./stick.ts";
import { REACH } from "./throw-reach.ts";

/** What lies under a point of the screen: an ability to use, something else to tap, or nothing. */
export type TouchTarget = (x: number, y: number) => Action | "other" | null;

/** A stick under a thumb: how far it is pushed, and where the thumb landed, in CSS px of the screen. */
export type StickUnderThumb = Push & { readonly at: Push };

/** Touches as a will. */
export interface TouchSticks {
  /** Returns the will of the thumbs. @param now ms of a monotonic clock */
  control(now: number): Control;
  /** True for a moment after a tap on the half that aims: fire at whoever is nearest. */
  isTapped(now: number): boolean;
  /** How far the sticks are pushed; null without a thumb. */
  sticks(): {
    readonly left: StickUnderThumb | null;
    readonly right: StickUnderThumb | null;
    readonly isSwapped: boolean;
  };
  rest(): void;
  destroy(): void;
}

interface Thumb {
  readonly role: "left" | "right" | Action;
  readonly x: number;
  readonly y: number;
  readonly at: Push;
  readonly since: number;
  push: Push;
  hasMoved: boolean;
}

/** CSS px along the edges where gestures of the system begin. */
const EDGE = 12;
/** A thumb that is lifted within so many ms, and has not moved, has tapped; the shot of a tap lasts so long. */
const TAP = 220;
const TAP_FIRES = 120;

/**
 * Watches touches on an element of the size of the screen.
 * @param isSwapped the left half aims
 * @param gain by how much a push counts, 0.5 to 2
 */
export function watchTouches(
  parent: HTMLElement,
  target: TouchTarget,
  isSwapped: () => boolean,
  gain: () => number,
): TouchSticks {
  const gone = new AbortController();
  const { signal } = gone;
  const thumbs = new Map<number, Thumb>();
  let aim = 0;
  // The thumb that aims is often the one that then presses: where it aimed last stays.
  let pull = 1;
  let tappedAt = Number.NEGATIVE_INFINITY;

  const find = (role: Thumb["role"]): Thumb | undefined => [...thumbs.values()].find((thumb) => thumb.role === role);
  const roleAt = (x: number, y: number, width: number): Thumb["role"] | null => {
    if (x < EDGE || x > width - EDGE) return null;
    const found = target(x, y);
    if (found === "other") return null;
    return found ?? (x < width / 2 !== isSwapped() ? "left" : "right");
  };

  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType !== "touch") return;
      const box = parent.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const role = roleAt(at.x, at.y, box.width);
      if (role === null || find(role) !== undefined) return;
      const thumb = { role, at, x: event.clientX, y: event.clientY, push: { x: 0, y: 0 }, hasMoved: false };
      thumbs.set(event.pointerId, { ...thumb, since: performance.now() });
    },
    { signal },
  );
  window.addEventListener(
    "pointermove",
    (event) => {
      const thumb = thumbs.get(event.pointerId);
      if (thumb === undefined) return;
      thumb.push = gained(pushOf(event.clientX - thumb.x, event.clientY - thumb.y), gain());
      const isPushed = strength(thumb.push) > 0;
      thumb.hasMoved ||= isPushed;
      const turns = thumb.role === "right" || (thumb.role === "left" && find("right") === undefined);
      if (thumb.role === "right" && isPushed) pull = strength(thumb.push);
      if (turns && isPushed) aim = Math.atan2(thumb.push.y, thumb.push.x);
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => {
    const thumb = thumbs.get(event.pointerId);
    thumbs.delete(event.pointerId);
    const now = performance.now();
    if (event.type === "pointerup" && thumb?.role === "right" && !thumb.hasMoved && now - thumb.since <= TAP) {
      tappedAt = now;
    }
  };
  window.addEventListener("pointerup", lift, { signal });
  window.addEventListener("pointercancel", lift, { signal });

  const isTapped = (now: number): boolean => now - tappedAt < TAP_FIRES;
  const stick = (role: "left" | "right"): StickUnderThumb | null => {
    const thumb = find(role);
    return thumb === undefined ? null : { ...thumb.push, at: thumb.at };
  };
  return {
    control(now) {
      const [left, right] = [find("left")?.push, find("right")?.push];
      return {
        moveX: left?.x ?? 0,
        moveY: left?.y ?? 0,
        aim,
        reach: Math.max(1, pull * REACH),
        fire: (right !== undefined && strength(right) >= FIRES_FROM) || isTapped(now),
        ability1: find("ability1") !== undefined,
        ability2: find("ability2") !== undefined,
        drop: find("drop") !== undefined,
      };
    },
    isTapped,
    sticks: () => ({ left: stick("left"), right: stick("right"), isSwapped: isSwapped() }),
    rest() {
      thumbs.clear();
      tappedAt = Number.NEGATIVE_INFINITY;
    },
    destroy: () => gone.abort(),
  };
}
