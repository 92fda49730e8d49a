/**
 * The hit-stop: for a blink the own robot and the camera stand still, on this screen alone, then catch up. Nothing else
 * stops, least of all the game. Pure: gives how far behind its true place the own robot is shown.
 */

/** ms of standing still by a light and by a heavy blow, and of catching up. */
const LIGHT = 40;
const HEAVY = 60;
const CATCHING = 90;
/** ms between two stops at least: a hail of pellets must not freeze anybody. */
const APART = 350;
/** Tiles between two pictures that are a jump: another robot, another start. */
const JUMP = 1;

/** The hit-stop of one screen. */
export interface HitStop {
  /** A blow fell. @param force 0 to 1, @param now ms */
  blow(force: number, now: number): void;
  /**
   * Follows the own robot's true place, in tiles; call it once a picture.
   * @returns where it is shown: the same object each time
   */
  place(x: number, y: number, now: number): { readonly x: number; readonly y: number };
}

/** Returns a hit-stop. @param isOn false for whoever wants less motion: it never stops */
export function createHitStop(isOn: boolean): HitStop {
  const shown = { x: Number.NaN, y: Number.NaN };
  const behind = { x: 0, y: 0 };
  let blownAt = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  let trueX = Number.NaN;
  let trueY = Number.NaN;

  const jump = (x: number, y: number): void => {
    until = Number.NEGATIVE_INFINITY;
    behind.x = 0;
    behind.y = 0;
    shown.x = x;
    shown.y = y;
  };
  return {
    blow(force, now) {
      if (!isOn || now - blownAt < APART) return;
      blownAt = now;
      until = now + LIGHT + (HEAVY - LIGHT) * Math.min(1, Math.max(0, force));
    },
    place(x, y, now) {
      if (!(Math.hypot(x - trueX, y - trueY) < JUMP)) jump(x, y);
      trueX = x;
      trueY = y;
      if (now < until) {
        behind.x = x - shown.x;
        behind.y = y - shown.y;
        return shown;
      }
      const left = Math.max(0, 1 - (now - until) / CATCHING);
      shown.x = x - behind.x * left * left;
      shown.y = y - behind.y * left * left;
      return shown;
    },
  };
}
