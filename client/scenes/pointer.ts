/** Where the mouse points: a player's aim, a spectator's clicks, wheel, drags and pinches. Listens on the screen's element. */
import type { Frame } from "../sdk/frame.ts";
/** World units a tile, as the camera counts. */
import { TILE } from "../view/layers.ts";
import type { View } from "../view/view.ts";
import type { RunningCameras } from "./cameras.ts";

/** A direction, radians, 0 = +x, clockwise, and a distance in tiles. */
export interface Aim {
  readonly aim: number;
  readonly reach: number;
}

/** The pointer over the screen. */
export interface ScreenPointer {
  /** From the own robot to the pointer; null while there is no pointer or no own robot. */
  aim(): Aim | null;
  destroy(): void;
}

/** Zoom of one notch of the wheel. */
const NOTCH = 1.15;
/** CSS pixels that a click may move. */
const STILL = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pointer looks at and acts on. */
export interface PointerTargets {
  /** The frame drawn last, or null. */
  readonly frame: () => Frame | null;
  /** The picture of the world, or null while it is not there. */
  readonly view: () => View | null;
  /** True when a panel of the HUD lies there: clicks on it are not meant for the maze. */
  readonly isPanelAt: (x: number, y: number) => boolean;
  /** The seat that a second picture shows there, or null. */
  readonly secondAt: (x: number, y: number) => number | null;
  /** A spectator's cameras; null for a player. */
  readonly cameras: Pick<RunningCameras, "follow" | "zoomBy" | "dragBy"> | null;
}

/** Watches the pointer over the screen's element. */
export function watchPointer(parent: HTMLElement, targets: PointerTargets): ScreenPointer {
  const { frame, view, cameras } = targets;
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: true } as const;
  let at: Point | null = null;
  /** A spectator's fingers, or the button of the mouse, by where they are. */
  const pressed = new Map<number, Point>();
  let first: Point = { x: 0, y: 0 };
  let isDrag = false;

  const place = (event: MouseEvent): Point => {
    const box = parent.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  /** Moves the picture with one finger or the mouse, and zooms it with two. */
  const move = (to: Point, id: number): void => {
    const from = pressed.get(id);
    if (cameras === null || from === undefined) return;
    const other = [...pressed].find(([each]) => each !== id)?.[1];
    pressed.set(id, to);
    isDrag ||= Math.hypot(to.x - first.x, to.y - first.y) > STILL;
    if (!isDrag) return;
    if (other === undefined) {
      cameras.dragBy(to.x - from.x, to.y - from.y);
      return;
    }
    const before = Math.hypot(from.x - other.x, from.y - other.y);
    const after = Math.hypot(to.x - other.x, to.y - other.y);
    if (before > 0) cameras.zoomBy(after / before, (to.x + other.x) / 2, (to.y + other.y) / 2);
    // The middle of two fingers moves half as far as one of them.
    cameras.dragBy((to.x - from.x) / 2, (to.y - from.y) / 2);
  };

  parent.addEventListener(
    "pointermove",
    (event) => {
      const to = place(event);
      if (event.pointerType !== "touch" || cameras !== null) at = to;
      move(to, event.pointerId);
    },
    options,
  );
  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (cameras === null || event.button !== 0) return;
      at = place(event);
      if (pressed.size === 0) {
        first = at;
        isDrag = false;
      } else isDrag = true;
      // Once a finger has begun on a panel it is the panel's, wherever it goes.
      const isFree = !targets.isPanelAt(at.x, at.y) || targets.secondAt(at.x, at.y) !== null;
      if (isFree) pressed.set(event.pointerId, at);
    },
    options,
  );
  const lift = (event: PointerEvent): void => {
    const wasPressed = pressed.delete(event.pointerId);
    if (cameras === null || !wasPressed || isDrag || event.type !== "pointerup") return;
    const { x, y } = place(event);
    const seat = targets.secondAt(x, y) ?? (targets.isPanelAt(x, y) ? null : (view()?.seatAt(x, y) ?? null));
    if (seat !== null) cameras.follow(seat);
  };
  window.addEventListener("pointerup", lift, options);
  window.addEventListener("pointercancel", lift, options);
  parent.addEventListener(
    "wheel",
    (event) => {
      const { x, y } = place(event);
      if (!targets.isPanelAt(x, y)) cameras?.zoomBy(event.deltaY < 0 ? NOTCH : 1 / NOTCH, x, y);
    },
    options,
  );

  return {
    aim() {
      const shown = frame();
      const camera = view()?.camera;
      const own = shown?.robots.find(({ seat }) => seat === shown.own?.seat);
      if (at === null || camera === undefined || own === undefined) return null;
      const right = camera.worldX(at.x) / TILE - own.x;
      const down = camera.worldY(at.y) / TILE - own.y;
      return { aim: Math.atan2(down, right), reach: Math.hypot(right, down) };
    },
    destroy() {
      listening.abort();
    },
  };
}
