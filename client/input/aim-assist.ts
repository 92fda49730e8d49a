/** Help for thumbs: an aim that almost points at an enemy in sight is drawn towards it. Pure. Tiles and radians. */
import type { Frame } from "../sdk/frame.ts";

/** A place to aim at. */
interface Mark {
  readonly x: number;
  readonly y: number;
}

/** Where one aims from, and at whom one may. */
export interface Targets {
  readonly from: Mark;
  readonly enemies: readonly Mark[];
}

/** An aim is drawn to an enemy that it misses by at most 12 degrees, */
export const WIDEST = (12 * Math.PI) / 180;
/** and that is at most so many tiles away. */
export const FARTHEST = 14;

/** Returns whom the viewer may aim at: enemies that are seen, not those in a shimmer; null without an own robot. */
export function targetsIn({ own, robots, beasts, isSpectator }: Frame): Targets | null {
  const from = robots.find(({ seat }) => seat === own?.seat);
  if (from === undefined || own === null || isSpectator) return null;
  const others = robots.filter(
    ({ team, isConcealed, isProtected }) => team !== own.team && !isConcealed && !isProtected,
  );
  return { from, enemies: [...others, ...beasts] };
}

/** Returns the angle from one direction to another, −π to π. */
function turnTo(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

/** Returns the aim, drawn towards the enemy that it misses least. @param strength 0 for no help, 1 for all of the way */
export function assistedAim(aim: number, { from, enemies }: Targets, strength: number): number {
  let least = WIDEST;
  let turn = 0;
  for (const { x, y } of enemies) {
    if (Math.hypot(x - from.x, y - from.y) > FARTHEST) continue;
    const missed = turnTo(aim, Math.atan2(y - from.y, x - from.x));
    if (Math.abs(missed) > least) continue;
    least = Math.abs(missed);
    turn = missed;
  }
  return aim + turn * strength;
}

/** Returns the direction of the nearest enemy, or null where none is near enough. */
export function nearestAim({ from, enemies }: Targets): number | null {
  let least = FARTHEST;
  let aim: number | null = null;
  for (const { x, y } of enemies) {
    const far = Math.hypot(x - from.x, y - from.y);
    if (far > least) continue;
    least = far;
    aim = Math.atan2(y - from.y, x - from.x);
  }
  return aim;
}
