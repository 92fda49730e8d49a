/** Sending 30 times a second for as long as a process runs: on average exactly, whatever timers round to. */

/** Calls `send` at a fixed rate, first after `delay` ms. @param period in ms */
export function sendSteadily(send: () => void, period: number, delay: number): void {
  let next = performance.now() + delay;
  const run = (): void => {
    send();
    const now = performance.now();
    // What was missed in a pause is not made up for: nobody presses keys backwards.
    next = Math.max(next + period, now);
    setTimeout(run, next - now);
  };
  setTimeout(run, delay);
}
