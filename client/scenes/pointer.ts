/** Where the mouse points: a player's aim, a spectator's clicks, wheel and drags. Listens on the screen's element. */
import type { Frame } from "../sdk/frame.ts";
/** World units a tile, as the camera counts. */
import { TILE } from "../view/layers.ts";
import type { View } from "../view/view.ts";

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

/** What the pointer looks at and acts on. */
export interface PointerTargets {
  /** The frame drawn last, or null. */
  readonly frame: () => Frame | null;
  /** The picture of the world, or null while it is not there. */
  readonly view: () => View | null;
  /** True when a panel of the HUD lies there: clicks on it are not meant for the maze. */
  readonly isPanelAt: (x: number, y: number) => boolean;
  /** Called when a spectator clicks a robot. */
  readonly follow: (seat: number) => void;
}

/** Watches the pointer over the screen's element. */
export function watchPointer(parent: HTMLElement, targets: PointerTargets): ScreenPointer {
  const { frame, view } = targets;
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: true } as const;
  let at: { readonly x: number; readonly y: number } | null = null;
  let pressed: { readonly x: number; readonly y: number; isDrag: boolean } | null = null;

  const place = (event: MouseEvent): { readonly x: number; readonly y: number } => {
    const box = parent.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isFree = (): boolean => frame()?.isSpectator === true && frame()?.own === null;

  parent.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerType === "touch" && frame()?.isSpectator !== true) return;
      const to = place(event);
      if (pressed !== null && at !== null) {
        pressed.isDrag ||= Math.hypot(to.x - pressed.x, to.y - pressed.y) > STILL;
        if (pressed.isDrag && isFree()) view()?.camera.dragBy(to.x - at.x, to.y - at.y);
      }
      at = to;
    },
    options,
  );
  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (frame()?.isSpectator !== true || event.button !== 0) return;
      at = place(event);
      pressed = { ...at, isDrag: false };
    },
    options,
  );
  parent.addEventListener(
    "pointerup",
    (event) => {
      const wasClick = pressed !== null && !pressed.isDrag;
      pressed = null;
      if (!wasClick || frame()?.isSpectator !== true) return;
      const { x, y } = place(event);
      const seat = targets.isPanelAt(x, y) ? null : (view()?.seatAt(x, y) ?? null);
      if (seat !== null) targets.follow(seat);
    },
    options,
  );
  parent.addEventListener(
    "wheel",
    (event) => {
      if (frame()?.isSpectator !== true) return;
      const { x, y } = place(event);
      view()?.camera.zoomBy(event.deltaY < 0 ? NOTCH : 1 / NOTCH, x, y);
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
