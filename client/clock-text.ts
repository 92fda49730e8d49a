/** Times as the game writes them. */

/** Returns seconds as m:ss, never less than nothing; the last second of a phase still shows 0:01. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
