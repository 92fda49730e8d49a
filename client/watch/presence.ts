/** Whether anybody is there: the last sign of a hand on mouse, keys or screen. */

/** ms without a sign after which nobody needs the bar. */
const REST = 4000;

/** See the file header. */
export interface Presence {
  /** True when there was no sign for long. @param now ms of `performance.now` */
  isResting(now: number): boolean;
  /** There was a sign that the page does not tell of: a gamepad's. */
  note(): void;
}

/** Watches the page until it is aborted. @param onSign called at each sign */
export function watchPresence(signal: AbortSignal, onSign: () => void): Presence {
  let last = performance.now();
  const note = (): void => {
    last = performance.now();
    onSign();
  };
  for (const kind of ["pointermove", "pointerdown", "keydown", "focusin"] as const) {
    window.addEventListener(kind, note, { signal, capture: true, passive: true });
  }
  return { isResting: (now) => now - last >= REST, note };
}
