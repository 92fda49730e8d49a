/** Whether a phone is held upright: too narrow to play on, and good enough to look on. */

/** Narrower than this, in CSS px, sticks and tiles have no room beside each other. */
const LEAST_WIDTH = 660;

/**
 * Watches how the screen is held, and tells the page's style sheets: `data-upright` on the root.
 * @param onTurn called at once and whenever it is turned
 */
export function watchUpright(isTouch: boolean, gone: AbortSignal, onTurn: (isUpright: boolean) => void): void {
  const upright = window.matchMedia(`(orientation: portrait) and (max-width: ${LEAST_WIDTH - 1}px)`);
  const root = document.documentElement;
  const tell = (): void => {
    const isUpright = isTouch && upright.matches;
    root.toggleAttribute("data-upright", isUpright);
    onTurn(isUpright);
  };
  upright.addEventListener("change", tell, { signal: gone });
  gone.addEventListener("abort", () => root.removeAttribute("data-upright"));
  tell();
}
