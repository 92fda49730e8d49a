/** The keys that the HUD itself answers to: the scoreboard while held, the figures, and numbers that choose or follow. */
import { actionOf, digitOf } from "../input/bindings.ts";

/** What keys ask of the HUD. */
export interface HudKeys {
  /** The key of the scoreboard is down. */
  isBoardHeld(): boolean;
  destroy(): void;
}

/**
 * Listens to the page.
 * @param listen called with a number key, 1 to 9, or null for "nobody"
 * @param onFigures called when the figures are asked for, or asked away
 */
export function createHudKeys(listen: (digit: number | null) => void, onFigures: () => void): HudKeys {
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
      const action = actionOf(event.code);
      if (action === "board") isHeld = true;
      if (action === "figures") onFigures();
      const digit = digitOf(event.code);
      if (digit !== null) listen(digit);
      else if (action === "free") listen(null);
    },
    { signal },
  );
  window.addEventListener(
    "keyup",
    (event) => {
      if (actionOf(event.code) === "board") release();
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

/** Keys pressed in a form or a dialog of the page are not the game's. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog, [role=dialog]") !== null;
}
