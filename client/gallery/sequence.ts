/** Which frame of an animation is shown. */

/** Returns the frame of `name/0` to `name/(count − 1)` at a share of its life, 0 to 1. */
export function sequenceFrame(name: string, count: number, share: number): string {
  return `${name}/${Math.min(count - 1, Math.floor(share * count))}`;
}

/** Returns the frame of a loop at `now`, in ms. */
export function loopFrame(name: string, count: number, fps: number, now: number): string {
  return `${name}/${Math.floor((now * fps) / 1000) % count}`;
}
