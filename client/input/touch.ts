/** Two sticks on glass: the left half of the screen drives, the right half aims and fires; tiles of the HUD are buttons. */
import { abilityList } from "#shared/content/abilities.ts";
import { TILE } from "#shared/lib/math.ts";
import type { Control } from "../sdk/game.ts";
import type { Action } from "./bindings.ts";
import { FIRES_FROM, type Push, pushOf, strength } from "./stick.ts";

/** What lies under a point of the screen: an ability to use, something else to tap, or nothing. */
export type TouchTarget = (x: number, y: number) => Action | "other" | null;

/** Touches as a will. */
export interface TouchSticks {
  /** Returns the will of the thumbs, or null while no thumb was ever on the glass. */
  control(): Control | null;
  /** How far the sticks are pushed; null without a thumb. */
  sticks(): { readonly left: Push | null; readonly right: Push | null };
  rest(): void;
  destroy(): void;
}

interface Thumb {
  readonly role: "left" | "right" | Action;
  readonly x: number;
  readonly y: number;
  push: Push;
}

/** Tiles that a fully pushed right stick reaches: what throws farthest goes as far. */
const REACH = Math.max(...abilityList.map(({ point }) => point ?? TILE)) / TILE;
/** CSS px along the edges where gestures of the system begin. */
const EDGE = 12;

/** Watches touches on an element of the size of the screen. */
export function watchTouches(parent: HTMLElement, target: TouchTarget): TouchSticks {
  const gone = new AbortController();
  const { signal } = gone;
  const thumbs = new Map<number, Thumb>();
  let aim = 0;
  // The thumb that aims is often the one that then presses: where it aimed last stays.
  let pull = 1;
  let wasUsed = false;

  const find = (role: Thumb["role"]): Thumb | undefined => [...thumbs.values()].find((thumb) => thumb.role === role);
  const roleAt = (x: number, y: number, width: number): Thumb["role"] | null => {
    if (x < EDGE || x > width - EDGE) return null;
    const found = target(x, y);
    if (found === "other") return null;
    return found ?? (x < width / 2 ? "left" : "right");
  };

  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType !== "touch") return;
      const box = parent.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      const role = roleAt(x, y, box.width);
      if (role === null || find(role) !== undefined) return;
      wasUsed = true;
      thumbs.set(event.pointerId, { role, x: event.clientX, y: event.clientY, push: { x: 0, y: 0 } });
    },
    { signal },
  );
  window.addEventListener(
    "pointermove",
    (event) => {
      const thumb = thumbs.get(event.pointerId);
      if (thumb === undefined) return;
      thumb.push = pushOf(event.clientX - thumb.x, event.clientY - thumb.y);
      const turns = thumb.role === "right" || (thumb.role === "left" && find("right") === undefined);
      if (thumb.role === "right" && strength(thumb.push) > 0) pull = strength(thumb.push);
      if (turns && strength(thumb.push) > 0) aim = Math.atan2(thumb.push.y, thumb.push.x);
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => {
    thumbs.delete(event.pointerId);
  };
  window.addEventListener("pointerup", lift, { signal });
  window.addEventListener("pointercancel", lift, { signal });

  return {
    control() {
      if (!wasUsed) return null;
      const [left, right] = [find("left")?.push, find("right")?.push];
      return {
        moveX: left?.x ?? 0,
        moveY: left?.y ?? 0,
        aim,
        reach: Math.max(1, pull * REACH),
        fire: right !== undefined && strength(right) >= FIRES_FROM,
        ability1: find("ability1") !== undefined,
        ability2: find("ability2") !== undefined,
        drop: false,
      };
    },
    sticks: () => ({ left: find("left")?.push ?? null, right: find("right")?.push ?? null }),
    rest: () => thumbs.clear(),
    destroy: () => gone.abort(),
  };
}
