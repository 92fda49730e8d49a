/** Times as the game writes them. */

/** Returns seconds as m:ss, never less than nothing, which is also what stands for no end; the last second of a phase still shows 0:01. */
export function clock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
