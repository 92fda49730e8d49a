/** The next key, button of the mouse or turn of the wheel, as a code: for whoever gives an action another key. */

/**
 * Takes the next press from the page, so that it does nothing else there.
 * @param take gets its code, or null for Escape, which calls it off
 * @returns what calls it off
 */
export function captureKey(take: (code: string | null) => void): () => void {
  const gone = new AbortController();
  const options = { capture: true, passive: false, signal: gone.signal } as const;
  const caught = (event: Event, code: string | null): void => {
    event.preventDefault();
    event.stopPropagation();
    gone.abort();
    take(code);
  };
  window.addEventListener(
    "keydown",
    (event) => {
      // The key that asked may be down still; and what keyboards on glass send has no place on a keyboard.
      if (event.repeat || event.code === "" || event.code === "Unidentified") event.preventDefault();
      else caught(event, event.code === "Escape" ? null : event.code);
    },
    options,
  );
  window.addEventListener("wheel", (event) => caught(event, event.deltaY < 0 ? "WheelUp" : "WheelDown"), options);
  window.addEventListener(
    "pointerdown",
    (event) => {
      if (event.pointerType === "touch") return;
      // The click that this press will become is none.
      const swallow = (click: Event): void => {
        click.preventDefault();
        click.stopPropagation();
      };
      for (const kind of ["click", "auxclick", "contextmenu"] as const) {
        window.addEventListener(kind, swallow, { capture: true, once: true });
        window.setTimeout(() => window.removeEventListener(kind, swallow, { capture: true }), 400);
      }
      caught(event, `Mouse${event.button}`);
    },
    options,
  );
  return () => gone.abort();
}
