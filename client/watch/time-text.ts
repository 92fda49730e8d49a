/** How times of a match are written. Pure. */
import { TICK_RATE } from "#shared/lib/time.ts";

/** Returns the time from the beginning of a match to a tick, as m:ss. */
export function timeText(tick: number): string {
  const seconds = Math.max(0, Math.floor(tick / TICK_RATE));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Returns the whole seconds that so many ticks take. */
export function secondsOf(ticks: number): number {
  return Math.max(0, Math.round(ticks / TICK_RATE));
}

/** Returns how many digits after the point a speed is written with. */
export function digitsOf(speed: number): number {
  return [0, 1].find((digits) => Number(speed.toFixed(digits)) === speed) ?? 2;
}
