/** The devices of a person as one will: keyboard and mouse, or thumbs on glass. Listens to the page until destroyed. */
import type { Control } from "../sdk/game.ts";
import { actionOf } from "./bindings.ts";
import { controlOf, type Held, NOTHING_HELD, type Pointing, pressed, released } from "./keyboard.ts";
import { type TouchTarget, watchTouches } from "./touch.ts";

/** Devices of one screen. */
export interface Devices {
  /** Returns the present will. @param pointing from the own robot to the mouse; null keeps the last */
  control(pointing: Pointing | null): Control;
  /** How far the sticks on glass are pushed. */
  sticks(): ReturnType<ReturnType<typeof watchTouches>["sticks"]>;
  /** Lets go of everything, as when a dialog opens. */
  rest(): void;
  destroy(): void;
}

/** Keys that would scroll, press, leave or search the page, were they not the game's. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  ...["Space", "Tab", "F3"],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
]);

/**
 * Watches the devices.
 * @param parent the element of the maze: buttons of the mouse and touches count on it alone
 * @param target what lies under a touch
 */
export function watchDevices(parent: HTMLElement, target: TouchTarget): Devices {
  const gone = new AbortController();
  const { signal } = gone;
  const touches = watchTouches(parent, target);
  let held: Held = NOTHING_HELD;
  let last: Pointing = { aim: 0, reach: 1 };

  const rest = (): void => {
    held = NOTHING_HELD;
    touches.rest();
  };
  window.addEventListener(
    "keydown",
    (event) => {
      // Shortcuts of the browser and of assistive programs stay theirs.
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      if (actionOf(event.code) === null) return;
      if (OWN_KEYS.has(event.code)) event.preventDefault();
      held = pressed(held, event.code);
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      held = released(held, event.code);
    },
    { signal },
  );
  parent.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType !== "touch") held = pressed(held, `Mouse${event.button}`);
    },
    { signal },
  );
  window.addEventListener(
    "pointerup",
    (event) => {
      if (event.pointerType !== "touch") held = released(held, `Mouse${event.button}`);
    },
    { signal },
  );
  parent.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  window.addEventListener("blur", rest, { signal });
  document.addEventListener("visibilitychange", rest, { signal });

  return {
    control(pointing) {
      last = pointing ?? last;
      const thumbs = held.length === 0 ? touches.control() : null;
      return thumbs ?? controlOf(held, last);
    },
    sticks: touches.sticks,
    rest,
    destroy() {
      gone.abort();
      touches.destroy();
    },
  };
}

/** Keys pressed in a form or a dialog of the page are not the game's. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [role=dialog]") !== null;
}
