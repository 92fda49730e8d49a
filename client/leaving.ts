/** Asks before a page is closed on which somebody plays: keys that drive stand beside keys that close pages. */

/** Asks as long as the signal is not aborted. @param isPlaying whether there is something to lose at this moment */
export function askBeforeLeaving(isPlaying: () => boolean, gone: AbortSignal): void {
  window.addEventListener(
    "beforeunload",
    (event) => {
      // The browser asks in its own words, and only whoever has pressed something on the page.
      if (isPlaying()) event.preventDefault();
    },
    { signal: gone },
  );
}
