/** The keys that the HUD itself answers to: the scoreboard while held, the figures, and numbers that choose or follow. */

import { isElsewhere } from "../elsewhere.ts";
import { actionOf, digitOf, type KeyBindings } from "../input/bindings.ts";
import type { FrameSlotName } from "../sdk/frame-facts.ts";

/** What keys ask of the HUD. */
export interface HudKeys {
  /** The key of the scoreboard is down. */
  isBoardHeld(): boolean;
  destroy(): void;
}

/** What is called when keys are pressed. */
export interface HudKeyCallbacks {
  /** A number key, 1 to 9. */
  readonly onDigit: (digit: number) => void;
  /** The figures are asked for, or asked away. */
  readonly onFigures: () => void;
  readonly bindings: () => KeyBindings;
  /** The scoreboard stays after one press. */
  readonly isBoardToggled: () => boolean;
  /** The key of an ability was pressed, whether or not it can be used. */
  readonly onPress: (name: FrameSlotName) => void;
}

/** Listens to the page. */
export function createHudKeys({ onDigit, onFigures, onPress, bindings, isBoardToggled }: HudKeyCallbacks): HudKeys {
  const gone = new AbortController();
  const { signal } = gone;
  let isHeld = false;
  const release = (): void => {
    isHeld = false;
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return;
      const action = actionOf(event.code, bindings());
      if (action === "board") isHeld = !(isBoardToggled() && isHeld);
      if (action === "figures") onFigures();
      const digit = digitOf(event.code);
      if (action === "ability1" || action === "ability2") onPress(action);
      if (digit !== null) onDigit(digit);
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (actionOf(event.code, bindings()) === "board" && !isBoardToggled()) release();
    },
    { signal },
  );
  window.addEventListener("blur", release, { signal });
  document.addEventListener("visibilitychange", release, { signal });
  return {
    isBoardHeld: () => isHeld,
    destroy: () => gone.abort(),
  };
}
