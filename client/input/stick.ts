/** A stick on glass: where a thumb landed is its middle, how far it moved since is the push. Pure. */

/** A push, −1 to 1 each way, never longer than 1. */
export interface Push {
  readonly x: number;
  readonly y: number;
}

/** Distance in CSS px that is a full push. */
export const STICK_REACH = 52;
/** Shares of the full push that count as none, and from which on a right stick fires. */
const DEAD = 0.18;
export const FIRES_FROM = 0.6;

/** Returns the push of a thumb at (dx, dy) CSS px from where it landed. */
export function pushOf(dx: number, dy: number): Push {
  const length = Math.hypot(dx, dy) / STICK_REACH;
  if (length < DEAD) return { x: 0, y: 0 };
  const scale = Math.min(1, (length - DEAD) / (1 - DEAD)) / Math.hypot(dx, dy);
  return { x: dx * scale, y: dy * scale };
}

/** Returns a push that counts for more, or for less: no longer than 1. */
export function gained(push: Push, gain: number): Push {
  const scale = Math.min(gain, 1 / Math.max(strength(push), Number.EPSILON));
  return { x: push.x * scale, y: push.y * scale };
}

/** Length of a push, 0 to 1. */
export function strength({ x, y }: Push): number {
  return Math.min(1, Math.hypot(x, y));
}
