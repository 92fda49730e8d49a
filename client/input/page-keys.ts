/** Keys and mouse of the page, and fingers on it, as codes that go down and up. */
import { isElsewhere } from "../elsewhere.ts";
import { actionOf, type KeyBindings } from "./bindings.ts";

/** A turn of the wheel counts as a press of so many ms. */
const NOTCH = 80;

/** What is told of keys and buttons of the mouse, by their codes. */
export interface Listening {
  down(code: string): void;
  up(code: string): void;
  keys(): KeyBindings;
  /** @param far CSS px */
  mouseMoved(far: number): void;
  touched(): void;
  /** Keys may have been let go without a word. */
  lost(): void;
}

/** Listens to keys and mouse until it is aborted. */
export function listenToKeys(signal: AbortSignal, parent: HTMLElement, to: Listening): void {
  window.addEventListener(
    "keydown",
    (event) => {
      // Shortcuts of the browser and of assistive programs stay theirs.
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      const action = actionOf(event.code, to.keys());
      if (action === null) return;
      // Keys that would scroll, search or leave the page are the game's; the one that leaves dialogs is the browser's, too.
      if (action !== "menu") event.preventDefault();
      to.down(event.code);
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      // While this one is down, a Mac does not tell of others that are let go.
      if (event.key === "Meta") to.lost();
      else to.up(event.code);
    },
    { signal },
  );
  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType === "touch") to.touched();
      else to.down(`Mouse${event.button}`);
    },
    { signal },
  );
  // Further buttons of a mouse come as moves while one is down.
  parent.addEventListener("mousedown", ({ button }) => to.down(`Mouse${button}`), { signal });
  window.addEventListener("mouseup", ({ button }) => to.up(`Mouse${button}`), { signal });
  window.addEventListener(
    "pointerup",
    (event) => {
      if (event.pointerType !== "touch") to.up(`Mouse${event.button}`);
    },
    { signal },
  );
  parent.addEventListener(
    "pointermove",
    ({ pointerType, movementX, movementY }) => {
      if (pointerType !== "touch") to.mouseMoved(Math.hypot(movementX, movementY));
    },
    { signal, passive: true },
  );
  parent.addEventListener(
    "wheel",
    ({ deltaY }) => {
      const code = deltaY < 0 ? "WheelUp" : "WheelDown";
      if (actionOf(code, to.keys()) === null) return;
      to.down(code);
      window.setTimeout(() => to.up(code), NOTCH);
    },
    { signal, passive: true },
  );
  parent.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
}
