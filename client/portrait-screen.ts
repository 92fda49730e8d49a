/** Whether a phone is held upright: too narrow to play on, and good enough to look on. */

/** Narrower than this, in CSS px, sticks and tiles have no room beside each other. */
const LEAST_WIDTH = 660;

/**
 * Watches how the screen is held, and tells the page's style sheets: `data-upright` on the root.
 * @param onChange called whenever it is turned
 * @returns whether it is upright now
 */
export function watchPortrait(isTouch: boolean, gone: AbortSignal, onChange: () => void): () => boolean {
  const upright = window.matchMedia(`(orientation: portrait) and (max-width: ${LEAST_WIDTH - 1}px)`);
  const root = document.documentElement;
  const isUpright = (): boolean => isTouch && upright.matches;
  const tell = (): void => {
    root.toggleAttribute("data-upright", isUpright());
    onChange();
  };
  upright.addEventListener("change", tell, { signal: gone });
  gone.addEventListener("abort", () => root.removeAttribute("data-upright"));
  root.toggleAttribute("data-upright", isUpright());
  return isUpright;
}
