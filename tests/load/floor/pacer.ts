/** A tick loop on the monotonic clock that does not drift: at most 5 steps are made up for. */
import { RATE } from "./world.ts";

/** Calls `run` RATE times a second until `isDone` says so. */
export function keepPace(run: () => void, isDone: () => boolean): void {
  const step = 1000 / RATE;
  let next = performance.now() + step;
  const loop = (): void => {
    if (isDone()) return;
    const now = performance.now();
    let steps = 0;
    while (now >= next - 0.5 && steps < 5) {
      next += step;
      steps++;
      run();
    }
    if (steps === 5) next = now + step;
    setTimeout(loop, Math.max(0, next - performance.now()));
  };
  setTimeout(loop, step);
}
