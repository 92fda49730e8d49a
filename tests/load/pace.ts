/** Sending 30 times a second: on average exactly, whatever timers round to. */

/**
 * Calls `send` at a fixed rate until the returned function is called.
 * @param period in ms
 * @param delay ms until the first call
 */
export function sendSteadily(send: () => void, period: number, delay: number): () => void {
  let next = performance.now() + delay;
  const run = (): void => {
    send();
    const now = performance.now();
    // What was missed in a pause is not made up for: nobody presses keys backwards.
    next = Math.max(next + period, now);
    timer = setTimeout(run, next - now);
  };
  let timer = setTimeout(run, delay);
  return () => clearTimeout(timer);
}
