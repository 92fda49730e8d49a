/** Whose a key is that was pressed. */

/** True for keys pressed in a form of the page, or while a dialog is open, whatever has the focus then: they are not the game's. */
export function isElsewhere(target: EventTarget | null): boolean {
  const isForm = target instanceof Element && target.closest("input, textarea, select, dialog, [role=dialog]") !== null;
  return isForm || document.querySelector("dialog[open]") !== null;
}
